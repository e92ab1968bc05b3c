import { type Plan, type SubnetPlan, thingOf } from '../../engine';
import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { formatAddress, formatPrefix, formatRange, rangeSize } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import { type AddressRow, addressRows, networkRowsById } from '../address-plan';
import type { Bibliography } from './bibliography';
import { list, section, table, text } from './markdown';

/** The address plan: each network with its subnets and who has which range, then the ranges of clusters and sites. */
export function networks(plan: Plan, { cite }: Bibliography): string {
  const ofNetworks = networkRowsById(plan);
  const others = addressRows(plan).filter(({ network }) => network === undefined);
  const reserved = cite([reservedAtStart, reservedAtEnd]);
  return section(
    2,
    'Address plan',
    `Usable is what Azure leaves of a subnet: it keeps the first four addresses and the last one.${reserved} Fixed addresses stand in the design; predicted ones are given out lowest first, which Azure does not promise.`,
    ...resourcesOf(plan.document, 'virtualNetwork').map((network) =>
      networkSection(plan, network, ofNetworks.get(network.id) ?? []),
    ),
    section(3, 'Ranges of clusters and sites', rangeTable(others)),
  );
}

function networkSection(plan: Plan, network: ResourceOf<'virtualNetwork'>, rows: readonly AddressRow[]): string {
  const { id, name, addressPrefixes, location, dnsServers } = network;
  const subnets = resourcesOf(plan.document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === id);
  return section(
    3,
    `Virtual network ${text(name)}`,
    `${text(addressPrefixes.join(', '))} in ${text(location)}, DNS by ${dnsServers.length > 0 ? text(dnsServers.join(', ')) : 'Azure'}.`,
    list(peeringWords(plan, id)),
    subnetTable(
      plan,
      subnets.flatMap((subnet) => plan.subnets[subnet.id] ?? []),
    ),
    rangeTable(rows.filter(({ kind }) => !HEADS.has(kind) && kind !== 'Reserved')),
  );
}

/** Rows that tell of a prefix, which the other table does. */
const HEADS: ReadonlySet<string> = new Set(['Virtual network', 'Subnet']);

const nameOf = (plan: Plan, id: string): string => text(thingOf(plan, id)?.name ?? id);

const peeringWords = (plan: Plan, network: string): string[] =>
  resourcesOf(plan.document, 'peering').flatMap(({ name, virtualNetwork, remoteVirtualNetwork }) => {
    if (network !== virtualNetwork && network !== remoteVirtualNetwork) return [];
    const other = network === virtualNetwork ? remoteVirtualNetwork : virtualNetwork;
    return [`Peered with ${nameOf(plan, other)} by ${text(name)}`];
  });

const subnetTable = (plan: Plan, subnets: readonly SubnetPlan[]): string =>
  table(
    ['Subnet', 'Prefix', 'Usable', 'Nodes', 'Pods', 'Other', 'Free', 'Security group', 'Route table', 'NAT gateway'],
    subnets.map(({ id, prefix, usage, networkSecurityGroup, routeTable, natGateway }) => [
      ...[nameOf(plan, id), formatPrefix(prefix), usage.usable, usage.nodes, usage.pods, usage.other, usage.free],
      ...[networkSecurityGroup, routeTable, natGateway].map((thing) => thing && nameOf(plan, thing)),
    ]),
  );

const rangeTable = (rows: readonly AddressRow[]): string =>
  table(
    ['Subnet', 'Kind', 'Holder', 'Addresses', 'Count', 'Basis', 'Note'],
    rows.map(({ subnet, kind, holder, prefix, range, basis, note }) => [
      ...[subnet && text(subnet), kind, holder && text(holder)],
      prefix ? formatPrefix(prefix) : range && rangeWords(range),
      ...[range && rangeSize(range), basis, note && text(note)],
    ]),
  );

const rangeWords = (range: NonNullable<AddressRow['range']>): string =>
  range.first === range.last ? formatAddress(range.first) : formatRange(range);
