import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modeId } from '../engine/arbitraries';
import { examples } from '../examples';
import { networkModes } from '../modes';
import { resourceOf, withResource } from './document';
import { maxPodsOf, modeOf, withMode } from './mode';
import type { ResourceOf } from './resources';

const document = examples.article;

function part<K extends 'managedCluster' | 'agentPool'>(kind: K, id: string, within = document): ResourceOf<K> {
  const found = resourceOf(within, kind, id);
  if (!found) throw new Error(`No ${kind} ${id}`);
  return found;
}
const aks = part('managedCluster', 'aks');

describe('the mode of a cluster', () => {
  it.each([
    { networkPlugin: 'kubenet', mode: 'kubenet' },
    { networkPlugin: 'azure', mode: 'node-subnet' },
    { networkPlugin: 'azure', networkPluginMode: 'overlay', mode: 'overlay' },
    { networkPlugin: 'kubenet', networkPluginMode: 'overlay', mode: 'kubenet' },
  ] as const)('$networkPlugin $networkPluginMode is $mode', ({ mode, ...fields }) => {
    const { networkPluginMode: _, ...profile } = aks.networkProfile;
    expect(modeOf({ ...aks, networkProfile: { ...profile, ...fields } }).id).toBe(mode);
  });

  it.each(networkModes.map(({ id }) => id))('is %s once that was chosen', (id) =>
    expect(modeOf(part('managedCluster', 'aks', withMode(document, 'aks', id))).id).toBe(id),
  );

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
    expect(maxPodsOf(part('agentPool', 'nodepool1'), mode)).toBe(unset);
    expect(maxPodsOf({ ...part('agentPool', 'nodepool1'), maxPods: 45 }, mode)).toBe(45);
  });
});

describe('laws', () => {
  it('flipping there and back leaves the document as it was, explicit values and all', () =>
    fc.assert(
      fc.property(modeId, fc.array(modeId, { maxLength: 4 }), fc.boolean(), (start, way, explicit) => {
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
