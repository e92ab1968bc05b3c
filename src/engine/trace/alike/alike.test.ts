import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topology } from '../../arbitraries';
import { plan } from '../../plan/plan';
import { nodesOf } from '../../plan/pods';
import { service } from '../../testing';
import type { NodePlace, PodPlace } from '../place';
import { type World, worldOf } from '../world';
import { endpointGroups, nodeGroups } from './alike';
import { fingerprintOf } from './fingerprints';
import { podsBehind } from './service-pods';

/** Above this many nodes those that fare alike are told by one. */
const MANY = 8;

/** The nodes of a cluster with more than a few, and the pods of its first workload. */
function manyNodes(world: World): { nodes: NodePlace[]; pods: PodPlace[]; workload: string } | undefined {
  for (const cluster of Object.values(world.plan.clusters)) {
    const [workload] = cluster.workloads;
    const nodes = nodesOf(cluster).flatMap(({ id }) => world.node(id) ?? []);
    const pods = nodes.flatMap((node) => world.podsOn(node).filter((pod) => pod.workload === workload?.id));
    if (workload && new Set(pods.map(({ on }) => on.id)).size > MANY) return { nodes, pods, workload: workload.id };
  }
  return undefined;
}

const counted = (keys: readonly string[]): number[] =>
  [...new Set(keys)].map((key) => keys.filter((one) => one === key).length).toSorted((a, b) => a - b);

describe('laws', () => {
  it('pods put together are those that one by one are of one fingerprint', () =>
    fc.assert(
      fc.property(topology, fc.nat(), fc.nat(), (document, a, b) => {
        const world = worldOf(plan(document));
        const many = manyNodes(world);
        if (!many) return;
        const { nodes, pods, workload } = many;
        const cluster = nodes[0]?.ref.cluster.id ?? '';
        const behind = podsBehind(world, service('asked', { cluster, workload }));
        const [here, asking] = [nodes[a % nodes.length], pods[b % pods.length]];
        const groups = endpointGroups(world, behind, here, undefined, asking);
        const keyOf = (pod: PodPlace): string => {
          if (pod.id === asking?.id) return 'itself';
          const isNear = pod.on.id === here?.id || pod.on.id === asking?.on.id;
          return isNear ? pod.on.id : fingerprintOf(world.plan, pod.on);
        };
        expect(groups.map(({ weight }) => weight).toSorted((x, y) => x - y)).toEqual(counted(pods.map(keyOf)));
      }),
      { numRuns: 300 },
    ));

  it('nodes put together are as many as there are', () =>
    fc.assert(
      fc.property(topology, (document) => {
        const world = worldOf(plan(document));
        const many = manyNodes(world);
        if (!many) return;
        const { nodes, workload } = many;
        const behind = podsBehind(world, service('asked', { cluster: nodes[0]?.ref.cluster.id ?? '', workload }));
        const groups = nodeGroups(world, behind, nodes);
        expect(groups.reduce((sum, { weight }) => sum + weight, 0)).toBe(nodes.length);
        expect(nodeGroups(world, behind, nodes)).toBe(groups);
      }),
    ));
});
