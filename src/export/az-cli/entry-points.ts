import { fieldsOf, linkOf, listOf, namedListOf } from '../azure/reading';
import type { AzureResource, Value } from '../azure/types';
import type { Command } from './shell';
import { az, named, nameIn, nameOf, type Writing } from './writing';

/** A gateway with its parts, which get the names that az gives them. */
export function applicationGateway(w: Writing, one: AzureResource): Command[] {
  const { properties } = one;
  const { name, capacity } = fieldsOf(properties.sku);
  const [place] = namedListOf(properties.gatewayIPConfigurations);
  const [port] = namedListOf(properties.frontendPorts);
  const [settings] = namedListOf(properties.backendHttpSettingsCollection);
  const [rule] = namedListOf(properties.requestRoutingRules);
  const frontends = namedListOf(properties.frontendIPConfigurations).map((frontend) => frontend.properties);
  const addresses = frontends.flatMap(({ publicIPAddress }) => linkOf(publicIPAddress) ?? []);
  w.note('The parts of application gateways have the names that az gives them, such as appGatewayBackendPool.');
  return [
    az(w, 'network application-gateway create', {
      ...named(w, one),
      '--sku': name,
      '--capacity': capacity,
      '--subnet': linkOf(place?.properties.subnet),
      '--public-ip-address': nameIn(w, addresses[0]),
      '--private-ip-address': frontends.flatMap(({ privateIPAddress = [] }) => privateIPAddress)[0],
      '--frontend-port': port?.properties.port,
      '--http-settings-port': settings?.properties.port,
      '--http-settings-protocol': settings?.properties.protocol,
      '--http-settings-cookie-based-affinity': settings?.properties.cookieBasedAffinity,
      '--routing-rule-type': rule?.properties.ruleType,
      '--priority': rule?.properties.priority,
      '--servers': serversOf(properties.backendAddressPools),
    }),
  ];
}

function serversOf(pools: Value | undefined): Value[] | undefined {
  const servers = namedListOf(pools).flatMap(({ properties }) =>
    listOf(properties.backendAddresses).flatMap(({ ipAddress = [] }) => ipAddress),
  );
  return servers.length > 0 ? servers : undefined;
}

export const gatewayForContainers = (w: Writing, one: AzureResource): Command[] => [
  az(w, 'network alb create', named(w, one)),
];

const ofGateway = (w: Writing, { symbol, parent = '' }: AzureResource) => ({
  '--alb-name': nameOf(w, parent),
  '--name': nameOf(w, symbol),
});

export const frontendForContainers = (w: Writing, one: AzureResource): Command[] => [
  az(w, 'network alb frontend create', ofGateway(w, one)),
];

export const associationForContainers = (w: Writing, one: AzureResource): Command[] => [
  az(w, 'network alb association create', { ...ofGateway(w, one), '--subnet': linkOf(one.properties.subnet) }),
];
