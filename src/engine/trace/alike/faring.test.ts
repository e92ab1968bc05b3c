import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf, TopologyDocument } from '../../../model';
import type { NetworkModeId } from '../../../modes';
import { plan } from '../../plan/plan';
import { nodesOf } from '../../plan/pods';
import type { Plan } from '../../plan/types';
import { cluster, documentOf, inMode, pool, service, subnet, virtualNetwork, workload } from '../../testing';
import { drift, group } from '../paths/reference/testing';
import { trace } from '../trace';
import type { Branch, Pins } from '../types';

/** More nodes than are followed one by one. */
const NODES = 10;
const PODS = 10;

/** What sets a node apart: no group, one that denies clients, one that denies nodes, or what its pool has. */
const setApart = fc.constantFrom<NonNullable<ResourceOf<'agentPool'>['nodes']>[number]>(
  ...[{}, {}, {}, {}],
  { networkSecurityGroup: null },
  { networkSecurityGroup: 'no-clients' },
  { networkSecurityGroup: 'no-nodes' },
  { enableIPForwarding: false },
);

/** Somewhere within the nodes' addresses, so that a rule sets some of them apart. */
const someAddresses = fc.constantFrom('10.1.0.4', '10.1.0.8/29', '10.1.0.12', '192.0.2.0/24');

/** A public service before pods on ten nodes, of which some are unlike the others. */
const unlike: fc.Arbitrary<TopologyDocument> = fc
  .record({
    mode: fc.constantFrom<NetworkModeId>('kubenet', 'overlay', 'node-subnet'),
    nodes: fc.array(setApart, { minLength: NODES, maxLength: NODES }),
    denied: someAddresses,
    side: fc.constantFrom('sourceAddressPrefixes', 'destinationAddressPrefixes'),
    faulty: fc.option(fc.nat({ max: NODES - 1 })),
  })
  .map(({ mode, nodes, denied, side, faulty }) => {
    const faults: Resource[] = faulty === null ? [] : [drift('ipForwardingOff', `pool/node/${faulty}`)];
    const document = documentOf(
      virtualNetwork('10.1.0.0/16'),
      subnet('10.1.0.0/23', { networkSecurityGroup: 'written' }),
      cluster(),
      pool(NODES, { nodes, maxPods: 20 }),
      group('no-clients', { access: 'Deny', sourceAddressPrefixes: ['203.0.113.0/24'] }, {}),
      group(
        'no-nodes',
        { access: 'Deny', sourceAddressPrefixes: ['10.1.0.0/23'], destinationPortRanges: ['8080'] },
        {},
      ),
      group('written', { access: 'Deny', [side]: [denied], destinationPortRanges: ['8080'] }, {}),
      workload('web', PODS),
      service('svc', { loadBalancerIP: '20.50.0.80' }),
      { id: 'client', name: 'client', kind: 'internetHost', address: '203.0.113.9' },
      ...faults,
    );
    return inMode(document, 'aks', mode);
  });

/** How often a connection fares in which way, to five places. */
const oftenness = (branches: readonly Pick<Branch, 'outcome' | 'code' | 'share'>[]): Record<string, number> => {
  const shares = new Map<string, number>();
  for (const { outcome, code, share } of branches) {
    const fare = `${outcome} ${code ?? ''}`;
    shares.set(fare, (shares.get(fare) ?? 0) + share);
  }
  return Object.fromEntries([...shares].toSorted().map(([fare, share]) => [fare, Math.round(share * 1e5)]));
};

function branchesOf(
  planned: Plan,
  pins: Pins = {},
): { readonly branches: readonly Branch[]; readonly bounded: boolean } {
  const found = trace(planned, { from: 'client', to: 'svc', pins });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** Each node with each pod by itself, as chance would pick them. */
function oneByOne(planned: Plan): readonly Pick<Branch, 'outcome' | 'code' | 'share'>[] {
  const nodes = Object.values(planned.clusters).flatMap(nodesOf);
  const pods = Array.from({ length: PODS }, (_, replica) => `web/pod/${replica}`);
  return nodes.flatMap((node) =>
    pods.flatMap((endpoint) =>
      branchesOf(planned, { node: node.id, endpoint }).branches.map((branch) => ({
        ...branch,
        share: branch.share / (nodes.length * PODS),
      })),
    ),
  );
}

describe('nodes and pods that are told by one of them', () => {
  it('fare as often in each way as all of them one by one', () => {
    let compared = 0;
    fc.assert(
      fc.property(unlike, (document) => {
        const planned = plan(document);
        const { branches, bounded } = branchesOf(planned);
        if (bounded) return;
        compared += 1;
        expect(oftenness(branches)).toEqual(oftenness(oneByOne(planned)));
      }),
      { numRuns: 25, interruptAfterTimeLimit: 4000 },
    );
    expect(compared).toBeGreaterThan(0);
  });
});
