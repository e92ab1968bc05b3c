import { npmCeiling, npmRetirement } from '../../facts/combinations';
import { type ResourceOf, resourceOf } from '../../model';
import { limitsOf } from '../../modes/limits';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import type { Finding, Mend } from './types';

/** Clusters whose network policies Azure NPM enforces: what it cannot hold, and until when it is there. */
export function policyManagerFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    const taken = limitsOf(planned.mode).networkPolicies.value.includes('azure');
    if (cluster?.networkProfile.networkPolicy !== 'azure' || !taken) return [];
    const windows = planned.pools.some(({ id }) => resourceOf(document, 'agentPool', id)?.osType === 'Windows');
    return [...tooLarge(cluster, planned, windows), retiring(cluster, planned, windows)];
  });
}

/** Cilium in its place, where it can be had. */
export function toCilium(id: string, { mode }: ClusterPlan, windows: boolean): { mend?: Mend } {
  if (windows || !limitsOf(mode).cilium.value) return {};
  return {
    mend: {
      label: 'Use Cilium',
      edits: [
        { id, field: 'networkDataplane', text: 'cilium' },
        { id, field: 'networkPolicy', text: 'cilium' },
      ],
      caution: 'On a running cluster all nodes are reimaged.',
    },
  };
}

function tooLarge({ id, name }: ResourceOf<'managedCluster'>, planned: ClusterPlan, windows: boolean): Finding[] {
  const ceiling = npmCeiling.value;
  const nodes = planned.pools.reduce((sum, pool) => sum + pool.nodes.length + pool.refused, 0);
  const pods = planned.pods.running + planned.pods.pending;
  if (nodes <= ceiling.nodes && pods <= ceiling.pods) return [];
  return [
    {
      code: 'NPM_TOO_LARGE',
      severity: 'warning',
      subjects: [{ id, field: 'networkPolicy' }],
      says: `${name} has ${counted(nodes, 'node')} and ${counted(pods, 'pod')}, and Azure NPM holds ${number(ceiling.nodes)} nodes and ${number(ceiling.pods)} pods: beyond, it runs out of memory, and policies are no longer kept up.`,
      facts: [npmCeiling],
      ...toCilium(id, planned, windows),
    },
  ];
}

function retiring({ id, name }: ResourceOf<'managedCluster'>, planned: ClusterPlan, windows: boolean): Finding {
  return {
    code: 'NPM_RETIRES',
    severity: 'warning',
    subjects: [{ id, field: 'networkPolicy' }],
    says: `${name} keeps its network policies by Azure NPM. ${npmRetirement.says}`,
    facts: [npmRetirement],
    ...toCilium(id, planned, windows),
  };
}
