import { ciliumDataplaneNeedsPolicy, ciliumLinuxOnly, ciliumPolicyNeedsDataplane } from '../../facts/combinations';
import { type ResourceOf, resourceOf } from '../../model';
import { limitsOf, type ModeLimits } from '../../modes/limits';
import type { ClusterPlan, Plan } from '../plan/types';
import type { Finding, Mend } from './types';

type Cluster = ResourceOf<'managedCluster'>;
type Pool = ResourceOf<'agentPool'>;

/** Network mode, dataplane, policy engine and operating system where AKS does not take them together. */
export function combinationFindings({ document, clusters }: Plan): Finding[] {
  return Object.values(clusters).flatMap((planned) => {
    const cluster = resourceOf(document, 'managedCluster', planned.id);
    if (!cluster) return [];
    const limits = limitsOf(planned.mode);
    const pools = planned.pools.flatMap(({ id }) => resourceOf(document, 'agentPool', id) ?? []);
    const windows = pools.filter(({ osType }) => osType === 'Windows');
    return [
      ...dataplane(cluster, planned, limits),
      ...policy(cluster, planned, limits, windows.length > 0),
      ...windows.flatMap((pool) => windowsPool(cluster, planned, limits, pool)),
    ];
  });
}

const dataplaneOf = ({ networkProfile }: Cluster) => networkProfile.networkDataplane ?? 'azure';
const policyOf = ({ networkProfile }: Cluster) => networkProfile.networkPolicy ?? 'none';

const write = (
  id: string,
  label: string,
  texts: Partial<Record<'networkDataplane' | 'networkPolicy', string>>,
): Mend => ({
  label,
  edits: (['networkDataplane', 'networkPolicy'] as const).flatMap((field) => {
    const text = texts[field];
    return text === undefined ? [] : [{ id, field, text }];
  }),
});

function dataplane(cluster: Cluster, { mode }: ClusterPlan, { cilium, networkPolicies }: ModeLimits): Finding[] {
  if (cilium.value || dataplaneOf(cluster) !== 'cilium') return [];
  const keeps = networkPolicies.value.includes(policyOf(cluster));
  return [
    {
      code: 'CILIUM_REFUSED',
      severity: 'error',
      subjects: [{ id: cluster.id, field: 'networkDataplane' }],
      says: `${cluster.name} asks for the Cilium dataplane with ${mode.title}: AKS refuses the cluster.`,
      facts: [cilium],
      mend: write(cluster.id, 'Use the Azure dataplane', {
        networkDataplane: 'azure',
        ...(!keeps && { networkPolicy: 'none' }),
      }),
    },
  ];
}

function policy(cluster: Cluster, { mode }: ClusterPlan, limits: ModeLimits, hasWindows: boolean): Finding[] {
  const engine = policyOf(cluster);
  const cilium = dataplaneOf(cluster) === 'cilium';
  const refused = (says: string, fact: Finding['facts'][number], mend: Mend): Finding[] => [
    {
      code: 'NETWORK_POLICY_REFUSED',
      severity: 'error',
      subjects: [{ id: cluster.id, field: 'networkPolicy' }],
      says,
      facts: [fact],
      mend,
    },
  ];
  if (!limits.networkPolicies.value.includes(engine)) {
    return refused(
      `${cluster.name} asks for ${ENGINES[engine]} with ${mode.title}, and AKS refuses the cluster. ${limits.networkPolicies.says}`,
      limits.networkPolicies,
      write(cluster.id, 'Use Calico', { networkPolicy: 'calico' }),
    );
  }
  if (engine === 'cilium' && !cilium) {
    return refused(
      `${cluster.name} asks for Cilium’s network policies without its dataplane: AKS refuses the cluster with ${ciliumPolicyNeedsDataplane.value}.`,
      ciliumPolicyNeedsDataplane,
      hasWindows
        ? write(cluster.id, 'Use Calico', { networkPolicy: 'calico' })
        : write(cluster.id, 'Use the Cilium dataplane', { networkDataplane: 'cilium' }),
    );
  }
  if (cilium && limits.cilium.value && engine !== 'cilium' && engine !== 'none') {
    return refused(
      `${cluster.name} asks for ${ENGINES[engine]} with the Cilium dataplane: AKS refuses the cluster with ${ciliumDataplaneNeedsPolicy.value}.`,
      ciliumDataplaneNeedsPolicy,
      write(cluster.id, 'Use Cilium', { networkPolicy: 'cilium' }),
    );
  }
  return [];
}

const ENGINES: Readonly<Record<ReturnType<typeof policyOf>, string>> = {
  none: 'no network policies',
  azure: 'Azure NPM',
  calico: 'Calico',
  cilium: 'Cilium’s network policies',
};

function windowsPool(cluster: Cluster, { mode }: ClusterPlan, { windows, cilium }: ModeLimits, pool: Pool): Finding[] {
  const onCilium = cilium.value && dataplaneOf(cluster) === 'cilium';
  if (windows.value && !onCilium) return [];
  return [
    {
      code: 'WINDOWS_POOL_REFUSED',
      severity: 'error',
      subjects: [{ id: pool.id, field: 'osType' }, { id: cluster.id }],
      says: windows.value
        ? `${pool.name} is a Windows pool, and ${cluster.name} has the Cilium dataplane, which runs on Linux alone: AKS refuses the pool.`
        : `${pool.name} is a Windows pool, and ${cluster.name} uses ${mode.title}. ${windows.says}`,
      facts: [windows.value ? ciliumLinuxOnly : windows],
      mend: { label: 'Make it a Linux pool', edits: [{ id: pool.id, field: 'osType', text: 'Linux' }] },
    },
  ];
}
