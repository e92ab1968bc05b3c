import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatRangeShort, rangesSize } from '../../ip';
import { ip } from '../../ip/testing';
import { type ResourceOf, withMode, withResource } from '../../model';
import { plan } from '../plan/plan';
import type { SubnetPlan } from '../plan/types';
import { documentOf, machine, oneCluster, subnet, virtualNetwork } from '../testing';
import { type Holder, holders } from './holders';
import { frontendAt, holderOf } from './owner-of';

const subnetOf = (document: Parameters<typeof plan>[0], id: string): SubnetPlan => {
  const found = plan(document).subnets[id];
  if (!found) throw new Error(`No subnet ${id}`);
  return found;
};

const line = ({ ranges, role, owner, nodes, pods }: Holder): string =>
  `${ranges.map(formatRangeShort).join(' ')} ${role} ${owner ?? ''} ${nodes}+${pods}`;

describe('who holds what in the opening design’s node subnet', () => {
  it('puts neighbouring nodes on one line with kubenet', () => {
    expect(holders(subnetOf(examples.article, 'snet-aks')).map(line)).toEqual([
      '10.240.0.4–6 node nodepool1/node/0 3+0',
      '10.240.0.7–249 free  0+0',
      '10.240.0.250 other svc-api 0+0',
      '10.240.0.251–254 free  0+0',
      '10.240.0.0–3 10.240.0.255 reserved snet-aks 0+0',
    ]);
  });

  it('gives each node a line with its pods’ addresses with Azure CNI', () => {
    const flipped = withMode(examples.article, 'aks', 'node-subnet');
    expect(holders(subnetOf(flipped, 'snet-aks')).map(line).slice(0, 4)).toEqual([
      '10.240.0.4–34 node nodepool1/node/0 1+30',
      '10.240.0.35–65 node nodepool1/node/1 1+30',
      '10.240.0.66–96 node webpool/node/0 1+30',
      '10.240.0.97–249 free  0+0',
    ]);
  });
});

it('puts the nodes of a pool on one line where there would be too many', () => {
  const crowded = subnetOf(oneCluster('node-subnet', { subnet: '10.0.0.0/16', nodes: 100, maxPods: 30 }), 'nodes');
  expect(holders(crowded, 40).map(line)).toEqual([
    '10.0.0.4–12.31 node pool/node/0 100+3000',
    '10.0.12.32–255.254 free  0+0',
    '10.0.0.0–3 10.0.255.255 reserved nodes 0+0',
  ]);
});

it('names the gateway that holds a private frontend', () => {
  const gateway: ResourceOf<'applicationGateway'> = {
    id: 'agw',
    kind: 'applicationGateway',
    name: 'agw',
    subnet: 'nodes',
    capacity: 1,
    privateIPAddress: '10.0.0.9',
    backend: { type: 'targets', addresses: [] },
  };
  const document = documentOf(virtualNetwork('10.0.0.0/16'), subnet('10.0.0.0/24'), gateway);
  expect(holderOf(plan(document), ip('10.0.0.9'))).toBe('agw');
  expect(
    holders(subnetOf(document, 'nodes'))
      .filter(({ role }) => role === 'other')
      .map(({ owner }) => owner),
  ).toEqual(['agw', 'agw']);
});

describe('laws', () => {
  const crowds = fc.record({
    length: fc.integer({ min: 22, max: 29 }),
    nodes: fc.integer({ min: 0, max: 60 }),
    maxPods: fc.integer({ min: 10, max: 60 }),
    fixed: fc.uniqueArray(fc.integer({ min: 4, max: 250 }), { maxLength: 6 }),
    mode: fc.constantFrom('kubenet' as const, 'node-subnet' as const),
    limit: fc.integer({ min: 1, max: 50 }),
  });

  it('the lines cover the subnet, each address once, and their sizes say so', () => {
    fc.assert(
      fc.property(crowds, ({ length, nodes, maxPods, fixed, mode, limit }) => {
        const base = oneCluster(mode, { subnet: `10.0.0.0/${length}`, nodes, maxPods });
        const document = fixed.reduce((built, octet) => {
          const vm = machine(`vm${octet}`, `10.0.0.${octet}`);
          return { ...withResource(built, vm), order: [...built.order, vm.id] };
        }, base);
        const planned = subnetOf(document, 'nodes');
        const lines = holders(planned, limit);
        const ranges = lines.flatMap((holder) => holder.ranges).toSorted((a, b) => a.first - b.first);
        const ends = ranges.map(({ last }) => last + 1);
        expect(ranges.map(({ first }) => first)).toEqual([planned.prefix.first, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(planned.prefix.last + 1);
        for (const { ranges: its, size } of lines) expect(size).toBe(rangesSize(its));
        expect(lines.reduce((sum, { pods }) => sum + pods, 0)).toBe(planned.usage.pods);
        expect(lines.reduce((sum, holder) => sum + holder.nodes, 0)).toBe(planned.usage.nodes);
      }),
    );
  });
});

it('knows the frontend at an address and who holds one', () => {
  const article = plan(examples.article);
  expect(frontendAt(article, 0x0af000fa)).toMatchObject({
    balancer: { name: 'kubernetes-internal' },
    frontend: { service: 'svc-api' },
  });
  expect(frontendAt(article, 0x0af00063)).toBeUndefined();
  expect(holderOf(article, ip('10.240.3.4'))).toBe('vm-dns');
  expect(holderOf(article, ip('10.240.3.9'))).toBeUndefined();
  expect(holderOf(article, ip('1.2.3.4'))).toBeUndefined();
  expect(holderOf(article, ip('10.240.0.4'))).toBe('nodepool1/node/0');
  // Azure keeps it for itself.
  expect(holderOf(article, ip('10.240.0.1'))).toBeUndefined();
});
