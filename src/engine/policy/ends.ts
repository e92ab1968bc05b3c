import { resourceOf } from '../../model';
import { poolOfNode } from '../plan/names';
import type { Plan } from '../plan/types';
import type { ClusterPolicies } from './cluster-policies';
import type { Seen } from './rules';
import type { PolicyEnd } from './types';

/**
 * The other end as an engine sees it. A pod in its node's network is its node; pods and nodes of other clusters are
 * addresses, for an engine knows those of its own alone.
 */
export function seenEnd(plan: Plan, clusterId: string, { pods }: ClusterPolicies, end: PolicyEnd): Seen {
  const { address } = end;
  switch (end.kind) {
    case 'address':
      return { kind: 'address', address };
    case 'node': {
      const pool = resourceOf(plan.document, 'agentPool', poolOfNode(end.node));
      return pool?.cluster === clusterId ? { kind: 'node', node: end.node, address } : { kind: 'address', address };
    }
    case 'pod': {
      const found = pods.get(end.workload);
      if (!found) return { kind: 'address', address };
      const { workload, labels } = found;
      return workload.hostNetwork
        ? { kind: 'node', node: end.node, address }
        : { kind: 'pod', workload: workload.id, namespace: workload.namespace, labels, address, node: end.node };
    }
  }
}
