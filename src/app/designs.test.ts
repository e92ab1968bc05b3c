import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { toEnvelope, undo, useApp } from '../store';
import { createDesigns } from './designs';
import { designNamed, fakeTab, freshApp, notice, shownName } from './testing';

const OPENING = 'AKS networking, illustrated';
const whole = (envelope: Envelope) => ({ envelope, dropped: [] });
const rename = (name: string) => useApp.getState().renameDesign(name);

beforeAll(() => useApp.getState().loadEditing());
beforeEach(freshApp);

describe('keeping', () => {
  it('begins with the first edit: whoever only looks leaves nothing behind', () => {
    const { page } = fakeTab();
    const designs = createDesigns(page);
    useApp.getState().select('aks');
    useApp.getState().setDock({ open: true });
    expect(designs.save()).toEqual({ ok: true, value: undefined });
    expect(designs.list()).toEqual([]);

    useApp.getState().move({ aks: { x: 1, y: 1 } });
    designs.save();
    rename('mine');
    designs.save();
    expect(designs.list()).toEqual([{ id: 'd1', name: 'mine', changed: 2, origin: 'own', open: true }]);
  });

  it('covers half-typed text and what is looked at', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    useApp.getState().setField('snet-aks', 'addressPrefix', '10.240.');
    useApp.getState().select('snet-aks');
    designs.save();
    const before = toEnvelope(useApp.getState());
    freshApp();
    createDesigns(tab.page).openLast();
    expect(toEnvelope(useApp.getState())).toEqual(before);
    expect(useApp.getState().drafts).toEqual({ 'snet-aks.addressPrefix': '10.240.' });
  });

  it('writes nothing where nothing changed', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    rename('mine');
    designs.save();
    tab.shelf.refuse('QuotaExceededError');
    expect(designs.save().ok).toBe(true);
    rename('other');
    expect(designs.save()).toEqual({ ok: false, error: { code: 'full' } });
  });
});

describe('coming back', () => {
  it('shows the design this tab showed last, although another was changed later', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    rename('first');
    designs.save();
    designs.newFromExample();
    rename('second');
    designs.save();
    designs.openKept('d1');
    freshApp();
    createDesigns(tab.page).openLast();
    expect(shownName()).toBe('first');
  });

  it('shows the last changed design in a new tab, or where a tab may remember nothing', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    rename('first');
    designs.save();
    designs.newFromExample();
    rename('second');
    designs.save();
    for (const page of [fakeTab(tab.shelf).page, { ...tab.page, tab: undefined }]) {
      freshApp();
      createDesigns(page).openLast();
      expect(shownName()).toBe('second');
    }
  });

  it('shows the example again where the tab showed the example', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    rename('mine');
    designs.save();
    designs.newFromExample();
    expect(shownName()).toBe(OPENING);
    createDesigns(tab.page).openLast();
    expect(shownName()).toBe(OPENING);
    expect(designs.list()).toHaveLength(1);
  });

  it('says that a design cannot be read, and leaves it where it is', () => {
    const tab = fakeTab();
    const entry = '{"name":"old","changed":1,"origin":"own"}\n{"schemaVersion":';
    tab.shelf.setItem('aksnet.design.x', entry);
    const designs = createDesigns(tab.page);
    designs.openLast();
    expect(shownName()).toBe(OPENING);
    expect(notice('opened')?.says).toBe('“old” could not be opened. The file is not JSON, or it was cut short.');
    expect(tab.shelf.entries.size).toBe(1);
    rename('mine');
    designs.save();
    expect(tab.shelf.getItem('aksnet.design.x')).toBe(entry);
    expect(tab.shelf.entries.size).toBe(2);
  });

  it('goes on with a copy of what it can read only in part', () => {
    const tab = fakeTab();
    const newer = JSON.stringify({ ...designNamed('newer'), schemaVersion: SCHEMA_VERSION + 1 });
    const entry = `{"name":"newer","changed":1,"origin":"own"}\n${newer}`;
    tab.shelf.setItem('aksnet.design.x', entry);
    const designs = createDesigns(tab.page);
    designs.openLast();
    expect(notice('losses')?.says).toContain(
      `newer version of the app (schema version ${SCHEMA_VERSION + 1}). All of it could be read.`,
    );
    rename('mine');
    designs.save();
    expect(tab.shelf.getItem('aksnet.design.x')).toBe(entry);
    expect(
      designs
        .list()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['mine', 'newer']);
  });
});

