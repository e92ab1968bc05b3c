import { expect, it } from 'vitest';
import type { Box } from '../../layout';
import { titlesOf } from './titles';

const card: Box = { id: 'vm-jump', kind: 'virtualMachine', selects: 'vm-jump', x: 100, y: 50, width: 128, height: 60 };
const pool: Box = { ...card, id: 'nodepool1', kind: 'agentPool', width: 900, height: 400, scale: 4 };
const names = new Map([
  ['vm-jump', 'vm-jump'],
  ['nodepool1', 'nodepool1'],
]);

it('a title is at the head of its card, no wider than that', () => {
  const [near] = titlesOf([card], names, 'near', 1);
  expect(near).toMatchObject({ x: 109, y: 55, height: 24 });
  expect(near?.width).toBeLessThan(100);
  expect(titlesOf([card], new Map([['vm-jump', 'a-name-that-is-far-too-long']]), 'far', 1)[0]?.width).toBe(119);
});

it('from afar it is larger, and that of a frame grows on', () => {
  const heights = (['near', 'far', 'distant'] as const).map((one) => titlesOf([card], names, one, 1)[0]?.height ?? 0);
  expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  const [own, frame] = titlesOf([card, pool], names, 'distant', 3);
  expect(frame?.height).toBeGreaterThan(2 * (own?.height ?? 0));
});

it('what has no name has no title', () => expect(titlesOf([card], new Map(), 'near', 1)).toEqual([]));
