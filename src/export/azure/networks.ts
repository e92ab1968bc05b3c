import type { Plan } from '../../engine';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { type AzureResource, type Fields, given, idOf, type Value } from './types';
import { linked, linkTo, locationOf, made, named, quoted, subnetName, type Writing } from './writing';

/**
 * Subnets stand in their network's own properties and are no resources by themselves: one request writes all of them,
 * so none is missing while another is being written, and the requests of several subnets cannot collide.
 */
export const virtualNetworks = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'virtualNetwork').map((network) => {
    const subnets = resourcesOf(w.document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === network.id);
    return made('Microsoft.Network/virtualNetworks', {
      ...named(w, 'Microsoft.Network/virtualNetworks', network),
      location: locationOf(w, network.id),
      properties: given({
        addressSpace: { addressPrefixes: network.addressPrefixes },
        dhcpOptions: network.dnsServers.length > 0 ? { dnsServers: network.dnsServers } : undefined,
        subnets: subnets.map((subnet) => subnetOf(w, subnet)),
      }),
    });
  });

function subnetOf(w: Writing, subnet: ResourceOf<'subnet'>): Fields {
  noteDerivedTable(w, subnet);
  return {
    name: subnetName(w, subnet.id),
    properties: given({
      addressPrefix: subnet.addressPrefix,
      networkSecurityGroup: linkTo(w, 'networkSecurityGroup', subnet.networkSecurityGroup),
      routeTable: linkTo(w, 'routeTable', subnet.routeTable),
      natGateway: linkTo(w, 'natGateway', subnet.natGateway),
      serviceEndpoints: filled(subnet.serviceEndpoints?.map((service) => ({ service }))),
      delegations: subnet.delegation === undefined ? undefined : [delegationTo(subnet.delegation)],
      defaultOutboundAccess: subnet.defaultOutboundAccess,
      privateEndpointNetworkPolicies: subnet.privateEndpointNetworkPolicies,
    }),
  };
}

const filled = (values: readonly Value[] | undefined): readonly Value[] | undefined =>
  values && values.length > 0 ? values : undefined;

const delegationTo = (serviceName: string): Fields => ({ name: 'delegation', properties: { serviceName } });

/** AKS makes its table with the cluster and puts it on the node subnets itself; on others somebody has to. */
function noteDerivedTable(w: Writing, subnet: ResourceOf<'subnet'>): void {
  const table = tableOfAks(w.plan, subnet.id);
  if (table === undefined) return;
  const cluster = w.document.resources[table.cluster ?? '']?.name ?? 'the cluster';
  const isNodes = resourcesOf(w.document, 'agentPool').some(({ vnetSubnet }) => vnetSubnet === subnet.id);
  w.note(
    isNodes
      ? `AKS puts a route table of its own on subnet ${quoted(subnet.name)}. A Bicep or ARM template that is deployed again takes it off: name that table in its subnet first, or give the subnet a table of the design’s own.`
      : `Subnet ${quoted(subnet.name)} carries the route table that AKS makes for ${cluster} in its node resource group, which is there no sooner than the cluster: after each deployment put it on with az network vnet subnet update --route-table and the id of that table.`,
  );
}

/** The table that AKS makes, where it is the one on a subnet. */
export function tableOfAks(plan: Plan, subnet: string): Plan['routeTables'][string] | undefined {
  const { routeTable } = plan.document.resources[subnet] as ResourceOf<'subnet'>;
  const inForce = plan.subnets[subnet]?.routeTable ?? routeTable;
  const table = inForce === undefined ? undefined : plan.routeTables[inForce];
  return table?.derived ? table : undefined;
}

/**
 * One peering of the design is two of Azure's, one in each network. The one that uses a gateway of the other side comes
 * second: by then that side lets its gateway be used. Peerings of a network come one by one: Azure answers
 * ReferencedResourceNotProvisioned where one leads to a network that another is just changing.
 */
export function peerings(w: Writing): AzureResource[] {
  const last = new Map<string, string>();
  return resourcesOf(w.document, 'peering').flatMap((peering) => {
    const ends = [peering.virtualNetwork, peering.remoteVirtualNetwork];
    const earlier = new Set(ends.flatMap((end) => last.get(end) ?? []));
    const [first, second] = peering.outgoing.useRemoteGateways ? (['incoming', 'outgoing'] as const) : DIRECTIONS;
    for (const end of ends) last.set(end, peeringSymbol(w, peering, second));
    return [
      peeringOf(w, peering, first, [...earlier]),
      peeringOf(w, peering, second, [peeringSymbol(w, peering, first)]),
    ];
  });
}

const DIRECTIONS = ['outgoing', 'incoming'] as const;
type Direction = (typeof DIRECTIONS)[number];

const peeringSymbol = (w: Writing, { id }: ResourceOf<'peering'>, direction: Direction): string =>
  w.symbol(id, direction === 'incoming' ? 'back' : '');

export const peeringSymbols = (w: Writing, peering: ResourceOf<'peering'>): string[] =>
  DIRECTIONS.map((direction) => peeringSymbol(w, peering, direction));

function peeringOf(
  w: Writing,
  peering: ResourceOf<'peering'>,
  direction: Direction,
  after: readonly string[],
): AzureResource {
  const ends = [peering.virtualNetwork, peering.remoteVirtualNetwork] as const;
  const [from, to] = direction === 'outgoing' ? ends : ([ends[1], ends[0]] as const);
  const flags = peering[direction];
  return made('Microsoft.Network/virtualNetworks/virtualNetworkPeerings', {
    symbol: peeringSymbol(w, peering, direction),
    name: w.name(peering.id, peering.name, 'network', `peerings of ${from}`),
    parent: w.symbol(from),
    properties: { ...flags, remoteVirtualNetwork: linked(idOf(w.symbol(to))) },
    // A gateway is used from afar once it is there.
    dependsOn: [...(flags.useRemoteGateways ? gatewaysIn(w, to) : []), ...after],
    of: peering.id,
  });
}

const gatewaysIn = (w: Writing, network: string): string[] =>
  resourcesOf(w.document, 'virtualNetworkGateway')
    .filter(({ subnet }) => resourceOf(w.document, 'subnet', subnet)?.virtualNetwork === network)
    .map(({ id }) => w.symbol(id));
