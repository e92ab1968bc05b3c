import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../store';
import { openWhatWaits, watchChanges } from './autosave';
import { createDesigns } from './designs';
import { designNamed, fakeTab, freshApp, notice, shownName } from './testing';

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

describe('what waits, where opening it meets a bug of ours', () => {
  const entry = `{"name":"bad","changed":1,"origin":"own"}\n${JSON.stringify(designNamed('bad'))}`;

  it.each([
    { when: 'before it is on screen', throwing: 'openLast' },
    { when: 'halfway', throwing: 'a listener' },
  ])('$when: shows the example, says so, and leaves the kept design alone', ({ throwing }) => {
    const tab = fakeTab();
    tab.shelf.setItem('aksnet.design.bad', entry);
    const designs = createDesigns(tab.page);
    const bug = () => {
      throw new Error('a bug');
    };
    const stop = useApp.subscribe((state) => {
      if (throwing === 'a listener' && state.document.name === 'bad') bug();
    });
    openWhatWaits(tab.page, throwing === 'openLast' ? { ...designs, openLast: bug } : designs);
    stop();
    expect(shownName()).toBe('AKS networking, illustrated');
    expect(notice('opened')?.says).toContain('Your design could not be opened');

    rename('mine');
    designs.save();
    expect(tab.shelf.getItem('aksnet.design.bad')).toBe(entry);
    expect(designs.list().map(({ name }) => name)).toContain('mine');
  });
});

it('a design that fails halfway while another is open writes over neither', () => {
  const tab = fakeTab();
  const designs = createDesigns(tab.page);
  rename('mine');
  designs.save();
  tab.shelf.setItem(
    'aksnet.design.bad',
    `{"name":"bad","changed":1,"origin":"own"}\n${JSON.stringify(designNamed('bad'))}`,
  );
  const before = new Map(tab.shelf.entries);
  const stop = useApp.subscribe((state) => {
    if (state.document.name === 'bad') throw new Error('a bug');
  });
  expect(() => designs.openKept('bad')).toThrow('a bug');
  stop();
  rename('what is on screen');
  designs.save();
  for (const [key, entry] of before) expect(tab.shelf.getItem(key)).toBe(entry);
});
