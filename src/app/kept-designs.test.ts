import { describe, expect, it } from 'vitest';
import { keptDesigns } from './kept-designs';
import { fakeStorage } from './testing';

const about = { id: 'a', name: 'hub and spoke', changed: 5, origin: 'link' } as const;

describe('kept designs', () => {
  it('are listed, the last changed first, and read back as they were kept', () => {
    const kept = keptDesigns(() => shelf);
    const shelf = fakeStorage();
    kept.keep(about, '{"x":\n1}');
    kept.keep({ ...about, id: 'b', changed: 9 }, '');
    expect(kept.list().map(({ id }) => id)).toEqual(['b', 'a']);
    expect(kept.list()[1]).toEqual(about);
    expect(kept.textOf('a')).toBe('{"x":\n1}');
    expect(kept.textOf('b')).toBe('');
    expect(kept.textOf('c')).toBeUndefined();
  });

  it('are told from what others keep in the same storage', () => {
    const shelf = fakeStorage();
    for (const entry of ['', 'text', 'null\n', '{"name":1}\n', '[]\n{}'])
      shelf.setItem(`aksnet.design.${entry}`, entry);
    shelf.setItem('theme', 'dark');
    expect(keptDesigns(() => shelf).list()).toEqual([]);
  });

  it.each([
    { errorName: 'QuotaExceededError', code: 'full' },
    { errorName: 'NS_ERROR_DOM_QUOTA_REACHED', code: 'full' },
    { errorName: 'SecurityError', code: 'forbidden' },
  ])('a $errorName is $code, and what was kept stays', ({ errorName, code }) => {
    const shelf = fakeStorage();
    const kept = keptDesigns(() => shelf);
    kept.keep(about, 'before');
    shelf.refuse(errorName);
    expect(kept.keep(about, 'after')).toEqual({ ok: false, error: { code } });
    expect(kept.textOf('a')).toBe('before');
  });

  it('are none where the browser allows no storage, and keeping says so', () => {
    const kept = keptDesigns(() => undefined);
    expect(kept.list()).toEqual([]);
    expect(kept.keep(about, '')).toEqual({ ok: false, error: { code: 'forbidden' } });
  });
});
