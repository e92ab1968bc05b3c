import { type ClusterPlan, type Plan, type PoolPlan, thingOf } from '../../engine';
import { poolsInDetail } from '../../engine/outline';
import { kubernetesService } from '../../facts/addresses';
import { type Address, addressOf, joined, minus, type Prefix, type Range, rangesSize, sizeOf } from '../../ip';
import { resourceOf } from '../../model';
import type { AddressRow } from './types';

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;

const whole = ({ first, last }: Prefix): Range => ({ first, last });

const freeIn = (range: Range, taken: readonly Range[]): AddressRow[] =>
  minus([range], taken).map((left) => ({ kind: 'Free', range: left }));

const inOrder = (rows: readonly AddressRow[]): AddressRow[] =>
  rows.toSorted((a, b) => (a.range?.first ?? 0) - (b.range?.first ?? 0));

/** The range of a cluster's pods, where it has one, and the nodes' pieces of it. */
export function podCidrRows(plan: Plan, { id, podCidr, pools }: ClusterPlan): AddressRow[] {
  if (!podCidr) return [];
  const detailed = poolsInDetail(plan);
  const pieces = pools.flatMap((pool) => (detailed.has(pool.id) ? nodePieces(plan, pool) : poolPieces(plan, pool)));
  const taken = pieces.map(({ range }) => range);
  const used = rangesSize(joined(taken));
  const usable = sizeOf(podCidr);
  return [
    {
      ...{ kind: 'Pod CIDR', holder: nameOf(plan, id), prefix: podCidr, range: whole(podCidr) },
      amounts: { usable, used, free: usable - used },
    },
    ...inOrder([...pieces, ...freeIn(whole(podCidr), taken)]),
  ];
}

type Piece = AddressRow & { readonly range: Range };

const nodePieces = (plan: Plan, { id, nodes }: PoolPlan): Piece[] => {
  const fixed = resourceOf(plan.document, 'agentPool', id)?.nodes ?? [];
  return nodes.flatMap(({ name, block, index }): Piece[] =>
    block
      ? [
          {
            kind: 'Pods',
            holder: name,
            prefix: block,
            range: whole(block),
            basis: fixed[index]?.podCIDR ? 'fixed' : 'predicted',
          },
        ]
      : [],
  );
};

/** The pieces of a large pool, joined where they touch. */
const poolPieces = (plan: Plan, { id, nodes }: PoolPlan): Piece[] =>
  joined(nodes.flatMap(({ block }) => (block ? [whole(block)] : []))).map((range) => ({
    ...{ kind: 'Pods', holder: nameOf(plan, id), range, basis: 'predicted' },
  }));

/** The range of a cluster's services, and who has which address of it. */
export function serviceCidrRows(plan: Plan, cluster: ClusterPlan): AddressRow[] {
  const { id, serviceCidr } = cluster;
  const named = serviceAddresses(plan, cluster);
  const ends = [serviceCidr.first, serviceCidr.last].map(reservedEnd);
  const taken = [...ends, ...named].map(({ range }) => range);
  const usable = Math.max(0, sizeOf(serviceCidr) - ends.length);
  return [
    {
      ...{ kind: 'Service CIDR', holder: nameOf(plan, id), prefix: serviceCidr, range: whole(serviceCidr) },
      amounts: { usable, used: named.length, free: usable - named.length },
    },
    ...inOrder([...ends, ...named, ...freeIn(whole(serviceCidr), taken)]),
  ];
}

const single = (address: Address): Range => ({ first: address, last: address });

const reservedEnd = (address: Address): Piece => ({
  ...{ kind: 'Reserved', holder: 'Kubernetes', range: single(address), basis: 'fixed' },
});

/** Each address once: what is written before what is predicted. */
function serviceAddresses(plan: Plan, { id, serviceCidr, services }: ClusterPlan): Piece[] {
  const stored = resourceOf(plan.document, 'managedCluster', id);
  const all: Piece[] = [
    fixedService('kubernetes', serviceCidr.first + kubernetesService.value),
    ...(stored ? [fixedService('kube-dns', addressOf(stored.networkProfile.dnsServiceIP))] : []),
    ...services.flatMap(({ id: service, clusterIP, predictedClusterIP }): Piece[] =>
      clusterIP === undefined
        ? []
        : [{ ...fixedService(nameOf(plan, service), clusterIP), basis: predictedClusterIP ? 'predicted' : 'fixed' }],
    ),
  ];
  const inside = all.filter(({ range: { first } }) => first > serviceCidr.first && first < serviceCidr.last);
  return [...new Map(inside.toReversed().map((row) => [row.range.first, row])).values()].toReversed();
}

const fixedService = (holder: string, address: Address): Piece => ({
  ...{ kind: 'Service', holder, range: single(address), basis: 'fixed' },
});
