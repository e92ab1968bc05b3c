import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { prefixOf } from '../../ip';
import { modeOf, resourceOf, type TopologyDocument, withResource } from '../../model';
import { choiceOf, type ModeChoiceId } from '../../modes';
import { modeChoice, topology } from '../arbitraries';
import { findings } from '../findings/findings';
import { plan } from '../plan/plan';
import { cluster, documentOf, inMode, pool, subnet, virtualNetwork } from '../testing';
import { flip } from './flip';

function flipped(document: TopologyDocument, id: ModeChoiceId): TopologyDocument {
  const result = flip(document, 'aks', id);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const article = examples.article;
const added = (before: TopologyDocument, after: TopologyDocument) =>
  after.order.filter((id) => !before.order.includes(id));

describe('choosing the pod subnet', () => {
  it('makes one at the next free prefix, with room for all pods and one node more', () => {
    const document = flipped(article, 'pod-subnet');
    expect(added(article, document)).toEqual(['snet-pods']);
    expect(resourceOf(document, 'subnet', 'snet-pods')).toMatchObject({
      virtualNetwork: 'vnet-prod',
      delegation: 'Microsoft.ContainerService/managedClusters',
    });
    // Four nodes of 110 pods hold 8 batches of 16 each.
    const prefix = prefixOf(resourceOf(document, 'subnet', 'snet-pods')?.addressPrefix ?? '');
    expect(prefix.length).toBe(22);
    expect(plan(document).clusters.aks?.pools.map(({ podSubnet }) => podSubnet)).toEqual(['snet-pods', 'snet-pods']);
    expect(findings(plan(document)).filter(({ severity }) => severity !== 'warning')).toEqual([]);
  });

  it('takes the one that is there', () => {
    const there = withResource(article, {
      ...subnet('10.240.12.0/22', { id: 'pods', delegation: DELEGATED }),
      virtualNetwork: 'vnet-prod',
    });
    const document = flipped({ ...there, order: [...there.order, 'pods'] }, 'pod-subnet');
    expect(document.order).toHaveLength(there.order.length + 1);
    expect(plan(document).clusters.aks?.pools.map(({ podSubnet }) => podSubnet)).toEqual(['pods', 'pods']);
  });

  it('keeps one that somebody has changed', () => {
    const document = flipped(article, 'pod-subnet');
    const made = resourceOf(document, 'subnet', 'snet-pods');
    if (!made) throw new Error('snet-pods');
    const back = flipped(withResource(document, { ...made, addressPrefix: '10.240.12.0/23' }), 'kubenet');
    expect(resourceOf(back, 'subnet', 'snet-pods')?.addressPrefix).toBe('10.240.12.0/23');
    expect(resourceOf(flipped(back, 'pod-subnet'), 'subnet', 'snet-pods')?.addressPrefix).toBe('10.240.12.0/23');
  });

  it('says so where the network has no room', () => {
    const full = documentOf(virtualNetwork('10.1.0.0/24'), subnet('10.1.0.0/24'), cluster(), pool(2));
    expect(flip(full, 'aks', 'pod-subnet')).toEqual({
      ok: false,
      error: { code: 'no-room-for-pod-subnet', network: 'vnet' },
    });
  });
});

const DELEGATED = 'Microsoft.ContainerService/managedClusters';

describe('laws', () => {
  it('flipping there and back leaves the opening design as it was', () =>
    fc.assert(
      fc.property(modeChoice, fc.array(modeChoice, { maxLength: 4 }), (start, way) => {
        const from = flipped(article, start);
        expect([...way, start].reduce(flipped, from)).toEqual(from);
      }),
    ));

  it('the mode chosen is the mode one gets', () =>
    fc.assert(
      fc.property(topology, modeChoice, (document, id) => {
        const after = flipped(document, id);
        const aks = resourceOf(after, 'managedCluster', 'aks');
        if (aks && plan(document).clusters.aks?.pools.length) expect(choiceOf(modeOf(after, aks))).toBe(id);
      }),
    ));

  it('static blocks outlive a flip', () => {
    const document = inMode(article, 'aks', 'pod-subnet-static');
    const back = flipped(flipped(document, 'kubenet'), 'pod-subnet');
    expect(plan(back).clusters.aks?.mode.id).toBe('pod-subnet-static');
  });
});
