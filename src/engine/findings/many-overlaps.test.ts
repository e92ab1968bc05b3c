import { expect, it } from 'vitest';
import { examples } from '../../examples';
import type { TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { findings } from './findings';

it('a thousand subnets on one prefix are a thousand findings at the most, and judged without a stall', () => {
  const { 'snet-dns': subnet, ...rest } = examples.article.resources;
  if (subnet?.kind !== 'subnet') throw new Error('snet-dns');
  const copies = Array.from({ length: 1000 }, (_, n) => ({ ...subnet, id: `copy${n}`, name: `copy${n}` }));
  const resources = { ...rest, 'snet-dns': subnet, ...Object.fromEntries(copies.map((copy) => [copy.id, copy])) };
  const crowded: TopologyDocument = { ...examples.article, resources, order: Object.keys(resources) };
  const found = findings(plan(crowded)).filter(({ code }) => code === 'PREFIXES_OVERLAP');
  expect(found).toHaveLength(1000);
  expect(found[0]?.mend).toBeDefined();
});
