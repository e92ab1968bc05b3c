import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { useApp } from '../store';
import { createDesigns } from './designs';
import type { Around } from './keeper';
import type { Entry } from './kept-designs';
import { takeUp } from './take-up';
import { designNamed, fakeTab, freshApp, listed, notice, shownName } from './testing';

beforeEach(freshApp);

const rename = (name: string) => useApp.getState().renameDesign(name);
const old = (name: string, changed = 1) =>
  `${JSON.stringify({ name, changed, origin: 'file' })}\n${JSON.stringify(designNamed(name))}`;

describe('designs of older versions', () => {
  it('move over on the first start, and open', async () => {
    const tab = fakeTab();
    tab.shelf.setItem('aksnet.design.x', old('older', 1));
    tab.shelf.setItem('aksnet.design.y', old('later', 2));
    tab.shelf.setItem('aksnet.design.broken', 'none of ours');
    const designs = createDesigns(tab.around);
    await designs.openLast();
    expect(shownName()).toBe('later');
    expect(await listed(designs)).toMatchObject([
      { id: 'y', name: 'later', origin: 'file', open: true },
      { id: 'x', name: 'older' },
    ]);
    expect([...tab.shelf.entries.keys()].toSorted()).toEqual(['aksnet.design.broken', 'aksnet.designs-kept']);
  });

  it('stay where they are until the database holds them', async () => {
    const tab = fakeTab();
    tab.shelf.setItem('aksnet.design.x', old('older'));
    tab.inside.refuse('QuotaExceededError');
    const designs = createDesigns(tab.around);
    await designs.openLast();
    expect(tab.shelf.getItem('aksnet.design.x')).toBe(old('older'));
    expect(notice('leftover')?.says).toContain('no room left');
    tab.inside.refuse(undefined);
    expect(await listed(designs)).toMatchObject([{ name: 'older' }]);
    expect([...tab.shelf.entries.keys()]).toEqual(['aksnet.designs-kept']);
  });

  it('that an old tab goes on writing stand beside what was made of them here', async () => {
    const tab = fakeTab();
    tab.shelf.setItem('aksnet.design.x', old('older', 1));
    const designs = createDesigns(tab.around);
    await designs.openLast();
    rename('edited here');
    await designs.save();
    tab.shelf.setItem('aksnet.design.x', old('edited there', 2));
    for (const around of [tab.reload(), tab.reload()]) await takeUp(around);
    expect((await listed(designs)).map(({ name }) => name).toSorted()).toEqual(['edited here', 'edited there']);
  });
});

describe('a page that is left', () => {
  it('is found again as it was looked at last, though the database was too slow for that', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('mine');
    designs.note();
    await designs.save();
    useApp.getState().select('vm-dns');
    designs.leave();
    freshApp();
    await createDesigns(tab.reload()).openLast();
    expect(shownName()).toBe('mine');
    expect(useApp.getState().selection).toBe('vm-dns');
  });

  it('makes no copy of what another tab has changed since, for a mere look', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('mine');
    designs.note();
    await designs.save();
    useApp.getState().select('vm-dns');
    designs.leave();
    const { kept } = tab.around;
    const found = await kept.list();
    const about = found.ok ? found.value[0] : undefined;
    if (!about) throw new Error('Nothing is kept');
    const text = JSON.stringify(designNamed('theirs'));
    await kept.keep({ about: { ...about, name: 'theirs', rev: 'other.1' }, base: about.rev, text });
    await takeUp(tab.reload());
    const after = await kept.list();
    expect(after.ok && after.value.map(({ name }) => name)).toEqual(['theirs']);
  });
});

describe('a tab that runs', () => {
  it('keeps its journal to itself', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    rename('mine');
    designs.note();
    const [journal] = [...tab.shelf.entries];
    await takeUp(fakeTab(tab.inside).around);
    expect([...tab.shelf.entries]).toEqual([journal]);
    expect(await tab.kept.list()).toEqual({ ok: true, value: [] });
  });

  it('makes no copy of its own where it was taken for ended', async () => {
    const tab = fakeTab();
    const unknown: Around = { ...tab.around, others: { ...tab.around.others, running: async () => undefined } };
    const designs = createDesigns(unknown);
    rename('a');
    designs.note();
    await takeUp(unknown);
    rename('ab');
    await designs.save();
    expect(await listed(designs)).toMatchObject([{ name: 'ab' }]);
  });
});

describe('whenever a tab is killed', () => {
  class Killed extends Error {}

  /** As much of keeping as happens before the tab is killed, counted in questions to the database. */
  function killedAt(around: Around, question: number, answered: boolean): Around {
    let asked = 0;
    const keep = async (entry: Entry) => {
      asked++;
      if (asked > question || (asked === question && !answered)) throw new Killed();
      const result = await around.kept.keep(entry);
      if (asked === question) throw new Killed();
      return result;
    };
    return { ...around, kept: { ...around.kept, keep } };
  }

  const edits = fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 3 }), saved: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });

  it('the next start shows the last edit, once, wherever it was killed', async () => {
    const law = fc.asyncProperty(
      edits,
      fc.nat(4),
      fc.boolean(),
      fc.nat(2),
      async (typed, question, answered, again) => {
        freshApp();
        const tab = fakeTab();
        const designs = createDesigns(killedAt(tab.around, question + 1, answered));
        let last = '';
        let isKilled = false;
        for (const [n, { name, saved }] of typed.entries()) {
          if (isKilled) break;
          last = `${n}${name}`;
          rename(last);
          designs.note();
          isKilled =
            saved &&
            (await designs.save().then(
              () => false,
              () => true,
            ));
        }
        // The starts that follow may be killed as well.
        for (let n = 0; n < again; n++) {
          const interrupted = createDesigns(killedAt(tab.reload(), 1, n === 0));
          await interrupted.openLast().catch(() => undefined);
        }
        freshApp();
        const reopened = createDesigns(tab.reload());
        await reopened.openLast();
        expect(shownName()).toBe(last);
        expect((await listed(reopened)).map(({ name }) => name)).toEqual([last]);
        expect([...tab.shelf.entries.keys()].filter((key) => key.includes('journal'))).toEqual([]);
      },
    );
    await fc.assert(law, { numRuns: 150 });
  });

  it('its edits stand beside those that another tab made meanwhile', async () => {
    const tab = fakeTab();
    const first = createDesigns(tab.around);
    rename('shared');
    await first.save();
    rename('edited in the killed tab');
    first.note();
    rename('shared');
    const second = createDesigns(fakeTab(tab.inside).around);
    await second.openLast();
    rename('edited in the other');
    await second.save();
    freshApp();
    const reopened = createDesigns(tab.reload());
    await reopened.openLast();
    expect((await listed(reopened)).map(({ name }) => name).toSorted()).toEqual([
      'edited in the killed tab',
      'edited in the other',
    ]);
    expect(notice('leftover')?.says).toContain('“edited in the killed tab”');
  });
});
