import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modeChoice } from '../engine/arbitraries';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import { networkModeById, networkModes } from '../modes';
import { resourceOf, withResource } from './document';
import { countedByAks, maxPodsOf, modeOf, modeOfPool } from './mode';
import type { ResourceOf } from './resources';
import { withMode } from './with-mode';

const document = examples.article;

function part<K extends 'managedCluster' | 'agentPool'>(kind: K, id: string, within = document): ResourceOf<K> {
  const found = resourceOf(within, kind, id);
  if (!found) throw new Error(`No ${kind} ${id}`);
  return found;
}
const aks = part('managedCluster', 'aks');
const modeIn = (within: typeof document) => modeOf(within, part('managedCluster', 'aks', within)).id;

describe('the mode of a cluster', () => {
  it.each([
    { networkPlugin: 'kubenet', mode: 'kubenet' },
    { networkPlugin: 'azure', mode: 'node-subnet' },
    { networkPlugin: 'azure', networkPluginMode: 'overlay', mode: 'overlay' },
    { networkPlugin: 'kubenet', networkPluginMode: 'overlay', mode: 'kubenet' },
  ] as const)('$networkPlugin $networkPluginMode is $mode', ({ mode, ...fields }) => {
    const { networkPluginMode: _, ...profile } = aks.networkProfile;
    const cluster = { ...aks, networkProfile: { ...profile, ...fields } };
    expect(modeOf(withResource(document, cluster), cluster).id).toBe(mode);
  });

  it.each(networkModes.map(({ id }) => id))('is %s once that was chosen', (id) =>
    expect(modeIn(inMode(document, 'aks', id))).toBe(id),
  );

  it('is that of the pod subnet as soon as one pool has one, whatever the others do', () => {
    const flat = inMode(document, 'aks', 'node-subnet');
    const pool = part('agentPool', 'webpool', flat);
    const mixed = withResource(flat, { ...pool, podSubnet: 'snet-agw' });
    expect(modeIn(mixed)).toBe('pod-subnet');
    expect(modeOfPool(part('managedCluster', 'aks', mixed), part('agentPool', 'nodepool1', mixed)).id).toBe(
      'node-subnet',
    );
  });

  it('ignores a pod subnet that the plugin has no use for', () => {
    const kept = withResource(document, { ...part('agentPool', 'webpool'), podSubnet: 'snet-agw' });
    expect(modeIn(kept)).toBe('kubenet');
  });

  it('choosing the mode it has is no change', () => expect(withMode(document, 'aks', 'kubenet')).toBe(document));
  it('choosing for a cluster that is not there is no change', () =>
    expect(withMode(document, 'nobody', 'overlay')).toBe(document));
});

describe('max pods', () => {
  // "IP address planning in AKS", 2026-04-16; Overlay: "Azure CNI Overlay networking in AKS", 2026-07-31.
  it.each([
    { id: 'kubenet', unset: 110 },
    { id: 'node-subnet', unset: 30 },
    { id: 'overlay', unset: 250 },
  ] as const)('unset is $unset in $id', ({ id, unset }) => {
    const mode = networkModes.find((candidate) => candidate.id === id);
    if (!mode) throw new Error(id);
    expect(maxPodsOf(document, part('agentPool', 'nodepool1'), mode)).toBe(unset);
    expect(maxPodsOf(document, { ...part('agentPool', 'nodepool1'), maxPods: 45 }, mode)).toBe(45);
  });
});

describe('laws', () => {
  it('flipping there and back leaves the document as it was, explicit values and all', () =>
    fc.assert(
      fc.property(modeChoice, fc.array(modeChoice, { maxLength: 4 }), fc.boolean(), (start, way, explicit) => {
        const written = explicit
          ? withResource(document, { ...aks, networkProfile: { ...aks.networkProfile, podCidr: '10.9.0.0/17' } })
          : document;
        const from = withMode(written, 'aks', start);
        const back = [...way, start].reduce((at, id) => withMode(at, 'aks', id), from);
        expect(back).toEqual(from);
        expect(JSON.stringify(back)).toBe(JSON.stringify(from));
      }),
    ));
});

describe('what AKS counts for a node', () => {
  // Counts that AKS printed in InsufficientSubnetSize, seen in public reports of 2024 and 2025.
  it.each([
    { nodes: 2, maxPods: 110, counted: 218 },
    { nodes: 4, maxPods: 110, counted: 436 },
    { nodes: 1, maxPods: 250, counted: 249 }, // accepted in a /24, which has 251
    { nodes: 2, maxPods: 250, counted: 498 },
    { nodes: 3, maxPods: 250, counted: 747 },
    { nodes: 10, maxPods: 30, counted: 290 },
    { nodes: 3, maxPods: 110, counted: 327 },
  ])('AKS counts $counted for $nodes nodes of $maxPods pods', ({ nodes, maxPods, counted }) =>
    expect(nodes * countedByAks(document, networkModeById('node-subnet'), maxPods)).toBe(counted),
  );
});
