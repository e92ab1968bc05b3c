import { describe, expect, it } from 'vitest';
import { onRims } from './holes';

const part = { x: 0, y: 0, width: 100, height: 60 };
const chip = (x: number, y: number) => ({ x, y, width: 30, height: 20 });

describe('a chip', () => {
  it.each([
    ['on the upper rim', chip(40, -10), true],
    ['on the right rim', chip(90, 20), true],
    ['inside', chip(10, 10), false],
    ['inside, at the rim', chip(70, 40), false],
    ['outside', chip(140, 0), false],
    ['outside, at the rim', chip(100, 0), false],
  ])('%s', (_, at, isOn) => expect(onRims([at], [part])).toEqual(isOn ? [at] : []));
});
