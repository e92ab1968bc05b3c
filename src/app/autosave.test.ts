import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../store';
import { openWhatWaits, watchChanges } from './autosave';
import { createDesigns, type Designs } from './designs';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  freshApp();
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const rename = (name: string) => useApp.getState().renameDesign(name);

/** Until everything that was asked for is done. */
async function pass(ms: number, designs: Designs): Promise<void> {
  vi.advanceTimersByTime(ms);
  await designs.list();
}

describe('autosave', () => {
  it('takes each edit down at once, keeps it once the hands are still, and at once when the page goes', async () => {
    const { around, shelf, kept } = fakeTab();
    const designs = createDesigns(around);
    const flush = watchChanges(designs);
    const keptNames = async () => {
      const list = await kept.list();
      return list.ok && list.value.map(({ name }) => name);
    };
    for (const name of ['a', 'ab', 'abc']) {
      rename(name);
      expect([...shelf.entries.values()].join()).toContain(`"name":"${name}"`);
      vi.advanceTimersByTime(200);
    }
    expect(await keptNames()).toEqual([]);
    await pass(200, designs);
    expect(await keptNames()).toEqual(['abc']);
    expect([...shelf.entries.keys()]).toEqual(['aksnet.designs-kept']);
    rename('abcd');
    expect(flush()).toBe(true);
    await designs.list();
    expect(await keptNames()).toEqual(['abcd']);
  });

  it('keeps what is edited while the edit before is on its way', async () => {
    const { around, kept } = fakeTab();
    const keep: typeof kept.keep = async (entry) => {
      const result = await kept.keep(entry);
      if (entry.about.name === 'a') rename('ab');
      return result;
    };
    const designs = createDesigns({ ...around, kept: { ...kept, keep } });
    watchChanges(designs);
    rename('a');
    await designs.save();
    expect(await kept.list()).toMatchObject({ value: [{ name: 'ab' }] });
  });

  it('takes nothing down of what is only opened', async () => {
    const { around, shelf } = fakeTab();
    const designs = createDesigns(around);
    watchChanges(designs);
    await designs.openNew({ envelope: designNamed('theirs'), dropped: [] }, 'link');
    await pass(300, designs);
    expect(await listed(designs)).toMatchObject([{ name: 'theirs' }]);
    await designs.newFromExample();
    await pass(300, designs);
    expect(await listed(designs)).toHaveLength(1);
    expect([...shelf.entries.keys()]).toEqual(['aksnet.designs-kept']);
  });

  it('says once that nothing is kept, and takes it back when it is kept again', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    watchChanges(designs);
    tab.inside.refuse('QuotaExceededError');
    rename('a');
    await pass(300, designs);
    expect(notice('keeping')).toMatchObject({
      severity: 'error',
      says: 'Changes to “a” are not kept: this browser has no room left to keep designs. They are gone when this tab is closed.',
      action: { label: 'Save to file' },
    });
    useApp.getState().dismiss('keeping');
    rename('b');
    await pass(300, designs);
    expect(notice('keeping')).toBeUndefined();

    rename('c');
    tab.inside.refuse(undefined);
    await pass(300, designs);
    tab.inside.refuse('QuotaExceededError');
    rename('d');
    await pass(300, designs);
    expect(notice('keeping')).toBeDefined();
    tab.inside.refuse(undefined);
    rename('e');
    await pass(300, designs);
    expect(notice('keeping')).toBeUndefined();
  });

  it('knows that an edit outlives the tab as long as one of both storages takes it', () => {
    const tab = fakeTab();
    const flush = watchChanges(createDesigns(tab.around));
    rename('a');
    expect(flush()).toBe(true);
    tab.shelf.refuse('QuotaExceededError');
    rename('b');
    expect(flush()).toBe(false);
  });
});

describe('what waits, where opening it meets a bug of ours', () => {
  const bad = {
    about: { id: 'bad', name: 'bad', changed: 1, origin: 'own', rev: 'elsewhere.1' },
    base: undefined,
    text: JSON.stringify(designNamed('bad')),
  } as const;

  it.each([
    { when: 'before it is on screen', throwing: 'openLast' },
    { when: 'halfway', throwing: 'a listener' },
  ])('$when: shows the example, says so, and leaves the kept design alone', async ({ throwing }) => {
    const tab = fakeTab();
    await tab.kept.keep(bad);
    const designs = createDesigns(tab.around);
    const bug = () => {
      throw new Error('a bug');
    };
    const stop = useApp.subscribe((state) => {
      if (throwing === 'a listener' && state.document.name === 'bad') bug();
    });
    await openWhatWaits(tab.page, throwing === 'openLast' ? { ...designs, openLast: async () => bug() } : designs);
    stop();
    expect(shownName()).toBe('AKS networking, illustrated');
    expect(notice('opened')?.says).toContain('Your design could not be opened');

    rename('mine');
    await designs.save();
    expect(await tab.kept.read('bad')).toMatchObject({ value: { text: bad.text } });
    expect((await listed(designs)).map(({ name }) => name)).toContain('mine');
  });

  it('a design that fails halfway while another is open is written over neither', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    watchChanges(designs);
    rename('mine');
    await designs.save();
    await tab.kept.keep(bad);
    const mine = (await listed(designs)).find(({ name }) => name === 'mine')?.id ?? '';
    const before = await tab.kept.read(mine);
    const stop = useApp.subscribe((state) => {
      if (state.document.name === 'bad') throw new Error('a bug');
    });
    await expect(designs.openKept('bad')).rejects.toThrow('a bug');
    stop();
    rename('what is on screen');
    await designs.save();
    expect(await tab.kept.read(mine)).toEqual(before);
    expect(await tab.kept.read('bad')).toMatchObject({ value: { text: bad.text } });
  });
});

it('the first picture does not wait for a database that does not answer', async () => {
  const tab = fakeTab();
  const designs = createDesigns(tab.around);
  const waiting = openWhatWaits(tab.page, { ...designs, openLast: () => new Promise(() => {}) });
  vi.advanceTimersByTime(2000);
  await waiting;
  expect(shownName()).toBe('AKS networking, illustrated');
});
