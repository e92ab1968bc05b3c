import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { toEnvelope, undo, useApp } from '../store';
import { createDesigns } from './designs';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

const OPENING = 'AKS networking, illustrated';
const whole = (envelope: Envelope) => ({ envelope, dropped: [] });
const keptAs = (id: string, text: string) => ({
  about: { id, name: id, changed: 1, origin: 'own', rev: 'elsewhere.1' } as const,
  base: undefined,
  text,
});
const rename = (name: string) => useApp.getState().renameDesign(name);

beforeAll(() => useApp.getState().loadEditing());
beforeEach(freshApp);

describe('keeping', () => {
  it('begins with the first edit: whoever only looks leaves nothing behind', async () => {
    const { around } = fakeTab();
    const designs = createDesigns(around);
    useApp.getState().select('aks');
    useApp.getState().setDock({ open: true });
    expect(await designs.save()).toEqual({ ok: true, value: undefined });
    expect(await listed(designs)).toEqual([]);

    useApp.getState().move({ aks: { x: 1, y: 1 } });
    await designs.save();
    rename('mine');
    await designs.save();
    expect(await listed(designs)).toMatchObject([{ id: 'd1', name: 'mine', changed: 2, origin: 'own', open: true }]);
  });

  it('covers half-typed text and what is looked at', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    useApp.getState().setField('snet-aks', 'addressPrefix', '10.240.');
    useApp.getState().select('snet-aks');
    await designs.save();
    const before = toEnvelope(useApp.getState());
    freshApp();
    await createDesigns(tab.reload()).openLast();
    expect(toEnvelope(useApp.getState())).toEqual(before);
    expect(useApp.getState().drafts).toEqual({ 'snet-aks.addressPrefix': '10.240.' });
  });

  it('writes nothing where nothing changed', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('mine');
    await designs.save();
    tab.inside.refuse('QuotaExceededError');
    expect((await designs.save()).ok).toBe(true);
    rename('other');
    expect(await designs.save()).toEqual({ ok: false, error: { code: 'full' } });
  });
});

describe('coming back', () => {
  it('shows the design this tab showed last, although another was changed later', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('first');
    await designs.save();
    await designs.newFromExample();
    rename('second');
    await designs.save();
    await designs.openKept('d1');
    freshApp();
    await createDesigns(tab.reload()).openLast();
    expect(shownName()).toBe('first');
  });

  it('shows the last changed design in a new tab, or where a tab may remember nothing', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('first');
    await designs.save();
    await designs.newFromExample();
    rename('second');
    await designs.save();
    const { around } = fakeTab(tab.inside);
    for (const place of [around, { ...around, page: { ...tab.page, tab: undefined } }]) {
      freshApp();
      await createDesigns(place).openLast();
      expect(shownName()).toBe('second');
    }
  });

  it('shows the example again where the tab showed the example', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('mine');
    await designs.save();
    await designs.newFromExample();
    expect(shownName()).toBe(OPENING);
    await createDesigns(tab.reload()).openLast();
    expect(shownName()).toBe(OPENING);
    expect(await listed(designs)).toHaveLength(1);
  });

  it('says that a design cannot be read, and leaves it where it is', async () => {
    const tab = fakeTab();
    await tab.kept.keep(keptAs('old', '{"schemaVersion":'));
    const designs = createDesigns(tab.around);
    await designs.openLast();
    expect(shownName()).toBe(OPENING);
    expect(notice('opened')?.says).toBe('“old” could not be opened. The file is not JSON, or it was cut short.');
    rename('mine');
    await designs.save();
    expect((await listed(designs)).map(({ name }) => name).toSorted()).toEqual(['mine', 'old']);
    expect(await tab.kept.read('old')).toMatchObject({ value: { text: '{"schemaVersion":' } });
  });

  it('goes on with a copy of what it can read only in part', async () => {
    const tab = fakeTab();
    const newer = JSON.stringify({ ...designNamed('newer'), schemaVersion: SCHEMA_VERSION + 1 });
    await tab.kept.keep(keptAs('newer', newer));
    const designs = createDesigns(tab.around);
    await designs.openLast();
    expect(notice('losses')?.says).toContain(
      `needs one that reads schema version ${SCHEMA_VERSION + 1}; this one reads up to ${SCHEMA_VERSION}. Reload the page to get the newest. All of it could be read.`,
    );
    rename('mine');
    await designs.save();
    expect(await tab.kept.read('newer')).toMatchObject({ value: { text: newer } });
    expect((await listed(designs)).map(({ name }) => name).toSorted()).toEqual(['mine', 'newer']);
  });
});

