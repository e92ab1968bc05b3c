import { fieldsOf, linkOf, listOf, namedListOf, textOf } from '../azure/reading';
import type { AzureResource, Fields, ResourceId } from '../azure/types';
import { publicAddressesOf } from './addresses';
import type { Attribute, Item, Reference } from './hcl';
import {
  addressOfPart,
  attributeOf,
  attributes,
  block,
  declared,
  dependencies,
  given,
  groupName,
  hcl,
  idOf,
  idOfPart,
  named,
  type Writing,
  written,
} from './writing';

/** Subnets, and what is put upon them, are resources by themselves: only so can they wait for one another singly. */
export function virtualNetwork(w: Writing, network: AzureResource): Item[] {
  const { addressSpace, dhcpOptions, subnets } = network.properties;
  return [
    ...written(w, network, [
      ...named(w, network),
      ...given(w, {
        address_space: fieldsOf(addressSpace).addressPrefixes,
        dns_servers: fieldsOf(dhcpOptions).dnsServers,
      }),
    ]),
    ...namedListOf(subnets).flatMap((one) => subnet(w, network.symbol, one)),
  ];
}

interface Subnet {
  readonly name: string;
  readonly properties: Fields;
}

function subnet(w: Writing, network: string, { name, properties }: Subnet): Item[] {
  const { type, label } = w.labels.ofPart(network, { type: 'subnets', name });
  const endpoints = listOf(properties.serviceEndpoints).map(({ service }) => textOf(service));
  return [
    declared(type, label, [
      ...attributes({
        name,
        resource_group_name: groupName,
        virtual_network_name: attributeOf(w, network, 'name'),
        address_prefixes: [hcl(w, textOf(properties.addressPrefix))],
        service_endpoints: endpoints.length > 0 ? endpoints : undefined,
      }),
      ...given(w, {
        default_outbound_access_enabled: properties.defaultOutboundAccess,
        private_endpoint_network_policies: properties.privateEndpointNetworkPolicies,
      }),
      ...namedListOf(properties.delegations).map((one) =>
        block('delegation', [
          ...attributes({ name: one.name }),
          block('service_delegation', delegationTo(one.properties)),
        ]),
      ),
    ]),
    ...associationsOf(w, network, { name, properties }),
  ];
}

/**
 * What a service may do in a subnet that is delegated to it. Azure fills this in by itself, and Terraform would take it
 * out again at each apply where the file does not say it: https://learn.microsoft.com/azure/aks/api-server-vnet-integration
 * and https://learn.microsoft.com/azure/application-gateway/for-containers/overview (read 2026-11-23).
 */
const ACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Microsoft.ContainerService/managedClusters', ['Microsoft.Network/virtualNetworks/subnets/join/action']],
  ['Microsoft.ServiceNetworking/trafficControllers', ['Microsoft.Network/virtualNetworks/subnets/join/action']],
]);

const delegationTo = ({ serviceName }: Fields): Attribute[] => {
  const name = textOf(serviceName);
  return attributes({ name, actions: ACTIONS.get(name) });
};

/** What is put upon a subnet, by the field that names it and azurerm’s type for its being there. */
const ASSOCIATIONS = [
  ['networkSecurityGroup', 'network_security_group_id', 'azurerm_subnet_network_security_group_association'],
  ['routeTable', 'route_table_id', 'azurerm_subnet_route_table_association'],
  ['natGateway', 'nat_gateway_id', 'azurerm_subnet_nat_gateway_association'],
] as const;

const associationsOf = (w: Writing, network: string, { name, properties }: Subnet): Item[] =>
  ASSOCIATIONS.flatMap(([field, argument, type]) => {
    const link = linkOf(properties[field]);
    if (!link) return [];
    const part = { type: 'subnets', name };
    const { label } = w.labels.ofPart(network, part);
    return [declared(type, label, attributes({ subnet_id: idOfPart(w, network, part), [argument]: idOf(w, link.of) }))];
  });

/**
 * What has to be there before anything can work in a subnet: what is put upon it, the routes of its table, and the
 * public addresses of its NAT gateway. Nothing but a wish to wait leads to them.
 */
export function readinessOf(w: Writing, { of, part }: ResourceId): Reference[] {
  const found = namedListOf(w.resource(of).properties.subnets).find(({ name }) => name === part?.name);
  if (!found || !part) throw new Error(`No subnet ${part?.name} in ${of}`);
  const { label } = w.labels.ofPart(of, part);
  return ASSOCIATIONS.flatMap(([field, , type]) => {
    const link = linkOf(found.properties[field]);
    return link ? [{ reference: `${type}.${label}` }, ...partsOf(w, link.of)] : [];
  });
}

/**
 * What a gateway or firewall waits for: what it says itself, and what is put upon the subnets that it stands in, which
 * Azure refuses with AnotherOperationInProgress while it is being made.
 */
export const readyIn = (w: Writing, one: AzureResource, subnets: readonly (ResourceId | undefined)[]): Reference[] => {
  const upon = subnets.flatMap((subnet) => (subnet ? readinessOf(w, subnet) : []));
  return [...dependencies(w, one), ...new Map(upon.map((each) => [each.reference, each])).values()];
};

/** Resources of Terraform's that belong to a route table or a NAT gateway. */
function partsOf(w: Writing, symbol: string): Reference[] {
  const { type, properties } = w.resource(symbol);
  if (type === 'Microsoft.Network/routeTables') {
    return namedListOf(properties.routes).map(({ name }) => addressOfPart(w, symbol, { type: 'routes', name }));
  }
  return type === 'Microsoft.Network/natGateways' ? publicAddressesOf(w, w.resource(symbol)) : [];
}

export function peering(w: Writing, one: AzureResource): Item[] {
  const { properties, parent = '' } = one;
  const remote = linkOf(properties.remoteVirtualNetwork);
  // The side that waits for the other one waits for all that this does.
  const isSecond = one.dependsOn.some((symbol) => w.resource(symbol).of === one.of);
  const networks = isSecond ? [] : [parent, ...(remote ? [remote.of] : [])];
  const body = [
    ...attributes({
      name: hcl(w, one.name),
      resource_group_name: groupName,
      virtual_network_name: attributeOf(w, parent, 'name'),
      remote_virtual_network_id: remote && idOf(w, remote.of),
    }),
    ...given(w, {
      allow_virtual_network_access: properties.allowVirtualNetworkAccess,
      allow_forwarded_traffic: properties.allowForwardedTraffic,
      allow_gateway_transit: properties.allowGatewayTransit,
      use_remote_gateways: properties.useRemoteGateways,
    }),
  ];
  return written(w, one, body, [...dependencies(w, one), ...networks.flatMap((network) => settled(w, network))]);
}

/**
 * What changes a network after it is made. Azure answers ReferencedResourceNotProvisioned to a peering that leads to a
 * network meanwhile: https://github.com/hashicorp/terraform-provider-azurerm/issues/2605.
 */
const settled = (w: Writing, network: string): Reference[] =>
  namedListOf(w.resource(network).properties.subnets).flatMap(({ name, properties }) => {
    const part = { type: 'subnets', name };
    const { label } = w.labels.ofPart(network, part);
    const upon = ASSOCIATIONS.flatMap(([field, , type]) =>
      linkOf(properties[field]) ? [{ reference: `${type}.${label}` }] : [],
    );
    return upon.length > 0 ? upon : [addressOfPart(w, network, part)];
  });
