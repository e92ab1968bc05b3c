import { beforeEach, describe, expect, it } from 'vitest';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { writeLink } from '../share/link';
import { toEnvelope, useApp } from '../store';
import { createDesigns } from './designs';
import { copyLink, openFromAddress } from './link';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

beforeEach(freshApp);

function linkTo(envelope: Parameters<typeof writeLink>[0]): string {
  const link = writeLink(envelope);
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

/** A design of hosts whose names cannot be compressed. */
function withHosts(count: number): Envelope {
  const hosts = Array.from({ length: count }, (_, n) => {
    const id = `host-${Math.imul(n + 1, 2654435761) >>> 0}`;
    return { id, kind: 'internetHost', name: id, address: `198.51.${n % 100}.${(n * 7) % 250}` } as const;
  });
  const resources = Object.fromEntries(hosts.map((host) => [host.id, host]));
  return { schemaVersion: SCHEMA_VERSION, document: { name: 'Hosts', resources, order: Object.keys(resources) } };
}

describe('opening the address', () => {
  it('opens the design in it, keeps it, and makes the address the page\u2019s own again', async () => {
    const tab = fakeTab(undefined, linkTo(designNamed('theirs')));
    const designs = createDesigns(tab.around);
    await openFromAddress(tab.page, designs);
    expect(shownName()).toBe('theirs');
    expect(await listed(designs)).toMatchObject([{ name: 'theirs', origin: 'link' }]);
    expect(tab.address.fragment).toBe('');
  });

  it.each(['', '#', '#topology', '#v'])('leaves %j alone, which is a place on the page', async (fragment) => {
    const tab = fakeTab(undefined, fragment);
    await openFromAddress(tab.page, createDesigns(tab.around));
    expect(tab.address.fragment).toBe(fragment);
    expect(useApp.getState().notices).toEqual([]);
  });

  it.each([
    {
      because: 'cut short',
      fragment: linkTo(designNamed('theirs')).slice(0, 30),
      says: /cut short .*: 2\d of \d\d characters/,
    },
    {
      because: 'altered',
      fragment: linkTo(designNamed('theirs')).replace(/(?<=#v2.\d+.1)..../, 'AAAA'),
      says: /altered/,
    },
    { because: 'of a later codec', fragment: '#v3.abc', says: /later form \(v3\)/ },
    { because: 'of a later table', fragment: '#v2.4.zabc', says: /later form \(v2, table 35\)/ },
    {
      because: 'no design',
      fragment: linkTo(JSON.parse('{"schemaVersion":"x","document":{"resources":{}}}')),
      says: /no design of this app/,
    },
  ])('a link that is $because is told in words; what was on screen stays', async ({ fragment, says }) => {
    const tab = fakeTab(undefined, fragment);
    const designs = createDesigns(tab.around);
    useApp.getState().renameDesign('mine');
    await openFromAddress(tab.page, designs);
    expect(shownName()).toBe('mine');
    expect(notice('opened')).toMatchObject({ severity: 'error', says: expect.stringMatching(says) });
    expect(tab.address.fragment).toBe('');
  });

  it('opens what arrived of a link that was cut short, and lists the rest', async () => {
    const whole = linkTo(withHosts(100));
    const tab = fakeTab(undefined, whole.slice(0, whole.length * 0.9));
    await openFromAddress(tab.page, createDesigns(tab.around));
    const { document } = useApp.getState();
    expect(document.order.length).toBeGreaterThan(40);
    expect(notice('losses')).toMatchObject({
      severity: 'warning',
      says: expect.stringMatching(/^The link was cut short on its way\. \d\d of 100 resources arrived whole/),
      details: expect.arrayContaining([expect.stringMatching(/^Left out internet host “host-\d+”: it did not arrive/)]),
    });
  });

  it('leaves the link in the address where the browser keeps nothing', async () => {
    const tab = fakeTab(undefined, linkTo(designNamed('theirs')));
    tab.inside.refuse('SecurityError');
    await openFromAddress(tab.page, createDesigns(tab.around));
    expect(shownName()).toBe('theirs');
    expect(tab.address.fragment).not.toBe('');
  });
});

describe('a link to be looked at', () => {
  const viewLink = `${linkTo(designNamed('theirs'))}&open=view`;

  it('opens, is kept nowhere, and stays in the address for a reload', async () => {
    const tab = fakeTab(undefined, viewLink);
    const designs = createDesigns(tab.around);
    await openFromAddress(tab.page, designs);
    expect([shownName(), useApp.getState().viewOnly]).toEqual(['theirs', true]);
    await designs.save();
    expect(await listed(designs)).toEqual([]);
    expect(tab.address.fragment).toBe(viewLink);
  });

  it('loses nothing of what was on screen, and leads back to it', async () => {
    const tab = fakeTab(undefined, viewLink);
    const designs = createDesigns(tab.around);
    useApp.getState().renameDesign('mine');
    await openFromAddress(tab.page, designs);
    expect(await listed(designs)).toMatchObject([{ name: 'mine', open: false }]);
    notice('opened')?.action?.run();
    await listed(designs);
    await designs.save();
    expect([shownName(), useApp.getState().viewOnly]).toEqual(['mine', false]);
    expect(tab.address.fragment).toBe('');
  });

  it('becomes a design of one’s own that can be edited', async () => {
    const tab = fakeTab(undefined, viewLink);
    const designs = createDesigns(tab.around);
    await openFromAddress(tab.page, designs);
    await designs.openNew({ envelope: toEnvelope(useApp.getState()), dropped: [] }, 'link');
    expect(useApp.getState().viewOnly).toBe(false);
    expect(await listed(designs)).toMatchObject([{ name: 'theirs', origin: 'link', open: true }]);
    expect(tab.address.fragment).toBe('');
  });

  it('opens where the browser keeps nothing, and the address stays the place to open its copy from', async () => {
    const tab = fakeTab(undefined, viewLink);
    tab.inside.refuse('SecurityError');
    const designs = createDesigns(tab.around);
    await openFromAddress(tab.page, designs);
    expect(shownName()).toBe('theirs');
    await designs.openNew({ envelope: toEnvelope(useApp.getState()), dropped: [] }, 'link');
    await designs.save();
    expect(useApp.getState().viewOnly).toBe(false);
    expect(tab.address.fragment).toBe(viewLink);
  });

  it('that waited until the person let go of what was open leaves the address in its turn', async () => {
    const tab = fakeTab(undefined, viewLink);
    const designs = createDesigns(tab.around);
    useApp.getState().renameDesign('mine');
    tab.inside.refuse('SecurityError');
    await openFromAddress(tab.page, designs);
    expect(shownName()).toBe('mine');
    notice('opening')?.action?.run();
    await designs.save();
    expect([shownName(), tab.address.fragment]).toEqual(['theirs', viewLink]);
    tab.inside.refuse(undefined);
    await designs.newFromExample();
    await designs.save();
    expect(tab.address.fragment).toBe('');
  });
});

describe('copying a link', () => {
  it('gives the page\u2019s own address with the whole state, which opens as it was', async () => {
    let clipboard = '';
    useApp.getState().move({ aks: { x: 12, y: 34 } });
    useApp.getState().select('web');
    const sent = toEnvelope(useApp.getState());
    const copied = await copyLink('https://example.org/sub/index.html?x=1#old', async (text) => {
      clipboard = text;
    });
    expect(copied).toEqual({
      ok: true,
      value: { link: clipboard, short: false, atStep: false, copied: true, cautions: [] },
    });
    expect(clipboard).toMatch(/^https:\/\/example\.org\/sub\/index\.html#v2\.\d+\.[\w-]+$/);

    freshApp();
    const tab = fakeTab(undefined, new URL(clipboard).hash);
    await openFromAddress(tab.page, createDesigns(tab.around));
    expect(toEnvelope(useApp.getState())).toEqual(sent);
  });

  it('hands the link over where the clipboard is closed to the page', async () => {
    const copied = await copyLink('https://example.org/', () => Promise.reject(new Error('NotAllowedError')));
    expect(copied).toMatchObject({ ok: true, value: { copied: false, link: expect.stringContaining('#v2.') } });
  });

  it.each([
    'http://localhost:4173/',
    'http://127.0.0.1:8080/x/',
    'http://[::1]/',
    'http://app.localhost/',
    'file:///x.html',
  ])('says that only this machine can open %s', async (address) => {
    expect(await copyLink(address, async () => {})).toMatchObject({ value: { cautions: ['only-this-machine'] } });
  });

  it('warns of a link that chat tools cut', async () => {
    useApp.setState({ document: withHosts(1000).document });
    expect(await copyLink('https://example.org/', async () => {})).toMatchObject({ value: { cautions: ['long'] } });
  });

  it('says that a design is too large for any link', async () => {
    useApp.setState({ kept: { variants: 'x'.repeat(1_000_001) } });
    expect(await copyLink('https://example.org/', async () => {})).toMatchObject({ error: { code: 'too-large' } });
    useApp.setState({ kept: {} });
  });
});
