import { describe, expect, it } from 'vitest';
import { facts } from '../facts';
import { networkModeById, networkModes } from './index';
import type { NetworkMode } from './mode';

const modes: readonly NetworkMode[] = networkModes;

it('the two of the article come first', () =>
  expect(modes.slice(0, 2).map(({ title }) => title)).toEqual(['kubenet', 'Azure CNI']));

describe.each(modes.map((mode) => [mode.title, mode] as const))('the contract of a mode: %s', (_, mode) => {
  it('is found by its id', () => expect(networkModeById(mode.id as never)).toBe(mode));

  it('is chosen by fields that choose no other', () => {
    const same = modes.filter((other) => JSON.stringify(other.selectedBy) === JSON.stringify(mode.selectedBy));
    expect(same).toEqual([mode]);
  });

  it('has a default of max pods within its limits', () => {
    const { min, max } = mode.maxPods.limits.value;
    expect(mode.maxPods.default.value).toBeGreaterThanOrEqual(min);
    expect(mode.maxPods.default.value).toBeLessThanOrEqual(max);
  });

  it('takes at least one address for a node, and more for more pods or the same', () => {
    expect(mode.node.addresses(10)).toBeGreaterThanOrEqual(1);
    expect(mode.node.addresses(250)).toBeGreaterThanOrEqual(mode.node.addresses(10));
  });

  it('owns blocks exactly where its pods live in a pod CIDR', () =>
    expect(mode.block !== undefined).toBe(mode.podAddressesFrom === 'pod-cidr'));

  it('has room in a block for the most pods a node may run', () => {
    if (!mode.block) return;
    const { length, skippedAtStart, skippedAtEnd } = mode.block;
    const room = 2 ** (32 - length.value) - skippedAtStart - skippedAtEnd;
    expect(room).toBeGreaterThanOrEqual(mode.maxPods.limits.value.max);
  });

  it('states registered facts', () => {
    const stated = [
      mode.maxPods.default,
      mode.maxPods.limits,
      mode.node.fact,
      mode.node.ipForwarding,
      mode.nodeCeiling,
      mode.podsAddressable,
      mode.sourceSeen,
      ...(mode.block ? [mode.block.length, mode.block.fact] : []),
      ...(mode.retirement ? [mode.retirement] : []),
    ];
    expect(stated.filter((fact) => !facts.includes(fact))).toEqual([]);
  });
});

// "CNI networking overview in AKS", 2026-07-10, and "Use kubenet networking in AKS", 2026-04-16.
describe('what the comparison of modes prints', () => {
  it.each([
    { id: 'kubenet', addresses: 1, routes: 'route-table', ceiling: 400, addressable: false, forwarding: true },
    {
      id: 'node-subnet',
      addresses: 31,
      routes: 'virtual-network',
      ceiling: 5000,
      addressable: true,
      forwarding: false,
    },
    { id: 'overlay', addresses: 1, routes: 'fabric', ceiling: 5000, addressable: false, forwarding: true },
  ] as const)('$id', ({ id, addresses, routes, ceiling, addressable, forwarding }) => {
    const mode = networkModeById(id);
    expect(mode.node.addresses(30)).toBe(addresses);
    expect(mode.podRoutes).toBe(routes);
    expect(mode.nodeCeiling.value).toBe(ceiling);
    expect(mode.podsAddressable.value).toBe(addressable);
    expect(mode.node.ipForwarding.value).toBe(forwarding);
  });

  // Who sees which source address: "Legacy CNI options in AKS", 2026-04-16.
  it.each([
    { id: 'kubenet', seen: ['node', 'node', 'node'] },
    { id: 'node-subnet', seen: ['pod', 'node', 'node'] },
    { id: 'overlay', seen: ['node', 'node', 'node'] },
  ] as const)('$id shows $seen to its own network, peers and on-premises', ({ id, seen }) => {
    const { virtualNetwork, peered, onPremises } = networkModeById(id).sourceSeen.value;
    expect([virtualNetwork, peered, onPremises]).toEqual(seen);
  });

  // Counts that AKS printed in InsufficientSubnetSize, seen in public reports of 2024 and 2025.
  it.each([
    { nodes: 2, maxPods: 110, counted: 218 },
    { nodes: 4, maxPods: 110, counted: 436 },
    { nodes: 3, maxPods: 250, counted: 747 },
    { nodes: 10, maxPods: 30, counted: 290 },
    { nodes: 3, maxPods: 110, counted: 327 },
  ])('AKS counts $counted for $nodes nodes of $maxPods pods', ({ nodes, maxPods, counted }) =>
    expect(nodes * networkModeById('node-subnet').node.countedByAks(maxPods)).toBe(counted),
  );
});
