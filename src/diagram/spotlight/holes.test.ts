import { describe, expect, it } from 'vitest';
import type { Box } from '../../layout';
import { inSight, onRims } from './holes';

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

describe('a chip that shows in several places', () => {
  const boxes = [
    { id: 'network' },
    { id: 'nodes', parent: 'network' },
    { id: 'pool', parent: 'nodes' },
    { id: 'gateways', parent: 'network' },
  ].map((box) => ({ ...box, kind: 'subnet', selects: box.id, ...part }) as Box);
  const [onNodes, onPool, onGateways] = ['nodes', 'pool', 'gateways'].map((on) => ({ selects: 'table', on }));
  const rules = { selects: 'rules', on: 'gateways' };
  const all = [onNodes, onPool, onGateways, rules].flatMap((chip) => chip ?? []);

  it.each([
    ['what the camera holds', ['gateways'], [onGateways, rules]],
    ['what stands in that', ['nodes'], [onNodes, onPool, rules]],
    ['all, where the camera holds both', ['network'], all],
    ['all, where it holds none', ['elsewhere'], all],
    ['all, where it holds nothing', [], all],
  ])('stands out on %s', (_, camera, shown) => expect(inSight(all, boxes, camera)).toEqual(shown));
});
