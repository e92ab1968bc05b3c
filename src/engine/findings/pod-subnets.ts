import {
  podSubnetDelegation,
  podSubnetMixed,
  podSubnetOneAllocation,
  staticBlockVersion,
} from '../../facts/pod-subnet-rules';
import { podSubnetInNetwork } from '../../facts/subnets';
import { isAtLeast, type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { moveNodes, podSubnetFor } from './pool-moves';
import { type SubnetUsers, subnetUsers, type UsersOf } from './subnet-users';
import type { Finding, Mend } from './types';

/** Pod subnets that AKS would not take, and pools of one cluster that do not go together in their use. */
export function podSubnetFindings(plan: Plan): Finding[] {
  const usersOf = subnetUsers(plan);
  return [
    ...Object.values(plan.clusters).flatMap((cluster) => [
      ...cluster.pools.flatMap((pool) => elsewhere(plan, cluster, pool, usersOf)),
      ...missing(plan, cluster, usersOf),
    ]),
    ...Object.keys(plan.subnets).flatMap((id) => {
      const subnet = resourceOf(plan.document, 'subnet', id);
      const users = usersOf(id);
      if (!subnet || users.pods.length === 0) return [];
      return [...shared(plan, subnet, users, usersOf), ...delegated(subnet, users), ...mixed(plan, subnet, users)];
    }),
  ];
}

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

const poolOf = ({ document }: Plan, { id }: PoolPlan): ResourceOf<'agentPool'> | undefined =>
  resourceOf(document, 'agentPool', id);

function elsewhere(plan: Plan, cluster: ClusterPlan, pool: PoolPlan, usersOf: UsersOf): Finding[] {
  const { document } = plan;
  const { id, subnet, podSubnet } = pool;
  const nodes = resourceOf(document, 'subnet', subnet);
  const pods = resourceOf(document, 'subnet', podSubnet);
  if (!nodes || !pods || nodes.virtualNetwork === pods.virtualNetwork) return [];
  const network = nameOf(plan, pods.virtualNetwork);
  const home = podSubnetFor(plan, cluster, pool, usersOf);
  const mend = home && livePodsIn(plan, pool, home, usersOf(home).pods[0] ?? pool);
  return [
    {
      code: 'POD_SUBNET_IN_ANOTHER_NETWORK',
      severity: 'error',
      subjects: [{ id, field: 'podSubnet' }, { id: pods.id }],
      says: `The pod subnet ${pods.name} belongs to ${network}, not to the network of the nodes: AKS refuses it.`,
      facts: [podSubnetInNetwork],
      ...(mend && { mend }),
    },
  ];
}

/** Pools without a pod subnet beside others that have one. */
function missing(plan: Plan, { pools }: ClusterPlan, usersOf: UsersOf): Finding[] {
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

/** Pods of a pool go to the subnet of another's; nodes that stand there make way in the same step. */
function shareSubnet(plan: Plan, pool: PoolPlan, like: PoolPlan, usersOf: UsersOf): Mend | undefined {
  const { podSubnet } = like;
  const network = (subnet: string | undefined) => resourceOf(plan.document, 'subnet', subnet)?.virtualNetwork;
  if (podSubnet === undefined || network(podSubnet) !== network(pool.subnet)) return undefined;
  const { nodes, others } = usersOf(podSubnet);
  if (others.length > 0) return undefined;
  const use = livePodsIn(plan, pool, podSubnet, like);
  if (nodes.length === 0) return use;
  const move = moveNodes(plan, nodes, usersOf);
  return (
    move && {
      ...move,
      label: `${move.label}, use ${nameOf(plan, podSubnet)} for pods`,
      edits: [...move.edits, ...use.edits],
    }
  );
}

/** Pods of a pool go to a subnet, and take their addresses as those of another there do. */
const livePodsIn = (plan: Plan, { id }: PoolPlan, subnet: string, like: PoolPlan): Mend => ({
  label: `Use ${nameOf(plan, subnet)}`,
  edits: [
    { id, field: 'podSubnet', text: subnet },
    { id, field: 'podIPAllocationMode', text: allocationOf(plan, like) },
  ],
});

function shared(
  plan: Plan,
  { id, name }: ResourceOf<'subnet'>,
  { nodes, others }: SubnetUsers,
  usersOf: UsersOf,
): Finding[] {
  const [user] = [...nodes, ...others];
  if (!user) return [];
  const what = nodes.length > 0 ? `nodes of ${nameOf(plan, user.id)}` : nameOf(plan, user.id);
  const mend = others.length === 0 ? moveNodes(plan, nodes, usersOf) : undefined;
  return [
    {
      code: 'POD_SUBNET_SHARED',
      severity: 'error',
      subjects: [{ id }, { id: user.id }],
      says: `Pods take addresses of ${name}, and ${what} would too: AKS delegates a pod subnet to itself, and nobody else can be put there.`,
      facts: [podSubnetDelegation],
      ...(mend && { mend }),
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
