import type { Fact } from '../../facts/fact';
import {
  addressesPerNetwork,
  addressesPerPeering,
  peeringsPerNetwork,
  poolsPerCluster,
  subnetsPerNetwork,
} from '../../facts/limits';
import { resourcesOf } from '../../model';
import { limitsOf } from '../../modes/limits';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import type { Finding, FindingCode } from './types';

/** Designs beyond what Azure and AKS give one cluster or one network. */
export const quotaFindings = (plan: Plan): Finding[] => [
  ...Object.values(plan.clusters).flatMap((cluster) => [...pools(plan, cluster), ...pods(plan, cluster)]),
  ...networks(plan),
];

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

function pools(plan: Plan, { id, pools: { length } }: ClusterPlan): Finding[] {
  if (length <= poolsPerCluster.value) return [];
  return [
    {
      code: 'TOO_MANY_POOLS',
      severity: 'error',
      subjects: [{ id }],
      says: `${nameOf(plan, id)} has ${counted(length, 'node pool')}: AKS refuses more than ${poolsPerCluster.value}.`,
      facts: [poolsPerCluster],
    },
  ];
}

function pods(plan: Plan, { id, mode, pods: { running, pending } }: ClusterPlan): Finding[] {
  const limit = limitsOf(mode).pods;
  const wanted = running + pending;
  if (!limit || wanted <= limit.value.tested) return [];
  const { tested, most } = limit.value;
  return [
    {
      code: 'TOO_MANY_PODS',
      severity: wanted > most ? 'error' : 'warning',
      subjects: [{ id }],
      says:
        wanted > most
          ? `${nameOf(plan, id)} is to run ${number(wanted)} pods: ${mode.title} goes up to ${number(most)}, and those beyond find no address.`
          : `${nameOf(plan, id)} is to run ${number(wanted)} pods: by one document ${mode.title} goes up to ${number(tested)} only, by another up to ${number(most)}.`,
      facts: [limit],
    },
  ];
}

/** What a virtual network has: so many subnets, peerings and addresses in use. */
function networks(plan: Plan): Finding[] {
  const { document } = plan;
  const subnets = grouped(
    resourcesOf(document, 'subnet').map(({ id, virtualNetwork }) => [virtualNetwork, id] as const),
  );
  const peers = grouped(
    resourcesOf(document, 'peering').flatMap(({ virtualNetwork: near, remoteVirtualNetwork: far }) => [
      [near, far] as const,
      [far, near] as const,
    ]),
  );
  const addresses = addressesOf(plan);
  const told = new Set<string>();
  return resourcesOf(document, 'virtualNetwork').flatMap(({ id, name }): Finding[] => {
    const near = peers.get(id) ?? [];
    const used = addresses.get(id) ?? 0;
    const together = near.reduce((sum, peer) => sum + (addresses.get(peer) ?? 0), used);
    const over = (code: FindingCode, has: number, limit: Fact<number>, says: string): Finding[] =>
      has > limit.value ? [{ code, severity: 'error', subjects: [{ id }], says, facts: [limit] }] : [];
    const group = told.has(id)
      ? []
      : over(
          'PEERED_NETWORKS_FULL',
          near.length > 0 ? together : 0,
          addressesPerPeering,
          `${name} and its peers have ${number(together)} addresses in use, and Azure maps ${number(addressesPerPeering.value)}: those beyond get none.`,
        );
    if (group.length > 0) for (const peer of near) told.add(peer);
    return [
      ...over(
        'NETWORK_FULL',
        used,
        addressesPerNetwork,
        `${name} has ${number(used)} addresses in use, and Azure maps ${number(addressesPerNetwork.value)} in a network, however large it is: nodes and pods beyond get none.`,
      ),
      ...group,
      ...over(
        'TOO_MANY_SUBNETS',
        subnets.get(id)?.length ?? 0,
        subnetsPerNetwork,
        `${name} has ${number(subnets.get(id)?.length ?? 0)} subnets: Azure refuses more than ${number(subnetsPerNetwork.value)}.`,
      ),
      ...over(
        'TOO_MANY_PEERINGS',
        near.length,
        peeringsPerNetwork,
        `${name} has ${number(near.length)} peerings: Azure refuses more than ${number(peeringsPerNetwork.value)}.`,
      ),
    ];
  });
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Addresses in use in each network; static blocks count one each. */
function addressesOf(plan: Plan): Map<string, number> {
  const blocks = new Set(
    Object.values(plan.clusters)
      .flatMap((cluster) => cluster.pools)
      .flatMap(({ mode, podSubnet }) => (mode.podUnits?.aligned && podSubnet !== undefined ? podSubnet : [])),
  );
  const used = new Map<string, number>();
  for (const { id, virtualNetwork } of resourcesOf(plan.document, 'subnet')) {
    const { usage, podUnits } = plan.subnets[id] ?? {};
    if (!usage) continue;
    const pods = blocks.has(id) ? (podUnits?.held ?? 0) : usage.pods;
    used.set(virtualNetwork, (used.get(virtualNetwork) ?? 0) + usage.nodes + usage.other + pods);
  }
  return used;
}
