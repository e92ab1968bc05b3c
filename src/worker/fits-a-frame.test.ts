import { expect, it } from 'vitest';
import { examples } from '../examples';
import { resourceOf, type TopologyDocument } from '../model';
import { fitsAFrame } from './fits-a-frame';

/** The example with other pools, and so many more subnets. */
function sized(pools: number, nodesEach: number, subnets = 0): TopologyDocument {
  const { nodepool1: _, webpool, ...rest } = examples.article.resources;
  const subnet = resourceOf(examples.article, 'subnet', 'snet-aks');
  if (webpool?.kind !== 'agentPool' || !subnet) throw new Error('The example has both');
  const more = [
    ...Array.from({ length: pools }, (_, i) => ({ ...webpool, id: `pool${i}`, count: nodesEach })),
    ...Array.from({ length: subnets }, (_, i) => ({ ...subnet, id: `subnet${i}` })),
  ];
  const resources = { ...rest, ...Object.fromEntries(more.map((one) => [one.id, one])) };
  return { ...examples.article, resources, order: Object.keys(resources) };
}

it.each(Object.entries(examples))('the example %s is judged at once', (_, example) =>
  expect(fitsAFrame(example)).toBe(true),
);

it.each([
  { what: 'ten pools of fifty nodes', document: sized(10, 50), at: true },
  { what: 'one node more than 500', document: sized(1, 501), at: false },
  { what: 'as many nodes as fit in all, in one pool', document: sized(1, 500), at: true },
  { what: 'an eleventh pool', document: sized(11, 1), at: false },
  { what: 'the largest clusters, in five pools', document: sized(5, 1000), at: false },
  { what: 'the largest clusters, in a hundred pools', document: sized(100, 50), at: false },
  { what: 'a network of a hundred subnets', document: sized(1, 1, 100), at: false },
])('$what: at once $at', ({ document, at }) => expect(fitsAFrame(document)).toBe(at));
