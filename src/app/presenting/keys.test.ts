import { describe, expect, it } from 'vitest';
import { deedOf, type Focus, isOfWorkspace, KEYS, REMOTE } from './keys';

const press = (key: string, focus: Focus = 'free', held: 'ctrlKey' | 'metaKey' | 'altKey' | 'none' = 'none') =>
  deedOf({ key, ctrlKey: held === 'ctrlKey', metaKey: held === 'metaKey', altKey: held === 'altKey' }, focus);

describe('keys of the stage', () => {
  // What presenters for sale send, by the manuals of Logitech's and Kensington's: page keys, a full stop, F5 and Escape.
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['.', 'black'],
    ['F5', 'full-screen'],
    ['Escape', 'leave'],
  ])('a clicker’s %s is %s', (key, deed) => expect(press(key)).toBe(deed));

  it.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['ArrowLeft', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['L', 'laser'],
    ['l', 'laser'],
    ['?', 'keys'],
    ['=', 'zoom-in'],
    ['x', undefined],
    ['F1', undefined],
  ])('%s is %s', (key, deed) => expect(press(key)).toBe(deed));

  it('mean one thing each', () => {
    const all = KEYS.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(KEYS.map(({ deed }) => deed)).size).toBe(KEYS.length);
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s are the browser’s', (held) =>
    expect(KEYS.flatMap(({ keys }) => keys.flatMap((key) => press(key, 'free', held) ?? []))).toEqual([]),
  );

  it.each([
    ['typed-into', 'l', undefined],
    ['typed-into', 'ArrowRight', undefined],
    ['typed-into', 'Escape', 'leave'],
    ['typed-into', 'PageDown', 'next'],
    ['moved-in', 'ArrowRight', undefined],
    ['moved-in', ' ', undefined],
    ['moved-in', 'PageDown', 'next'],
    ['moved-in', 'l', 'laser'],
    ['pressed', 'Enter', undefined],
    ['pressed', ' ', undefined],
    ['pressed', 'ArrowRight', 'next'],
  ] as const)('leave to what is %s its %s', (focus, key, deed) => expect(press(key, focus)).toBe(deed));

  it('of the presenter’s window neither open anything nor end the show', () =>
    expect(
      ['steps', 'edit', 'details', 'keys', 'notes', 'full-screen', 'leave'].filter((one) => REMOTE.has(one as never)),
    ).toEqual([]));
});

describe('keys of the workspace', () => {
  it.each([
    ['k', true, 'free', true],
    ['z', true, 'free', false],
    ['Delete', false, 'free', true],
    ['/', false, 'free', true],
    ['Delete', false, 'typed-into', false],
    ['k', true, 'typed-into', true],
  ] as const)('%s (command %s, %s) stays out of the show: %s', (key, ctrlKey, focus, out) =>
    expect(isOfWorkspace({ key, ctrlKey, metaKey: false, altKey: false }, focus)).toBe(out),
  );
});