describe('opening what came from outside', () => {
  it('keeps it as a design of its own, and the one before as it was, one click away', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('mine');
    await designs.openNew(whole(designNamed('theirs')), 'link');
    expect(shownName()).toBe('theirs');
    expect(await listed(designs)).toMatchObject([
      { name: 'theirs', origin: 'link', open: true },
      { name: 'mine', origin: 'own', open: false },
    ]);
    expect(notice('opened')?.says).toBe('Opened from a link. Your own design “mine” is kept.');
    expect(notice('opened')?.action?.label).toBe('Back to mine');
    notice('opened')?.action?.run();
    await designs.save();
    expect(shownName()).toBe('mine');
    expect(notice('opened')).toBeUndefined();
  });

  it('makes no fuss where nothing was edited before', async () => {
    const designs = createDesigns(fakeTab().around);
    await designs.openNew(whole(designNamed('theirs')), 'link');
    expect(useApp.getState().notices).toEqual([]);
    undo();
    expect(shownName()).toBe('theirs');
  });

  it('uses the kept design where the very same is kept, looked at as the link says', async () => {
    const designs = createDesigns(fakeTab().around);
    const link = { ...designNamed('theirs'), view: { selection: 'aks' } };
    await designs.openNew(whole(link), 'link');
    useApp.getState().select('web');
    await designs.newFromExample();
    await designs.openNew(whole(link), 'link');
    expect(await listed(designs)).toHaveLength(1);
    expect(useApp.getState().selection).toBe('aks');

    rename('edited');
    rename('theirs');
    useApp.getState().move({ aks: { x: 5, y: 5 } });
    await designs.openNew(whole(link), 'link');
    expect(await listed(designs)).toHaveLength(2);
  });

  it('lists what could not be read', async () => {
    const designs = createDesigns(fakeTab().around);
    const dropped = [
      { lost: 'resource', id: 'web', kind: 'workload', path: 'cluster', code: 'leads-nowhere' },
    ] as const;
    await designs.openNew({ envelope: designNamed('theirs'), dropped }, 'file');
    expect(notice('losses')).toMatchObject({
      severity: 'warning',
      says: 'The file is damaged. Parts of it could not be read; the rest is open.',
      details: ['Left out workload “web”: its cluster names something that is not there.'],
    });
  });

  it('opens nothing over edits that the browser does not keep, unless the person says so', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    tab.inside.refuse('SecurityError');
    rename('mine');
    let kept: boolean | undefined;
    await designs.openNew(whole(designNamed('theirs')), 'link', (result) => {
      kept = result;
    });
    expect(shownName()).toBe('mine');
    expect(kept).toBeUndefined();
    expect(notice('opening')).toMatchObject({ severity: 'error', action: { label: 'Open and lose it' } });
    notice('opening')?.action?.run();
    await designs.save();
    expect(shownName()).toBe('theirs');
    expect(kept).toBe(false);
    expect(notice('keeping')?.says).toContain('this browser does not allow the app to keep designs');
  });
});

describe('two tabs with one design', () => {
  /** What a tab shows lives in one store here; a tab that comes to the front brings its design along. */
  async function twoTabs() {
    const one = fakeTab();
    const first = createDesigns(one.around);
    rename('shared');
    await first.save();
    const second = createDesigns(fakeTab(one.inside).around);
    await second.openLast();
    return { first, second };
  }

  it('never write over each other: the later one goes on with a copy', async () => {
    const { first, second } = await twoTabs();
    rename('changed in the second');
    await second.save();
    rename('changed in the first');
    await first.save();
    expect((await listed(first)).map(({ name }) => name).toSorted()).toEqual([
      'changed in the first',
      'changed in the second',
    ]);
    expect(notice('copy')?.says).toContain('was also changed in another tab');
  });

  it('may look at different things without a copy', async () => {
    const { first, second } = await twoTabs();
    useApp.getState().select('web');
    await second.save();
    useApp.getState().select('api');
    await first.save();
    rename('edited');
    await first.save();
    expect(await listed(first)).toHaveLength(1);
    expect(notice('copy')).toBeUndefined();
  });

  it('a tab that only looks does not write its older state over an edit', async () => {
    const { first, second } = await twoTabs();
    rename('edited');
    await second.save();
    rename('shared');
    useApp.getState().select('api');
    await first.save();
    expect((await listed(first)).map(({ name }) => name)).toEqual(['edited']);
  });

  it('goes on with what the other made of it, looked at as before', async () => {
    const { first, second } = await twoTabs();
    rename('edited');
    await second.save();
    rename('shared');
    useApp.getState().select('api');
    await first.checkOthers();
    expect(shownName()).toBe('edited');
    expect(useApp.getState().selection).toBe('api');
    expect(notice('newer')?.says).toContain('Undo starts anew');
    undo();
    expect(shownName()).toBe('edited');
    rename('edited again');
    await first.save();
    expect((await listed(first)).map(({ name }) => name)).toEqual(['edited again']);
  });

  it('keeps its own edits beside those of the other, told of them or not', async () => {
    const { first, second } = await twoTabs();
    rename('changed in the second');
    await second.save();
    rename('changed in the first');
    await first.checkOthers();
    expect(shownName()).toBe('changed in the first');
    await first.save();
    expect(await listed(first)).toHaveLength(2);
    expect(notice('copy')).toBeDefined();
  });

  it('asks before it changes what stands around a field in which one is typing', async () => {
    const one = fakeTab();
    const first = createDesigns({ ...one.around, page: { ...one.page, isTyping: () => true } });
    rename('shared');
    await first.save();
    const second = createDesigns(fakeTab(one.inside).around);
    await second.openLast();
    rename('edited');
    await second.save();
    rename('shared');
    await first.checkOthers();
    expect(shownName()).toBe('shared');
    notice('newer')?.action?.run();
    await first.save();
    expect(shownName()).toBe('edited');
  });

  it('says that the other has deleted it, and keeps it again with the next edit', async () => {
    const { first, second } = await twoTabs();
    await second.remove('d1');
    useApp.getState().dismiss('deleted d1');
    await listed(second);
    await second.newFromExample();
    rename('shared');
    await first.checkOthers();
    expect(notice('newer')?.says).toContain('was deleted in another tab');
    rename('edited');
    await first.save();
    expect(await listed(first)).toMatchObject([{ id: 'd1', name: 'edited' }]);
  });
});
