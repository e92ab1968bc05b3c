import { describe, expect, it } from 'vitest';
import { elapsed, keptTimer, reset, started, timeWords, toggled } from './timer';

describe('the presenter’s timer', () => {
  it('counts what ran, and no pause', () => {
    const paused = toggled(started(1000), 4000);
    expect(elapsed(paused, 9000)).toBe(3000);
    expect(elapsed(toggled(paused, 10_000), 12_000)).toBe(5000);
  });

  it('begins anew as it is, running or paused', () => {
    expect(elapsed(reset(started(0), 5000), 6000)).toBe(1000);
    expect(elapsed(reset(toggled(started(0), 5000), 6000), 9000)).toBe(0);
  });

  it('loses nothing to a clock that was put back', () => expect(elapsed({ before: 700, since: 5000 }, 4000)).toBe(700));

  it.each([
    [0, '0:00'],
    [65_999, '1:05'],
    [600_000, '10:00'],
    [3_600_000, '1:00:00'],
    [4_025_000, '1:07:05'],
  ])('%i ms are %s', (ms, words) => expect(timeWords(ms)).toBe(words));

  it('comes through a reload', () =>
    expect([started(5), { before: 9 }].map((timer) => keptTimer(JSON.stringify(timer)))).toEqual([
      started(5),
      { before: 9 },
    ]));

  it.each([null, '', 'null', '[]', '{"since":5}', '{"before":-1}', '{"before":"1"}'])('%s is none', (text) =>
    expect(keptTimer(text)).toBeUndefined(),
  );
});
