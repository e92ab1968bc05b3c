import { counted, type Holding, type Plan, poolOfNode, type SubnetPlan, type ThingKind, thingOf } from '../../engine';
import { poolsInDetail } from '../../engine/outline';
import { formatAddress, minus, type Range } from '../../ip';
import { once } from '../../once';
import type { AddressRow } from './types';

type Place = Required<Pick<AddressRow, 'network' | 'subnet'>>;
type HeldRow = AddressRow & { readonly range: Range };

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;

/** A subnet, then every range of it in order of address, then who found no address there. */
export function subnetRows(plan: Plan, subnet: SubnetPlan, network: string): AddressRow[] {
  const place: Place = { network, subnet: nameOf(plan, subnet.id) };
  const { usable, free } = subnet.usage;
  const { first, last } = subnet.prefix;
  const held = joinedPools(plan, subnet.holdings).map((holding) => ({ ...holding, ...place }));
  const left = minus(
    [{ first, last }],
    subnet.holdings.map(({ range }) => range),
  ).map((range): HeldRow => ({ ...place, kind: 'Free', range }));
  return [
    {
      ...place,
      ...{ kind: 'Subnet', holder: place.subnet, prefix: subnet.prefix, range: { first, last } },
      amounts: { usable, used: usable - free, free },
    },
    ...[...held, ...left].toSorted((a, b) => a.range.first - b.range.first),
    ...homelessRows(plan, subnet, place),
  ];
}

const inDetail = once(poolsInDetail);

/** Holdings as rows; those of a pool that is too large to be told node by node are joined where they touch. */
function joinedPools(plan: Plan, holdings: readonly Holding[]): HeldRow[] {
  const rows: HeldRow[] = [];
  for (const holding of holdings) {
    const row = heldRow(plan, holding);
    const before = rows.at(-1);
    const joins = isOfLargePool(plan, holding) && before?.holder === row.holder;
    if (before && joins && before.range.last + 1 === row.range.first) rows[rows.length - 1] = together(before, row);
    else rows.push(row);
  }
  return rows;
}

const isOfLargePool = (plan: Plan, { role, owner }: Holding): boolean =>
  (role === 'node' || role === 'pods') && !inDetail(plan).has(poolOfNode(owner));

function together(before: HeldRow, row: HeldRow): HeldRow {
  const bases = new Set([before.basis, row.basis]);
  return {
    ...before,
    kind: before.kind === row.kind ? row.kind : 'Nodes and pods',
    range: { first: before.range.first, last: row.range.last },
    basis: bases.has('predicted') ? 'predicted' : 'fixed',
  };
}

function heldRow(plan: Plan, holding: Holding): HeldRow {
  const { range, role, owner, predicted } = holding;
  const basis = predicted ? 'predicted' : 'fixed';
  if (role === 'reserved') return { kind: 'Reserved', holder: 'Azure', range, basis };
  if (role === 'other') return { kind: kindOf(plan, holding), holder: nameOf(plan, owner), range, basis };
  if (isOfLargePool(plan, holding)) {
    return { kind: role === 'node' ? 'Nodes' : 'Pods', holder: nameOf(plan, poolOfNode(owner)), range, basis };
  }
  return { kind: role === 'node' ? 'Node' : 'Pods', holder: nameOf(plan, owner), range, basis };
}

const KINDS: Partial<Readonly<Record<ThingKind, string>>> = {
  virtualMachine: 'Virtual machine',
  applicationGateway: 'Application gateway',
  applicationGatewayForContainers: 'Application gateway for containers',
  azureFirewall: 'Azure Firewall',
  virtualNetworkGateway: 'Virtual network gateway',
  privateEndpoint: 'Private endpoint',
  loadBalancer: 'Load balancer',
  service: 'Load balancer frontend',
  apiServer: 'API server',
};

const PARTS = { frontend: ' frontend', 'private-link': ' private link' } as const;

const kindOf = (plan: Plan, { owner, part }: Holding): string =>
  `${KINDS[thingOf(plan, owner)?.kind ?? 'node'] ?? 'Other'}${part ? PARTS[part] : ''}`;

const WHY = {
  outside: 'is outside the subnet',
  reserved: 'is one of those that Azure keeps',
  taken: 'is taken already',
} as const;

function homelessRows(plan: Plan, { id, homeless, refusedAddresses }: SubnetPlan, place: Place): AddressRow[] {
  const without = (holder: string, note: string): AddressRow => ({ ...place, kind: 'Without address', holder, note });
  const pools = Object.values(plan.clusters).flatMap((cluster) => cluster.pools);
  return [
    ...refusedAddresses.map(({ owner, address, why }) =>
      without(nameOf(plan, owner), `${formatAddress(address)} ${WHY[why]}.`),
    ),
    ...homeless.map((owner) => without(nameOf(plan, owner), 'No address is free.')),
    ...pools
      .filter(({ subnet, refused }) => subnet === id && refused > 0)
      .map((pool) => without(nameOf(plan, pool.id), `${counted(pool.refused, 'node')} without room.`)),
  ];
}
