import type { Fact } from '../../facts/fact';
import { addressesPerNetwork, addressesPerPeering, peeringsPerNetwork, subnetsPerNetwork } from '../../facts/limits';
import { resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { number } from '../words';
import type { Finding, FindingCode } from './types';

/** What a virtual network has. */
interface Has {
  readonly id: string;
  readonly name: string;
  readonly subnets: number;
  /** Ids of the networks at the other ends of its peerings. */
  readonly peers: readonly string[];
  /** Addresses in use. */
  readonly used: number;
  /** With those of its peers. */
  readonly together: number;
}

/** Networks beyond what Azure gives one: subnets, peerings, addresses in use. */
export function networkQuotaFindings(plan: Plan): Finding[] {
  const told = new Set<string>();
  return networksWithCounts(plan).flatMap((has) => {
    const group = told.has(has.id) ? [] : peeredFull(has);
    if (group.length > 0) for (const peer of has.peers) told.add(peer);
    return [...full(has), ...group, ...tooManyIn(has)];
  });
}

function networksWithCounts(plan: Plan): Has[] {
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
  return resourcesOf(document, 'virtualNetwork').map(({ id, name }) => {
    const near = peers.get(id) ?? [];
    const used = addresses.get(id) ?? 0;
    const together = near.reduce((sum, peer) => sum + (addresses.get(peer) ?? 0), used);
    return { id, name, subnets: subnets.get(id)?.length ?? 0, peers: near, used, together };
  });
}

const over = ({ id }: Has, code: FindingCode, has: number, limit: Fact<number>, says: string): Finding[] =>
  has > limit.value ? [{ code, severity: 'error', subjects: [{ id }], says, facts: [limit] }] : [];

const full = (has: Has): Finding[] =>
  over(
    has,
    'NETWORK_FULL',
    has.used,
    addressesPerNetwork,
    `${has.name} has ${number(has.used)} addresses in use, and Azure maps ${number(addressesPerNetwork.value)} in a network, however large it is: nodes and pods beyond get none.`,
  );

const peeredFull = (has: Has): Finding[] =>
  over(
    has,
    'PEERED_NETWORKS_FULL',
    has.peers.length > 0 ? has.together : 0,
    addressesPerPeering,
    `${has.name} and its peers have ${number(has.together)} addresses in use, and Azure maps ${number(addressesPerPeering.value)}: those beyond get none.`,
  );

const tooManyIn = (has: Has): Finding[] => [
  ...over(
    has,
    'TOO_MANY_SUBNETS',
    has.subnets,
    subnetsPerNetwork,
    `${has.name} has ${number(has.subnets)} subnets: Azure refuses more than ${number(subnetsPerNetwork.value)}.`,
  ),
  ...over(
    has,
    'TOO_MANY_PEERINGS',
    has.peers.length,
    peeringsPerNetwork,
    `${has.name} has ${number(has.peers.length)} peerings: Azure refuses more than ${number(peeringsPerNetwork.value)}.`,
  ),
];

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
