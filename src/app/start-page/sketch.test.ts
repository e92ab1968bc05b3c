import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { woundedEnvelopes } from '../../model/arbitraries';
import { readEnvelope } from '../../model/read';
import { copyName } from './copy-name';
import { type Box, figuresOf, PICTURE, sketchOf } from './sketch';

const EMPTY: TopologyDocument = { name: '', resources: {}, order: [] };

it('says how much is in a design', () => {
  expect(figuresOf(examples.article)).toBe('2 VNets, 2 pools, 3 nodes');
  expect(figuresOf(EMPTY)).toBe('Empty');
});

it('draws the networks of the article, nodes and peers told apart', () => {
  const [cluster, peer, site, ...more] = sketchOf(examples.article);
  expect([cluster?.role, peer?.role, site?.role, more]).toEqual(['cluster', 'peer', 'site', []]);
  const cells = cluster?.subnets.flatMap((subnet) => subnet.cells) ?? [];
  expect(cells.filter(({ holds }) => holds === 'podsApart')).toHaveLength(3);
  expect(sketchOf(EMPTY)).toEqual([]);
});

const isIn = (inner: Box, outer: Box): boolean =>
  inner.width > 0 &&
  inner.height > 0 &&
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6;

it('nothing of any design stands outside of what it is in', async () => {
  const check = (document: TopologyDocument) => {
    for (const network of sketchOf(document)) {
      expect(isIn(network, { x: 0, y: 0, ...PICTURE })).toBe(true);
      for (const subnet of network.subnets) {
        expect(isIn(subnet, network)).toBe(true);
        for (const cell of subnet.cells) expect(isIn(cell, subnet)).toBe(true);
      }
    }
  };
  for (const { load } of templates) check(await load());
  const law = fc.property(woundedEnvelopes, (value) => {
    const read = readEnvelope(value);
    if (read.ok) check(read.value.envelope.document);
  });
  fc.assert(law, { numRuns: 100 });
});

it.each([
  { name: 'mine', taken: ['mine'], copy: 'mine copy' },
  { name: 'mine', taken: ['mine', 'mine copy'], copy: 'mine copy 2' },
  { name: 'mine', taken: ['mine copy', 'mine copy 2'], copy: 'mine copy 3' },
])('a copy of $name beside $taken is $copy', ({ name, taken, copy }) => expect(copyName(name, taken)).toBe(copy));
