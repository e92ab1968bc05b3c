import { beforeEach, describe, expect, it } from 'vitest';
import { undo, useApp } from '../store';
import { createDesigns } from './designs';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

beforeEach(freshApp);

const rename = (name: string) => useApp.getState().renameDesign(name);

async function withDesigns(...names: readonly string[]) {
  const tab = fakeTab();
  const designs = createDesigns(tab.around);
  for (const name of names) await designs.openNew({ envelope: designNamed(name), dropped: [] }, 'file');
  const idOf = async (name: string) => (await listed(designs)).find((one) => one.name === name)?.id ?? name;
  return { tab, designs, idOf, names: async () => (await listed(designs)).map(({ name }) => name) };
}

const dismissAll = () => {
  const { notices, dismiss } = useApp.getState();
  for (const { id } of notices) dismiss(id);
};

describe('a kept design', () => {
  it('gets another name without being opened, and keeps what only another version reads', async () => {
    const { tab, designs } = await withDesigns('mine');
    const text = JSON.stringify({ ...designNamed('theirs'), schemaVersion: 99, tour: { steps: 3 } });
    const about = { id: 'x', name: 'theirs', changed: 1, origin: 'own', rev: 'elsewhere.1' } as const;
    await tab.kept.keep({ about, base: undefined, text });
    await designs.rename('x', 'ours');
    expect(shownName()).toBe('mine');
    const kept = await tab.kept.read('x');
    expect(kept).toMatchObject({ value: { about: { name: 'ours', changed: 1 } } });
    expect(kept.ok && JSON.parse(kept.value?.text ?? '')).toEqual({
      ...JSON.parse(text),
      document: { ...designNamed('theirs').document, name: 'ours' },
    });
  });

  it('that is open gets another name as an edit, which undo takes back', async () => {
    const { designs, idOf, names } = await withDesigns('mine');
    await designs.rename(await idOf('mine'), 'ours');
    expect(shownName()).toBe('ours');
    expect(await names()).toEqual(['ours']);
    undo();
    expect(await names()).toEqual(['mine']);
  });

  it('is duplicated with its last edits', async () => {
    const { designs, idOf, tab } = await withDesigns('mine');
    rename('mine, edited');
    await designs.duplicate(await idOf('mine, edited'), 'a copy');
    expect(shownName()).toBe('mine, edited');
    const copy = await tab.kept.read(await idOf('a copy'));
    expect(copy.ok && JSON.parse(copy.value?.text ?? '').document).toEqual(designNamed('a copy').document);
  });

  it('becomes a file as it is kept', async () => {
    const { designs, idOf } = await withDesigns('mine', 'theirs');
    const file = await designs.fileOf(await idOf('mine'));
    expect(file).toMatchObject({ value: { name: 'mine.aksnet.json' } });
    expect(file.ok && JSON.parse(file.value?.text ?? '')).toMatchObject(designNamed('mine'));
  });
});

describe('a deleted design', () => {
  it('is back with Undo, as it was', async () => {
    const { designs, idOf, names, tab } = await withDesigns('mine', 'theirs');
    const mine = await idOf('mine');
    const before = await tab.kept.read(mine);
    await designs.remove(mine);
    expect(await names()).toEqual(['theirs']);
    // The button takes the notice away first.
    const { action } = notice(`deleted ${mine}`) ?? {};
    useApp.getState().dismiss(`deleted ${mine}`);
    action?.run();
    expect((await names()).toSorted()).toEqual(['mine', 'theirs']);
    expect(await tab.kept.read(mine)).toEqual(before);
  });

  it('is still kept while its notice stands, and gone with it', async () => {
    const { designs, idOf, tab } = await withDesigns('mine', 'theirs');
    const mine = await idOf('mine');
    await designs.remove(mine);
    expect(await tab.kept.read(mine)).toMatchObject({ value: { about: { name: 'mine' } } });
    dismissAll();
    await designs.list();
    expect(await tab.kept.read(mine)).toEqual({ ok: true, value: undefined });
    expect(tab.inside.told.at(-1)).toEqual({ id: mine });
  });

  it('is gone after its page was left, and there after its tab was killed', async () => {
    const { designs, idOf, tab } = await withDesigns('mine', 'theirs');
    const mine = await idOf('mine');
    await designs.remove(mine);
    await designs.remove(await idOf('theirs'));
    const killed = createDesigns(tab.reload());
    expect((await listed(killed)).map(({ name }) => name)).toEqual(['theirs', 'mine']);
    await killed.remove(mine);
    const { inside } = tab;
    killed.left();
    const next = createDesigns(fakeTab(inside).around);
    expect((await listed(next)).map(({ name }) => name)).toEqual(['theirs']);
    expect([...tab.shelf.entries.keys()]).toEqual(['aksnet.designs-kept']);
  });

  it('gives way to another where it was open, and shows again with Undo', async () => {
    const { designs, idOf } = await withDesigns('mine', 'theirs');
    const theirs = await idOf('theirs');
    await designs.remove(theirs);
    expect(shownName()).toBe('mine');
    notice(`deleted ${theirs}`)?.action?.run();
    await designs.list();
    expect(shownName()).toBe('theirs');
  });

  it('gives way to the example where it was the only one', async () => {
    const { designs, idOf, names } = await withDesigns('mine');
    await designs.remove(await idOf('mine'));
    expect(shownName()).toBe('AKS networking, illustrated');
    expect(await names()).toEqual([]);
  });

  it('stays where it was opened again since', async () => {
    const { designs, idOf, names, tab } = await withDesigns('mine', 'theirs');
    const mine = await idOf('mine');
    await designs.remove(mine);
    await designs.openNew({ envelope: designNamed('mine'), dropped: [] }, 'link');
    dismissAll();
    await designs.list();
    expect(await tab.kept.read(mine)).toMatchObject({ value: { about: { name: 'mine' } } });
    expect(await names()).toContain('mine');
  });

  it('stays where another tab has changed it since', async () => {
    const { designs, idOf, names, tab } = await withDesigns('mine', 'theirs');
    const mine = await idOf('mine');
    await designs.remove(mine);
    const found = await tab.kept.read(mine);
    if (!found.ok || !found.value) throw new Error('not kept');
    const { about, text } = found.value;
    await tab.kept.keep({ about: { ...about, rev: 'elsewhere.1', name: 'changed' }, base: about.rev, text });
    dismissAll();
    await designs.list();
    expect(await names()).toContain('changed');
  });
});
