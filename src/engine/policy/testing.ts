import { addressOf } from '../../ip';
import type { Resource, ResourceOf, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { assembled, cluster, documentOf, pool, subnet, virtualNetwork, workload } from '../testing';
import type { PolicyEnd, PolicyEngine, PolicyPod } from './types';

type Stored = ResourceOf<'kubernetesNetworkPolicy'>;
type Rule = NonNullable<Stored['ingress']>[number];
export type Peer = NonNullable<Rule['from']>[number];
export type Port = NonNullable<Rule['ports']>[number];

export const policy = (rest: Partial<Stored> = {}): Stored => ({
  id: 'policy',
  name: rest.id ?? 'policy',
  kind: 'kubernetesNetworkPolicy',
  cluster: 'aks',
  namespace: 'default',
  podSelector: {},
  policyTypes: ['Ingress'],
  ...rest,
});

export const pods = (
  id: string,
  labels: Record<string, string>,
  rest: Partial<ResourceOf<'workload'>> = {},
): ResourceOf<'workload'> => ({ ...workload(id, 1), labels, ...rest });

/** The pods of the Kubernetes page's example, and some to tell them from. */
export const PODS: readonly Resource[] = [
  pods('db', { role: 'db' }),
  pods('frontend', { role: 'frontend' }),
  pods('other', { role: 'other' }),
  pods('far-frontend', { role: 'frontend' }, { namespace: 'myproject' }),
  pods('far-other', { role: 'other' }, { namespace: 'myproject' }),
  pods('agent', { role: 'frontend' }, { hostNetwork: true }),
  pods('stranger', { role: 'frontend' }, { cluster: 'aks2' }),
];

type Profile = Partial<ResourceOf<'managedCluster'>['networkProfile']>;

const ENGINES: Readonly<Record<PolicyEngine, Profile>> = {
  none: {},
  azure: { networkPolicy: 'azure' },
  calico: { networkPolicy: 'calico' },
  cilium: { networkPolicy: 'cilium', networkDataplane: 'cilium' },
};

interface Around {
  readonly version?: string;
  readonly workloads?: readonly Resource[];
}

/** A cluster with an engine, a second one beside it, and the pods above unless others are given. */
export const clusterWith = (
  engine: PolicyEngine | Profile,
  policies: readonly Resource[],
  around: Around = {},
): TopologyDocument => documentOf(...resourcesWith(engine, policies, around));

/** `clusterWith` unchecked, for the many designs of laws. */
export const assembledWith = (engine: PolicyEngine, policies: readonly Resource[]): TopologyDocument =>
  assembled(resourcesWith(engine, policies, {}));

function resourcesWith(
  engine: PolicyEngine | Profile,
  policies: readonly Resource[],
  { version = '1.34', workloads = PODS }: Around,
): Resource[] {
  const profile = typeof engine === 'string' ? ENGINES[engine] : engine;
  return [
    virtualNetwork('10.240.0.0/16'),
    subnet('10.240.0.0/22'),
    { ...cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay', ...profile }), kubernetesVersion: version },
    cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.245.0.0/16' }, 'aks2'),
    pool(2, { maxPods: 30 }),
    pool(1, { id: 'pool2', cluster: 'aks2', maxPods: 30 }),
    ...workloads,
    ...policies,
  ];
}

export const planWith = (...design: Parameters<typeof clusterWith>): Plan => plan(clusterWith(...design));

export const podAt = (workload: string, address: string, node = 'pool/node/0'): PolicyPod => ({
  kind: 'pod',
  workload,
  address: addressOf(address),
  node,
});

export const nodeAt = (node: string, address: string): PolicyEnd => ({
  kind: 'node',
  node,
  address: addressOf(address),
});

export const at = (address: string): PolicyEnd => ({ kind: 'address', address: addressOf(address) });
