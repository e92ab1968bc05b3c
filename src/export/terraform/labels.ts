import { labelFor } from '../azure/names';
import { namedListOf } from '../azure/reading';
import type { AzureDesign } from '../azure/types';
import type { AzureType } from '../azure/versions';

/** What a resource of Resource Manager's is called in a Terraform file. */
export interface Address {
  readonly type: string;
  readonly label: string;
}

/** Resource types of azurerm, by those of Resource Manager. */
const AZURERM_TYPES: Readonly<Partial<Record<AzureType, string>>> = {
  'Microsoft.Authorization/roleAssignments': 'azurerm_role_assignment',
  'Microsoft.Compute/virtualMachines': 'azurerm_linux_virtual_machine',
  'Microsoft.ContainerService/managedClusters': 'azurerm_kubernetes_cluster',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'azurerm_user_assigned_identity',
  'Microsoft.Network/applicationGateways': 'azurerm_application_gateway',
  'Microsoft.Network/azureFirewalls': 'azurerm_firewall',
  'Microsoft.Network/connections': 'azurerm_virtual_network_gateway_connection',
  'Microsoft.Network/firewallPolicies': 'azurerm_firewall_policy',
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': 'azurerm_firewall_policy_rule_collection_group',
  'Microsoft.Network/loadBalancers': 'azurerm_lb',
  'Microsoft.Network/localNetworkGateways': 'azurerm_local_network_gateway',
  'Microsoft.Network/natGateways': 'azurerm_nat_gateway',
  'Microsoft.Network/networkInterfaces': 'azurerm_network_interface',
  'Microsoft.Network/networkSecurityGroups': 'azurerm_network_security_group',
  'Microsoft.Network/privateDnsZones': 'azurerm_private_dns_zone',
  'Microsoft.Network/privateDnsZones/A': 'azurerm_private_dns_a_record',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': 'azurerm_private_dns_zone_virtual_network_link',
  'Microsoft.Network/privateEndpoints': 'azurerm_private_endpoint',
  'Microsoft.Network/publicIPAddresses': 'azurerm_public_ip',
  'Microsoft.Network/routeTables': 'azurerm_route_table',
  'Microsoft.Network/virtualNetworkGateways': 'azurerm_virtual_network_gateway',
  'Microsoft.Network/virtualNetworks': 'azurerm_virtual_network',
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': 'azurerm_virtual_network_peering',
  'Microsoft.ServiceNetworking/trafficControllers': 'azurerm_application_load_balancer',
  'Microsoft.ServiceNetworking/trafficControllers/associations': 'azurerm_application_load_balancer_subnet_association',
  'Microsoft.ServiceNetworking/trafficControllers/frontends': 'azurerm_application_load_balancer_frontend',
};

interface PartType {
  /** Of the resource that it is a part of. */
  readonly of: string;
  /** The list in its properties. */
  readonly part: string;
  readonly type: string;
  /** Whether its name says little without that of what it is a part of. */
  readonly isPrefixed: boolean;
}

/** What stands in another resource's properties in Resource Manager, and is a resource by itself in Terraform. */
const PART_TYPES: readonly PartType[] = [
  { of: 'Microsoft.Network/virtualNetworks', part: 'subnets', type: 'azurerm_subnet', isPrefixed: false },
  { of: 'Microsoft.Network/routeTables', part: 'routes', type: 'azurerm_route', isPrefixed: true },
  {
    ...{ of: 'Microsoft.Network/loadBalancers', part: 'backendAddressPools', isPrefixed: true },
    type: 'azurerm_lb_backend_address_pool',
  },
  { of: 'Microsoft.Network/loadBalancers', part: 'probes', type: 'azurerm_lb_probe', isPrefixed: true },
  { of: 'Microsoft.Network/loadBalancers', part: 'loadBalancingRules', type: 'azurerm_lb_rule', isPrefixed: true },
];

export interface Labels {
  /** Of a resource, by its symbol. */
  readonly of: (symbol: string) => Address;
  /** Of a part of a resource that is one by itself in Terraform. */
  readonly ofPart: (symbol: string, part: { readonly type: string; readonly name: string }) => Address;
  /** A label that nothing else of its type has, for what Terraform has besides. */
  readonly free: (type: string, wanted: string) => string;
}

export function labelsOf(design: AzureDesign): Labels {
  const taken = new Set<string>();
  const free = (type: string, wanted: string): string => {
    let label = wanted;
    for (let n = 2; taken.has(`${type}.${label}`); n += 1) label = `${wanted}_${n}`;
    taken.add(`${type}.${label}`);
    return label;
  };
  const resources = new Map<string, Address>();
  for (const { symbol, type } of design.resources) {
    const azurerm = AZURERM_TYPES[type as AzureType];
    if (azurerm !== undefined) resources.set(symbol, { type: azurerm, label: free(azurerm, labelFor(symbol)) });
  }
  const parts = new Map<string, Address>();
  for (const resource of design.resources) {
    for (const { part, type, isPrefixed } of PART_TYPES.filter(({ of }) => of === resource.type)) {
      for (const { name } of namedListOf(resource.properties[part])) {
        const wanted = labelFor(isPrefixed ? `${resource.symbol} ${name}` : name);
        parts.set(partKey(resource.symbol, part, name), { type, label: free(type, wanted) });
      }
    }
  }
  return {
    of: (symbol) => found(resources, symbol),
    ofPart: (symbol, { type, name }) => found(parts, partKey(symbol, type, name)),
    free,
  };
}

const partKey = (symbol: string, type: string, name: string): string => `${symbol} ${type} ${name}`;

function found(addresses: ReadonlyMap<string, Address>, key: string): Address {
  const address = addresses.get(key);
  if (!address) throw new Error(`Nothing is called ${key}`);
  return address;
}
