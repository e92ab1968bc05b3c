import { describe, expect, it } from 'vitest';
import { facts } from '../facts';
import { isOption, type Rule } from '../facts/chosen';
import { options } from '../facts/options';
import { choiceOf, modeChoices, networkModeById, networkModes } from './index';
import type { NetworkMode } from './mode';

const modes: readonly NetworkMode[] = networkModes;

it('the two of the article come first', () =>
  expect(modes.slice(0, 2).map(({ title }) => title)).toEqual(['kubenet', 'Azure CNI']));

describe.each(modes.map((mode) => [mode.title, mode] as const))('the contract of a mode: %s', (_, mode) => {
  it('is found by its id', () => expect(networkModeById(mode.id as never)).toBe(mode));

  it('is chosen by fields, and where pods live, which choose no other but its variants', () => {
    const chosenBy = ({ selectedBy, podAddressesFrom }: NetworkMode) => JSON.stringify([selectedBy, podAddressesFrom]);
    const same = modes.filter((other) => chosenBy(other) === chosenBy(mode));
    expect(new Set(same.map(choiceOf))).toEqual(new Set([choiceOf(mode)]));
  });

  it('takes units of a pod subnet exactly where pods have one, enough for its pods and more for more', () => {
    expect(mode.podUnits !== undefined).toBe(mode.podAddressesFrom === 'pod-subnet');
    const { held, size, kept } = mode.podUnits ?? { held: () => 99, size: 16, kept: 0 };
    for (const pods of [0, 1, 8, 9, 24, 25, 104, 250]) {
      expect(held(pods, 250) * size - kept).toBeGreaterThanOrEqual(pods);
      expect(held(pods, 250)).toBeGreaterThanOrEqual(held(0, 250));
    }
  });

  it('has a default of max pods within its limits', () => {
    const { min, max } = mode.maxPods.limits.value;
    const { default: rule } = mode.maxPods;
    for (const value of isOption(rule) ? rule.choices.map((choice) => choice.value) : [rule.value]) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
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

  it('states registered facts, and names registered options', () => {
    const stated: Rule[] = [
      mode.maxPods.default,
      mode.maxPods.limits,
      mode.node.fact,
      mode.node.ipForwarding,
      mode.nodeCeiling,
      mode.podsAddressable,
      mode.sourceSeen,
      ...(mode.block ? [mode.block.length, mode.block.fact] : []),
      ...(mode.podUnits?.facts ?? []),
      ...(mode.podUnits?.endsLeftOut ? [mode.podUnits.endsLeftOut] : []),
      ...(mode.node.countedBesidePods ? [mode.node.countedBesidePods] : []),
      ...(mode.retirement ? [mode.retirement] : []),
    ];
    const registered: readonly Rule[] = [...facts, ...options];
    expect(stated.filter((rule) => !registered.includes(rule))).toEqual([]);
  });
});

// "CNI networking overview in AKS", 2026-07-10, and "Use kubenet networking in AKS", 2026-04-16.
it('the control shows every mode but variants', () =>
  expect(modeChoices.map(({ title }) => title)).toEqual([
    'kubenet',
    'Azure CNI',
    'Azure CNI pod subnet',
    'Azure CNI Overlay',
  ]));

// "Azure CNI Pod Subnet with dynamic IP allocation in AKS", 2026-09-10; IPAM math of azure-container-networking, 2026-08 (25 → 48).
describe('O9, O11: batches of 16, another when fewer than 8 are free', () => {
  it.each([
    [0, 16],
    [8, 16],
    [9, 32],
    [24, 32],
    [25, 48],
    [40, 48],
    [41, 64],
    [56, 64],
    [57, 80],
    [72, 80],
    [104, 112],
    [105, 128],
    [120, 128],
    [250, 272],
  ])('%i pods hold %i addresses', (pods, addresses) =>
    expect((networkModeById('pod-subnet').podUnits?.held(pods, 250) ?? 0) * 16).toBe(addresses),
  );
});

// "Azure CNI with static block allocation in AKS", 2024-03-18: 30, 31 and 32 pods; the others follow from its rule.
describe('O12, O13: blocks of /28', () => {
  it.each([
    { maxPods: 30, blocks: 2, forPods: 31, wasted: 1 },
    { maxPods: 31, blocks: 2, forPods: 31, wasted: 0 },
    { maxPods: 32, blocks: 3, forPods: 47, wasted: 15 },
    { maxPods: 110, blocks: 7, forPods: 111, wasted: 1 },
    { maxPods: 250, blocks: 16, forPods: 255, wasted: 5 },
    { maxPods: 15, blocks: 1, forPods: 15, wasted: 0 },
    { maxPods: 47, blocks: 3, forPods: 47, wasted: 0 },
    { maxPods: 239, blocks: 15, forPods: 239, wasted: 0 },
  ])('$maxPods pods take $blocks blocks and waste $wasted', ({ maxPods, blocks, forPods, wasted }) => {
    const { held, size, kept } = networkModeById('pod-subnet-static').podUnits ?? { held: () => 0, size: 0, kept: 0 };
    expect(held(0, maxPods)).toBe(blocks);
    expect(blocks * size - kept).toBe(forPods);
    expect(forPods - maxPods).toBe(wasted);
  });
});

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
    { id: 'pod-subnet', addresses: 1, routes: 'virtual-network', ceiling: 5000, addressable: true, forwarding: false },
    {
      id: 'pod-subnet-static',
      addresses: 1,
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
    { id: 'pod-subnet', seen: ['pod', 'pod', 'pod'] },
    { id: 'pod-subnet-static', seen: ['pod', 'pod', 'pod'] },
    { id: 'overlay', seen: ['node', 'node', 'node'] },
  ] as const)('$id shows $seen to its own network, peers and on-premises', ({ id, seen }) => {
    const { virtualNetwork, peered, onPremises } = networkModeById(id).sourceSeen.value;
    expect([virtualNetwork, peered, onPremises]).toEqual(seen);
  });
});
