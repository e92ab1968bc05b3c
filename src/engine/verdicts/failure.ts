import { insufficientSubnetSize, podCidrCheck, subnetIsFull } from '../../facts/aks';
import type { Fact } from '../../facts/fact';
import { defaultSurge } from '../../facts/options/nodes';
import { surgeFallback, wholeRequest } from '../../facts/upgrade';
import { formatPrefix, sizeOf } from '../../ip';
import { cited, countedByAks, isAtLeast, mostNodesOf, resourceOf } from '../../model';
import type { Plan } from '../plan/types';
import { countedInPodCidr, type Demand } from './demand';
import type { Failure, SpaceNeed } from './types';

/**
 * Which pool fails, and what Azure would say: AKS's own check before it asks for anything, else the network's refusal
 * of one scale set's request, which is filled whole or not at all.
 *
 * @param surging whether the nodes found room and the surge nodes did not
 */
export function failureOf(
  plan: Plan,
  demands: readonly Demand[],
  demand: Demand,
  need: SpaceNeed,
  surging: boolean,
): Failure {
  const answer = answerOf(plan, demands, demand, need, surging);
  const goesOn = surging && isAtLeast(versionOf(plan, demand), surgeFallback.value);
  const surgeRules = surging && demand.stored.maxSurge === undefined ? [cited(plan.document, defaultSurge)] : [];
  return {
    pool: demand.pool.id,
    need,
    ...answer,
    facts: [...(answer.facts ?? []), ...need.facts, ...surgeRules, ...(goesOn ? [surgeFallback] : [])],
  };
}

const versionOf = ({ document }: Plan, { cluster }: Demand): string =>
  resourceOf(document, 'managedCluster', cluster.id)?.kubernetesVersion ?? '';

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly facts?: readonly Fact[];
}

function answerOf(plan: Plan, demands: readonly Demand[], demand: Demand, need: SpaceNeed, surging: boolean): Answer {
  const { space } = need;
  if (space === 'subnet') return subnetAnswer(plan, demands, demand, need, surging);
  return space === 'pod-cidr' ? podCidrAnswer(demands, demand) : {};
}

/** AKS compares with the whole pod CIDR; blocks that are passed over are found missing only by Kubernetes. */
function podCidrAnswer(demands: readonly Demand[], { cluster: { id, podCidr } }: Demand): Answer {
  const own = demands.filter(({ cluster }) => cluster.id === id);
  const counted = own.reduce((sum, demand) => sum + countedInPodCidr(demand), 0);
  if (!podCidr || counted <= sizeOf(podCidr)) return {};
  return {
    code: insufficientSubnetSize.value,
    message: preAllocated(counted, sizeOf(podCidr), `Subnet Cidr ${formatPrefix(podCidr)}`),
    facts: [podCidrCheck],
  };
}

function subnetAnswer(
  plan: Plan,
  demands: readonly Demand[],
  demand: Demand,
  need: SpaceNeed,
  surging: boolean,
): Answer {
  const { pool, stored } = demand;
  const subnet = plan.subnets[need.subject];
  const name = plan.document.resources[need.subject]?.name ?? need.subject;
  if (!subnet) return {};
  const prefix = formatPrefix(subnet.prefix);
  const counted = countedInSubnet(plan, demands, demand, need);
  if (counted > subnet.usage.usable) {
    return {
      code: insufficientSubnetSize.value,
      message: preAllocated(counted, subnet.usage.usable, `Subnet Cidr ${prefix}, Subnet Name ${name}`),
      facts: [insufficientSubnetSize],
    };
  }
  const more = surging ? demand.surge : demand.nodes > stored.count ? demand.nodes - stored.count : demand.nodes;
  const asked = more * pool.mode.node.addresses(pool.maxPods);
  return { ...notEnoughCapacity(plan, need.subject, asked), facts: [subnetIsFull, wholeRequest] };
}

/** The network's refusal of one request for so many addresses. */
export function notEnoughCapacity(
  { document, subnets }: Plan,
  id: string,
  addresses: number,
): { readonly code: string; readonly message: string } {
  const prefix = subnets[id] ? formatPrefix(subnets[id].prefix) : '';
  const name = document.resources[id]?.name ?? id;
  return {
    code: subnetIsFull.value,
    message: `Subnet ${name} with address prefix ${prefix} does not have enough capacity for ${addresses} IP addresses.`,
  };
}

/** What AKS counts for all pools of the cluster in the subnet: each at its maximum, with its surge nodes. */
const countedInSubnet = (
  { document }: Plan,
  demands: readonly Demand[],
  { cluster }: Demand,
  { subject }: SpaceNeed,
): number =>
  demands
    .filter((demand) => demand.cluster.id === cluster.id && demand.pool.subnet === subject)
    .reduce(
      (sum, { pool, stored, surge }) =>
        sum + (mostNodesOf(stored) + surge) * countedByAks(document, pool.mode, pool.maxPods),
      0,
    );

const preAllocated = (needed: number, available: number, where: string): string =>
  `Pre-allocated IPs ${needed} exceeds IPs available ${available} in ${where}. If Autoscaler is enabled, the max-count from each nodepool is counted towards this total`;
