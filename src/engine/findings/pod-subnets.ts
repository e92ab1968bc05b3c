import {
  podSubnetDelegation,
  podSubnetMixed,
  podSubnetOneAllocation,
  staticBlockVersion,
} from '../../facts/pod-subnet';
import { podSubnetInNetwork } from '../../facts/subnets';
import { isAtLeast, type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { type SubnetUsers, subnetUsers } from './subnet-users';
import type { Finding, Mend } from './types';

/** Pod subnets that AKS would not take, and pools of one cluster that do not go together in their use. */
export function podSubnetFindings(plan: Plan): Finding[] {
  const usersOf = subnetUsers(plan);
  return [
    ...Object.values(plan.clusters).flatMap((cluster) => [
      ...cluster.pools.flatMap((pool) => elsewhere(plan, pool)),
      ...missing(plan, cluster, usersOf),
    ]),
    ...Object.keys(plan.subnets).flatMap((id) => {
      const subnet = resourceOf(plan.document, 'subnet', id);
      const users = usersOf(id);
      if (!subnet || users.pods.length === 0) return [];
      return [...shared(plan, subnet, users), ...delegated(subnet, users), ...mixed(plan, subnet, users)];
    }),
  ];
}

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

const poolOf = ({ document }: Plan, { id }: PoolPlan): ResourceOf<'agentPool'> | undefined =>
  resourceOf(document, 'agentPool', id);

function elsewhere({ document }: Plan, { id, subnet, podSubnet }: PoolPlan): Finding[] {
  const nodes = resourceOf(document, 'subnet', subnet);
  const pods = resourceOf(document, 'subnet', podSubnet);
  if (!nodes || !pods || nodes.virtualNetwork === pods.virtualNetwork) return [];
  const network = document.resources[pods.virtualNetwork]?.name ?? pods.virtualNetwork;
  return [
    {
      code: 'POD_SUBNET_IN_ANOTHER_NETWORK',
      severity: 'error',
      subjects: [{ id, field: 'podSubnet' }, { id: pods.id }],
      says: `The pod subnet ${pods.name} belongs to ${network}, not to the network of the nodes: AKS refuses it.`,
      facts: [podSubnetInNetwork],
    },
  ];
}

/** Pools without a pod subnet beside others that have one. */
function missing(plan: Plan, { pools }: ClusterPlan, usersOf: (subnet: string) => SubnetUsers): Finding[] {
  const having = pools.find(({ podSubnet }) => podSubnet !== undefined);
  if (!having) return [];
  return pools
    .filter(({ podSubnet }) => podSubnet === undefined)
    .map((pool) => {
      const mend = shareSubnet(plan, pool, having, usersOf);
      return {
        code: 'POD_SUBNET_MISSING',
        severity: 'error',
        subjects: [{ id: pool.id, field: 'podSubnet' }, { id: having.id }],
        says: `${nameOf(plan, pool.id)} has no pod subnet and ${nameOf(plan, having.id)} has one: pods of one cluster take their addresses in one of these ways, and AKS refuses the pool.`,
        facts: [podSubnetMixed],
        ...(mend && { mend }),
      } as const;
    });
}

/** Pods of a pool go to the subnet of another's, and take their addresses as those do. */
function shareSubnet(
  plan: Plan,
  pool: PoolPlan,
  { id, podSubnet }: PoolPlan,
  usersOf: (subnet: string) => SubnetUsers,
): Mend | undefined {
  const network = (subnet: string | undefined) => resourceOf(plan.document, 'subnet', subnet)?.virtualNetwork;
  const other = resourceOf(plan.document, 'agentPool', id);
  if (podSubnet === undefined || !other || network(podSubnet) !== network(pool.subnet)) return undefined;
  const { nodes, others } = usersOf(podSubnet);
  if (nodes.length > 0 || others.length > 0) return undefined;
  return {
    label: `Use ${nameOf(plan, podSubnet)}`,
    edits: [
      { id: pool.id, field: 'podSubnet', text: podSubnet },
      { id: pool.id, field: 'podIPAllocationMode', text: other.podIPAllocationMode ?? 'DynamicIndividual' },
    ],
  };
}

function shared(plan: Plan, { id, name }: ResourceOf<'subnet'>, { nodes, others }: SubnetUsers): Finding[] {
  const [user] = [...nodes, ...others];
  if (!user) return [];
  const what = nodes.length > 0 ? `nodes of ${nameOf(plan, user.id)}` : nameOf(plan, user.id);
  return [
    {
      code: 'POD_SUBNET_SHARED',
      severity: 'error',
      subjects: [{ id }, { id: user.id }],
      says: `Pods take addresses of ${name}, and ${what} would too: AKS delegates a pod subnet to itself, and nobody else can be put there.`,
      facts: [podSubnetDelegation],
    },
  ];
}

/** Delegated to another service. Undelegated it may be: AKS sees to that itself. */
function delegated({ id, name, delegation }: ResourceOf<'subnet'>, { nodes, others }: SubnetUsers): Finding[] {
  const own = podSubnetDelegation.value;
  if (delegation === undefined || delegation === own) return [];
  const free = nodes.length === 0 && others.length === 0;
  return [
    {
      code: 'POD_SUBNET_DELEGATED',
      severity: 'error',
      subjects: [{ id, field: 'delegation' }],
      says: `${name} is delegated to ${delegation}: AKS cannot take it for pods, and the pool is not made.`,
      facts: [podSubnetDelegation],
      ...(free && { mend: { label: 'Delegate it to AKS', edits: [{ id, field: 'delegation', text: own }] } }),
    },
  ];
}

/** Pools that allocate in another way than the first pool in the subnet. */
function mixed(plan: Plan, { id, name }: ResourceOf<'subnet'>, { pods: [first, ...rest] }: SubnetUsers): Finding[] {
  const firstMode = first && allocationOf(plan, first);
  if (!first) return [];
  return rest.flatMap((pool): Finding[] => {
    if (allocationOf(plan, pool) === firstMode) return [];
    const mend = allocateAs(plan, pool, firstMode ?? 'DynamicIndividual');
    return [
      {
        code: 'ALLOCATION_MODES_MIXED',
        severity: 'error',
        subjects: [{ id: pool.id, field: 'podIPAllocationMode' }, { id: first.id }, { id }],
        says: `${nameOf(plan, pool.id)} and ${nameOf(plan, first.id)} take addresses of ${name} in two ways: AKS hands out a pod subnet in one way only, and refuses the second pool.`,
        facts: [podSubnetOneAllocation],
        ...(mend && { mend }),
      },
    ];
  });
}

const allocationOf = (plan: Plan, pool: PoolPlan) => poolOf(plan, pool)?.podIPAllocationMode ?? 'DynamicIndividual';

function allocateAs(plan: Plan, pool: PoolPlan, allocation: ReturnType<typeof allocationOf>): Mend | undefined {
  const cluster = resourceOf(plan.document, 'managedCluster', poolOf(plan, pool)?.cluster);
  const taken = allocation !== 'StaticBlock' || isAtLeast(cluster?.kubernetesVersion ?? '', staticBlockVersion.value);
  if (!taken) return undefined;
  return {
    label: allocation === 'StaticBlock' ? 'Use static blocks' : 'Use dynamic allocation',
    edits: [{ id: pool.id, field: 'podIPAllocationMode', text: allocation }],
  };
}
