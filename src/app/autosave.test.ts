import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../store';
import { watchChanges } from './autosave';
import { createDesigns } from './designs';
import { fakeTab, freshApp, notice } from './testing';

beforeEach(() => {
  vi.useFakeTimers();
  freshApp();
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

const rename = (name: string) => useApp.getState().renameDesign(name);

describe('autosave', () => {
  it('saves once the hands are still, and at once when the page goes', () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.page);
    const flush = watchChanges(designs);
    for (const name of ['a', 'ab', 'abc']) {
      rename(name);
      vi.advanceTimersByTime(200);
    }
    expect(designs.list()).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(designs.list()).toMatchObject([{ name: 'abc' }]);
    rename('abcd');
    flush();
    expect(designs.list()).toMatchObject([{ name: 'abcd' }]);
  });

  it('says once that nothing is kept, and takes it back when it is kept again', () => {
    const tab = fakeTab();
    watchChanges(createDesigns(tab.page));
    tab.shelf.refuse('QuotaExceededError');
    rename('a');
    vi.advanceTimersByTime(300);
    expect(notice('keeping')).toMatchObject({
      severity: 'error',
      says: 'Changes to “a” are not kept: this browser has no room left to keep designs. They are gone when this tab is closed.',
      action: { label: 'Save to file' },
    });
    useApp.getState().dismiss('keeping');
    rename('b');
    vi.advanceTimersByTime(300);
    expect(notice('keeping')).toBeUndefined();

    rename('c');
    tab.shelf.refuse(undefined);
    vi.advanceTimersByTime(300);
    tab.shelf.refuse('QuotaExceededError');
    rename('d');
    vi.advanceTimersByTime(300);
    expect(notice('keeping')).toBeDefined();
    tab.shelf.refuse(undefined);
    rename('e');
    vi.advanceTimersByTime(300);
    expect(notice('keeping')).toBeUndefined();
  });
});
