import { fieldsOf, linkOf, listOf, namedListOf, partIn } from '../azure/reading';
import type { AzureResource, Fields, Value } from '../azure/types';
import type { Attribute, Item } from './hcl';
import { readyIn } from './networks';
import { attributes, block, given, hcl, idOf, ignoring, named, type Writing, written } from './writing';

/** Parts of a gateway name one another by their names, where Resource Manager has ids. */
export function applicationGateway(w: Writing, one: AzureResource): Item[] {
  const { properties } = one;
  const { name, tier, capacity } = fieldsOf(properties.sku);
  const parts = (field: string, blockName: string, body: (w: Writing, part: Fields) => Attribute[]): Item[] =>
    namedListOf(properties[field]).map((part) =>
      block(blockName, [...attributes({ name: part.name }), ...body(w, part.properties)]),
    );
  const body = [
    ...named(w, one),
    block('sku', given(w, { name, tier, capacity })),
    ...parts('gatewayIPConfigurations', 'gateway_ip_configuration', (_, { subnet }) =>
      given(w, { subnet_id: linkOf(subnet) }),
    ),
    ...parts('frontendIPConfigurations', 'frontend_ip_configuration', frontend),
    ...parts('frontendPorts', 'frontend_port', (_, { port }) => given(w, { port })),
    ...parts('backendAddressPools', 'backend_address_pool', backendPool),
    ...parts('backendHttpSettingsCollection', 'backend_http_settings', (_, settings) =>
      given(w, {
        port: settings.port,
        protocol: settings.protocol,
        cookie_based_affinity: settings.cookieBasedAffinity,
      }),
    ),
    ...parts('httpListeners', 'http_listener', listener),
    ...parts('requestRoutingRules', 'request_routing_rule', routingRule),
    ...(isFilledByIngress(properties) ? CHANGED_BY_INGRESS : []),
  ];
  const subnets = namedListOf(properties.gatewayIPConfigurations).map((place) => linkOf(place.properties.subnet));
  return written(w, one, body, readyIn(w, one, subnets));
}

/** The frontend of an application gateway or of a load balancer. */
export const frontend = (w: Writing, properties: Fields): Attribute[] =>
  given(w, {
    public_ip_address_id: linkOf(properties.publicIPAddress),
    subnet_id: linkOf(properties.subnet),
    private_ip_address_allocation: properties.privateIPAllocationMethod,
    private_ip_address: properties.privateIPAddress,
  });

const backendPool = (w: Writing, { backendAddresses }: Fields): Attribute[] => {
  const addresses = listOf(backendAddresses).flatMap(({ ipAddress }): Value[] =>
    ipAddress === undefined ? [] : [ipAddress],
  );
  return given(w, { ip_addresses: addresses.length > 0 ? addresses : undefined });
};

const listener = (w: Writing, properties: Fields): Attribute[] =>
  given(w, {
    frontend_ip_configuration_name: partIn(properties.frontendIPConfiguration),
    frontend_port_name: partIn(properties.frontendPort),
    protocol: properties.protocol,
  });

const routingRule = (w: Writing, properties: Fields): Attribute[] =>
  given(w, {
    rule_type: properties.ruleType,
    priority: properties.priority,
    http_listener_name: partIn(properties.httpListener),
    backend_address_pool_name: partIn(properties.backendAddressPool),
    backend_http_settings_name: partIn(properties.backendHttpSettings),
  });

/** A pool that lists no addresses is the ingress controller’s to fill. */
const isFilledByIngress = ({ backendAddressPools }: Fields): boolean =>
  namedListOf(backendAddressPools).some(({ properties }) => properties.backendAddresses === undefined);

/** https://learn.microsoft.com/azure/application-gateway/ingress-controller-overview (read 2026-11-23) */
const CHANGED_BY_INGRESS: readonly Item[] = [
  { comment: 'The ingress controller of the cluster writes these.' },
  ...ignoring(
    ...['backend_address_pool', 'backend_http_settings', 'frontend_port', 'http_listener', 'probe'],
    ...['redirect_configuration', 'request_routing_rule', 'ssl_certificate', 'tags', 'url_path_map'],
  ),
];

export const gatewayForContainers = (w: Writing, one: AzureResource): Item[] => written(w, one, named(w, one));

const childOfGateway = (w: Writing, { name, parent = '' }: AzureResource): Attribute[] =>
  attributes({ name: hcl(w, name), application_load_balancer_id: idOf(w, parent) });

export const frontendForContainers = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, childOfGateway(w, one));

export const associationForContainers = (w: Writing, one: AzureResource): Item[] =>
  written(w, one, [...childOfGateway(w, one), ...given(w, { subnet_id: linkOf(one.properties.subnet) })]);
