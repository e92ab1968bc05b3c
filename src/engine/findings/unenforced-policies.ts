import { policyEngines } from '../../facts/combinations';
import { policyWithoutEngine } from '../../facts/policy';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { limitsOf } from '../../modes/limits';
import type { ClusterPlan, Plan } from '../plan/types';
import { policyEngineOf } from '../policy/engine';
import { counted } from '../words';
import { toCilium } from './policy-manager';
import type { Finding, Mend } from './types';

/** Clusters with network policies that nobody enforces. */
export function unenforcedPolicyFindings({ document, clusters }: Plan): Finding[] {
  const policies = resourcesOf(document, 'kubernetesNetworkPolicy');
  return Object.values(clusters).flatMap((planned): Finding[] => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    const mine = policies.filter((policy) => policy.cluster === planned.id);
    if (!cluster || mine.length === 0 || policyEngineOf(cluster) !== 'none') return [];
    const windows = planned.pools.some(({ id }) => resourceOf(document, 'agentPool', id)?.osType === 'Windows');
    return [unenforced(cluster, planned, mine, windows)];
  });
}

const unenforced = (
  { id, name }: ResourceOf<'managedCluster'>,
  planned: ClusterPlan,
  policies: readonly ResourceOf<'kubernetesNetworkPolicy'>[],
  windows: boolean,
): Finding => ({
  code: 'NETWORK_POLICIES_UNENFORCED',
  severity: 'warning',
  subjects: [{ id, field: 'networkPolicy' }, ...policies.map((policy) => ({ id: policy.id }))],
  says: `${name} has ${counted(policies.length, 'network policy', 'network policies')} and no engine for them: all its pods talk to everybody.`,
  facts: [policyWithoutEngine, policyEngines],
  ...withEngine(id, planned, windows),
});

/** Cilium where it can be had, else Calico. */
function withEngine(id: string, planned: ClusterPlan, windows: boolean): { mend?: Mend } {
  const cilium = toCilium(id, planned, windows);
  if (cilium.mend || !limitsOf(planned.mode).networkPolicies.value.includes('calico')) return cilium;
  return {
    mend: {
      label: 'Use Calico',
      edits: [{ id, field: 'networkPolicy', text: 'calico' }],
      caution: 'On a running cluster all nodes are reimaged.',
    },
  };
}
