import { staticBlockKept } from '../../facts/pod-subnet';
import { staticBlockVersion } from '../../facts/pod-subnet-rules';
import { formatPrefix } from '../../ip';
import { isAtLeast, resourceOf } from '../../model';
import type { ClusterPlan, Plan, PoolPlan } from '../plan/types';
import { counted, number } from '../words';
import { freeSubnetPrefix } from './free-space';
import { ownsBlocks, podSubnetLimit } from './largest-subnet';
import type { Finding } from './types';

/** Whether pods can have their addresses in blocks or batches as the design says. */
export const podBlockFindings = (plan: Plan): Finding[] => [
  ...Object.values(plan.clusters).flatMap((cluster) => [
    ...oldVersion(plan, cluster),
    ...cluster.pools.flatMap((pool) => wasted(plan, pool)),
  ]),
  ...tooLarge(plan),
];

function oldVersion({ document }: Plan, { id, pools }: ClusterPlan): Finding[] {
  const cluster = resourceOf(document, 'managedCluster', id);
  const least = staticBlockVersion.value;
  const pool = pools.find(ownsBlocks);
  if (!cluster || !pool || isAtLeast(cluster.kubernetesVersion, least)) return [];
  return [
    {
      code: 'STATIC_BLOCKS_NEED_VERSION',
      severity: 'error',
      subjects: [{ id, field: 'kubernetesVersion' }, { id: pool.id }],
      says: `${cluster.name} runs Kubernetes ${cluster.kubernetesVersion}: AKS refuses a pool with static blocks before ${least}.`,
      facts: [staticBlockVersion],
      mend: { label: `Use Kubernetes ${least}`, edits: [{ id, field: 'kubernetesVersion', text: least }] },
    },
  ];
}

/** Pod subnets larger than one way of allocation can use, each told of once. */
function tooLarge(plan: Plan): Finding[] {
  const pools = Object.values(plan.clusters).flatMap((cluster) => cluster.pools);
  const limited = new Map(
    pools.map((pool) => [`${pool.podSubnet} ${ownsBlocks(pool)}`, { pool, limit: podSubnetLimit(pool) }]),
  );
  return [...limited.values()].flatMap(({ pool, limit }): Finding[] => {
    const subnet = resourceOf(plan.document, 'subnet', pool.podSubnet);
    const prefix = subnet && plan.subnets[subnet.id]?.prefix;
    if (!subnet || !prefix || prefix.length >= limit.value) return [];
    const shrunk = freeSubnetPrefix(plan, subnet, limit.value);
    const text = shrunk && formatPrefix(shrunk);
    return [
      {
        code: 'POD_SUBNET_TOO_LARGE',
        severity: 'error',
        subjects: [{ id: subnet.id, field: 'addressPrefix' }, { id: pool.id }],
        says: `${subnet.name} is a /${prefix.length}, and AKS takes no pod subnet larger than a /${limit.value} for this way of allocation.`,
        facts: [limit],
        ...(text !== undefined && {
          mend: { label: `Use ${text}`, edits: [{ id: subnet.id, field: 'addressPrefix', text }] },
        }),
      },
    ];
  });
}

/** Max pods for which all but one address of a node's last block stay idle. */
function wasted({ document }: Plan, pool: PoolPlan): Finding[] {
  const { id, maxPods, mode, nodes } = pool;
  if (!ownsBlocks(pool) || !mode.podUnits || maxPods % mode.podUnits.size !== 0) return [];
  const { size, held } = mode.podUnits;
  const idle = held(0, maxPods) * size - maxPods - staticBlockKept.value;
  const fewer = String(maxPods - staticBlockKept.value);
  return [
    {
      code: 'BLOCKS_WASTED',
      severity: 'warning',
      subjects: [{ id, field: 'maxPods' }],
      says: `With ${number(maxPods)} pods a node of ${document.resources[id]?.name ?? id} takes one block more for its last pod: ${counted(idle, 'address', 'addresses')} of each node can never be used, ${number(idle * nodes.length)} in all.`,
      facts: [staticBlockKept],
      mend: { label: `Use ${fewer}`, edits: [{ id, field: 'maxPods', text: fewer }] },
    },
  ];
}
