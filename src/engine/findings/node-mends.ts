import { podBlock, podCidrCheck } from '../../facts/aks';
import { podsPerPool } from '../../facts/aks-rules';
import { largestVirtualNetwork } from '../../facts/options/networks';
import { blockCount, formatPrefix, growTo, type Prefix, sizeOfLength } from '../../ip';
import { assumed, endsLeftOut, leastNodesOf, resourceOf } from '../../model';
import { usableAddresses } from '../ipam/free-addresses';
import type { ClusterPlan, Plan, PoolPlan, Refusal } from '../plan/types';
import { verdict } from '../verdicts/verdicts';
import { counted } from '../words';
import { freePodCidr, freeSubnetPrefix } from './free-space';
import { shortestLengthOf } from './largest-subnet';
import type { Mend } from './types';

const nodes = (count: number): string => counted(count, 'node');

/** The smallest change that lets every node fit: a larger space where there is one, else fewer nodes. */
export function refusalMend(plan: Plan, cluster: ClusterPlan, pool: PoolPlan, refusal: Refusal): Mend | undefined {
  const larger =
    refusal.space === 'subnet'
      ? largerSubnet(plan, refusal)
      : refusal.space === 'pod-subnet'
        ? largerPodSubnet(plan, refusal)
        : refusal.space === 'pod-cidr'
          ? largerPodCidr(plan, cluster, refusal)
          : undefined;
  return larger ?? fewerNodes(plan, pool, refusal);
}

/** As many nodes as leave the other pools theirs. */
function fewerNodes({ document }: Plan, pool: PoolPlan, refusal: Refusal): Mend | undefined {
  const { space, subject, needed, available } = refusal;
  const { mode } = pool;
  const each = {
    subnet: mode.node.addresses(pool.maxPods),
    'pod-subnet': (mode.podUnits?.held(0, pool.maxPods) ?? 0) * (mode.podUnits?.size ?? 0),
    'pod-cidr': podCidrCheck.value,
    'route-table': 1,
    cluster: 1,
  };
  const asked = pool.nodes.length + pool.refused;
  const others = subject === pool.id ? 0 : needed - asked * each[space];
  const count = Math.floor((available - others) / each[space]);
  const stored = resourceOf(document, 'agentPool', pool.id);
  const least = stored ? leastNodesOf(document, stored) : 0;
  const tooFew = count > 0 && count * pool.maxPods < podsPerPool.value;
  if (count < least || count >= asked || tooFew) return undefined;
  return { label: `Use ${nodes(count)}`, edits: [{ id: pool.id, field: 'count', text: String(count) }] };
}

/** What Azure does not do to a subnet in use. */
const SUBNET_CAUTION =
  'Before deployment only: a subnet in which nodes live keeps its prefix. Else make a new subnet and pool.';

/** Addresses that all nodes asked for take in a subnet, whatever cluster they belong to. */
function wantedOf({ clusters }: Plan, subnet: string): number {
  const each = Object.values(clusters).flatMap(({ pools }) =>
    pools
      .filter((pool) => pool.subnet === subnet)
      .map((pool) => (pool.nodes.length + pool.refused) * pool.mode.node.addresses(pool.maxPods)),
  );
  return each.reduce((sum, addresses) => sum + addresses, 0);
}

function largerSubnet(plan: Plan, { subject }: Refusal): Mend | undefined {
  const subnet = resourceOf(plan.document, 'subnet', subject);
  const planned = plan.subnets[subject];
  if (!subnet || !planned) return undefined;
  // Addresses that are outside now may come to lie inside.
  const wanted = wantedOf(plan, subject) + planned.usage.other + planned.refusedAddresses.length;
  const largest = assumed(plan.document, largestVirtualNetwork);
  for (let length = planned.prefix.length - 1; length >= largest; length -= 1) {
    if (usableAddresses(growTo(planned.prefix, length)) < wanted) continue;
    const free = freeSubnetPrefix(plan, subnet, length);
    return free && writePrefix(subnet.id, 'addressPrefix', free, SUBNET_CAUTION);
  }
  return undefined;
}

/** Addresses that all nodes asked for take of a pod subnet when they start, whatever cluster they belong to. */
function wantedForPods({ clusters }: Plan, subnet: string): number {
  const pools = Object.values(clusters).flatMap((cluster) => cluster.pools.filter((pool) => pool.podSubnet === subnet));
  return pools.reduce((sum, { nodes: placed, refused, mode: { podUnits }, maxPods }) => {
    const each = podUnits ? podUnits.held(0, maxPods) * podUnits.size : 0;
    return sum + (placed.length + refused) * each;
  }, 0);
}

function largerPodSubnet(plan: Plan, { subject }: Refusal): Mend | undefined {
  const subnet = resourceOf(plan.document, 'subnet', subject);
  const planned = plan.subnets[subject];
  const aligned = Object.values(plan.clusters)
    .flatMap(({ pools }) =>
      pools.flatMap(({ podSubnet, mode }) => (podSubnet === subject ? (mode.podUnits ?? []) : [])),
    )
    .find((units) => units.aligned);
  if (!subnet || !planned?.podUnits || planned.podUnits.total === 0) return undefined;
  const { size } = planned.podUnits;
  const wanted = wantedForPods(plan, subject) + planned.usage.other;
  for (let length = planned.prefix.length - 1; length >= shortestLengthOf(plan, subject); length -= 1) {
    const usable = usableAddresses(growTo(planned.prefix, length));
    // Of whole blocks the first and the last may be lost to Azure's own addresses.
    const lost = aligned && endsLeftOut(plan.document, aligned) ? 2 * size : 0;
    const inUnits = aligned ? sizeOfLength(length) - lost : Math.floor(usable / size) * size;
    if (inUnits < wanted) continue;
    const free = freeSubnetPrefix(plan, subnet, length);
    return free && writePrefix(subnet.id, 'addressPrefix', free, SUBNET_CAUTION);
  }
  return undefined;
}

const writePrefix = (id: string, field: 'addressPrefix' | 'podCidr', prefix: Prefix, caution: string): Mend => ({
  label: `Use ${formatPrefix(prefix)}`,
  edits: [{ id, field, text: formatPrefix(prefix) }],
  caution,
});

const POD_CIDR_CAUTION = 'On a live cluster a kubenet pod CIDR never changes; Overlay’s can only grow.';

function largerPodCidr(plan: Plan, cluster: ClusterPlan, refusal: Refusal): Mend | undefined {
  const { podCidr } = cluster;
  if (!podCidr) return undefined;
  const checked = verdict(plan, cluster, 'runs').spaces.find(
    ({ space, atCreation }) => space === 'pod-cidr' && atCreation,
  );
  // AKS counts maxima and surge nodes too before it creates anything.
  const needed = Math.max(refusal.needed, checked?.needed ?? 0);
  for (let length = podCidr.length - 1; length > 0; length -= 1) {
    if (blockCount(growTo(podCidr, length), podBlock.value) * podCidrCheck.value < needed) continue;
    const free = freePodCidr(plan.document, cluster, length);
    return free && writePrefix(cluster.id, 'podCidr', free, POD_CIDR_CAUTION);
  }
  return undefined;
}