describe('opening what came from outside', () => {
  it('keeps it as a design of its own, and the one before as it was, one click away', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    rename('mine');
    designs.openNew(whole(designNamed('theirs')), 'link');
    expect(shownName()).toBe('theirs');
    expect(designs.list()).toMatchObject([
      { name: 'theirs', origin: 'link', open: true },
      { name: 'mine', origin: 'own', open: false },
    ]);
    expect(notice('opened')?.says).toBe('Opened from a link. Your own design “mine” is kept.');
    expect(notice('opened')?.action?.label).toBe('Back to mine');
    notice('opened')?.action?.run();
    expect(shownName()).toBe('mine');
    expect(notice('opened')).toBeUndefined();
  });

  it('makes no fuss where nothing was edited before', () => {
    const designs = createDesigns(fakeTab().page);
    designs.openNew(whole(designNamed('theirs')), 'link');
    expect(useApp.getState().notices).toEqual([]);
    undo();
    expect(shownName()).toBe('theirs');
  });

  it('uses the kept design where the very same is kept, looked at as the link says', () => {
    const designs = createDesigns(fakeTab().page);
    const link = { ...designNamed('theirs'), view: { selection: 'aks' } };
    designs.openNew(whole(link), 'link');
    useApp.getState().select('web');
    designs.newFromExample();
    designs.openNew(whole(link), 'link');
    expect(designs.list()).toHaveLength(1);
    expect(useApp.getState().selection).toBe('aks');

    rename('edited');
    rename('theirs');
    useApp.getState().move({ aks: { x: 5, y: 5 } });
    designs.openNew(whole(link), 'link');
    expect(designs.list()).toHaveLength(2);
  });

  it('lists what could not be read', () => {
    const designs = createDesigns(fakeTab().page);
    const dropped = [
      { lost: 'resource', id: 'web', kind: 'workload', path: 'cluster', code: 'leads-nowhere' },
    ] as const;
    designs.openNew({ envelope: designNamed('theirs'), dropped }, 'file');
    expect(notice('losses')).toMatchObject({
      severity: 'warning',
      says: 'The file is damaged. Parts of it could not be read; the rest is open.',
      details: ['Left out workload “web”: its cluster names something that is not there.'],
    });
  });

  it('opens nothing over edits that the browser does not keep, unless the person says so', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    tab.shelf.refuse('SecurityError');
    rename('mine');
    let kept: boolean | undefined;
    designs.openNew(whole(designNamed('theirs')), 'link', (result) => {
      kept = result;
    });
    expect(shownName()).toBe('mine');
    expect(kept).toBeUndefined();
    expect(notice('opening')).toMatchObject({ severity: 'error', action: { label: 'Open and lose it' } });
    notice('opening')?.action?.run();
    expect(shownName()).toBe('theirs');
    expect(kept).toBe(false);
    expect(notice('keeping')?.says).toContain('this browser does not allow the app to keep designs');
  });
});

describe('two tabs with one design', () => {
  /** What a tab shows lives in one store here; a tab that comes to the front brings its design along. */
  function twoTabs() {
    const one = fakeTab();
    const first = createDesigns(one.page);
    rename('shared');
    first.save();
    const second = createDesigns(fakeTab(one.shelf).page);
    second.openLast();
    return { first, second };
  }

  it('never write over each other: the later one goes on with a copy', () => {
    const { first, second } = twoTabs();
    rename('changed in the second');
    second.save();
    rename('changed in the first');
    first.save();
    expect(
      second
        .list()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['changed in the first', 'changed in the second']);
    expect(notice('copy')?.says).toContain('was also changed in another tab');
  });

  it('may look at different things without a copy', () => {
    const { first, second } = twoTabs();
    useApp.getState().select('web');
    second.save();
    useApp.getState().select('api');
    first.save();
    rename('edited');
    first.save();
    expect(first.list()).toHaveLength(1);
    expect(notice('copy')).toBeUndefined();
  });

  it('a tab that only looks does not write its older state over an edit', () => {
    const { first, second } = twoTabs();
    rename('edited');
    second.save();
    rename('shared');
    useApp.getState().select('api');
    first.save();
    expect(first.list().map(({ name }) => name)).toEqual(['edited']);
  });
});
