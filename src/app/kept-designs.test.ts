import { describe, expect, it } from 'vitest';
import { designsDatabase } from './database';
import { type Entry, keptDesigns, standingOf } from './kept-designs';
import { fakeBrowser } from './testing';

const entry = (id: string, rev = 'a.1', base?: string): Entry => ({
  about: { id, name: 'hub and spoke', changed: 5, origin: 'link', rev },
  base,
  text: `text of ${rev}`,
});

describe('kept designs', () => {
  it('are listed, the last changed first, and read back as they were kept', async () => {
    const { kept } = fakeBrowser();
    await kept.keep({ ...entry('a'), text: '{"x":\n1}' });
    await kept.keep({ ...entry('b'), about: { ...entry('b').about, changed: 9 }, text: '' });
    const list = await kept.list();
    expect(list.ok && list.value.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await kept.read('a')).toEqual({ ok: true, value: { about: entry('a').about, text: '{"x":\n1}' } });
    expect(await kept.read('b')).toMatchObject({ value: { text: '' } });
    expect(await kept.read('c')).toEqual({ ok: true, value: undefined });
  });

  it('are taken away only as what they were when that was asked for', async () => {
    const { kept } = fakeBrowser();
    await kept.keep(entry('a'));
    expect(await kept.remove('a', 'b.1')).toEqual({ ok: true, value: false });
    expect(await kept.read('a')).toMatchObject({ value: { text: 'text of a.1' } });
    expect(await kept.remove('a', 'a.1')).toEqual({ ok: true, value: true });
    expect(await kept.list()).toEqual({ ok: true, value: [] });
  });

  it.each([
    { errorName: 'QuotaExceededError', code: 'full' },
    { errorName: 'SecurityError', code: 'forbidden' },
    { errorName: 'VersionError', code: 'newer' },
    { errorName: 'UnknownError', code: 'failed' },
  ])('a $errorName is $code, and what was kept stays', async ({ errorName, code }) => {
    const { kept, refuse } = fakeBrowser();
    await kept.keep(entry('a'));
    refuse(errorName);
    expect(await kept.keep(entry('a', 'a.2', 'a.1'))).toEqual({ ok: false, error: { code } });
    refuse(undefined);
    expect(await kept.read('a')).toMatchObject({ value: { text: 'text of a.1' } });
  });
});

describe('a revision', () => {
  it.each([
    { there: undefined, rev: 'a.1', base: undefined, standing: 'kept', because: 'the design is new' },
    { there: undefined, rev: 'a.1', base: 'b.1', standing: 'kept', because: 'it was deleted, and edited since' },
    { there: 'b.1', rev: 'a.1', base: 'b.1', standing: 'kept', because: 'it was made from what is there' },
    { there: 'a.1', rev: 'a.1', base: 'b.1', standing: 'kept', because: 'it is there already' },
    { there: 'a.1', rev: 'a.10', base: 'b.1', standing: 'kept', because: 'the tab wrote both, this one later' },
    { there: 'a.10', rev: 'a.9', base: 'b.1', standing: 'superseded', because: 'the tab wrote on' },
    { there: 'c.1', rev: 'a.1', base: 'b.1', standing: 'conflict', because: 'another tab wrote on' },
    { there: 'c.1', rev: 'b.1', base: 'b.1', standing: 'conflict', because: 'looking around is no edit' },
    { there: 'c.1', rev: 'a.1', base: undefined, standing: 'conflict', because: 'another design has its id' },
  ])('$rev, from $base, over $there: $standing, since $because', ({ there, rev, base, standing }) => {
    const current = there === undefined ? undefined : entry('x', there).about;
    expect(standingOf(current, entry('x', rev, base))).toBe(standing);
  });
});

describe('a database', () => {
  const open = (name: string) => keptDesigns(designsDatabase(name));

  it('that is deleted while it is open lets go, and begins anew', async () => {
    const kept = open('deleted');
    await kept.keep(entry('a'));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('deleted').onsuccess = resolve;
    });
    expect(await kept.list()).toEqual({ ok: true, value: [] });
    expect((await kept.keep(entry('a', 'a.2', 'a.1'))).ok).toBe(true);
    expect(await kept.read('a')).toMatchObject({ value: { text: 'text of a.2' } });
  });

  it('makes way for a newer version of the app, and says so then', async () => {
    const kept = open('newer');
    await kept.keep(entry('a'));
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('newer', 2);
      opening.onsuccess = () => resolve(opening.result);
    });
    expect(await kept.list()).toEqual({ ok: false, error: { code: 'newer' } });
    newer.close();
  });

  it('that an older version holds is busy', async () => {
    // Nothing older is out yet: a tab that does not let go, as that one would not.
    await new Promise((resolve) => {
      indexedDB.open('held').onsuccess = resolve;
    });
    const using = designsDatabase('held', 2);
    expect(await using(async () => 'answer')).toEqual({ ok: false, error: { code: 'busy' } });
  });

  it('leaves a bug a bug', async () => {
    const using = designsDatabase('bug');
    await expect(using(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
  });
});
