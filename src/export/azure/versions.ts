/**
 * Which version of its interface each type is written in: of each a stable one that has all that is written here, as its
 * schema is published at https://github.com/Azure/azure-resource-manager-schemas and described at
 * https://learn.microsoft.com/azure/templates (read 2026-11-23). Networks are written in one before 2025-07-01, by which a
 * subnet that says nothing of it loses its default way out:
 * https://techcommunity.microsoft.com/t5/azure-networking-blog/private-subnets-by-default-in-azure-virtual-networks-what/ba-p/4513778 (read 2026-11-23).
 */
export const apiVersions = {
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.Compute/virtualMachines': '2024-11-01',
  'Microsoft.ContainerService/managedClusters': '2025-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2023-01-31',
  'Microsoft.Network/applicationGateways': '2024-10-01',
  'Microsoft.Network/azureFirewalls': '2024-10-01',
  'Microsoft.Network/connections': '2024-10-01',
  'Microsoft.Network/firewallPolicies': '2024-10-01',
  'Microsoft.Network/firewallPolicies/ruleCollectionGroups': '2024-10-01',
  'Microsoft.Network/loadBalancers': '2024-10-01',
  'Microsoft.Network/localNetworkGateways': '2024-10-01',
  'Microsoft.Network/natGateways': '2024-10-01',
  'Microsoft.Network/networkInterfaces': '2024-10-01',
  'Microsoft.Network/networkSecurityGroups': '2024-10-01',
  'Microsoft.Network/privateDnsZones': '2020-06-01',
  'Microsoft.Network/privateDnsZones/A': '2020-06-01',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks': '2020-06-01',
  'Microsoft.Network/privateEndpoints': '2024-10-01',
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': '2024-10-01',
  'Microsoft.Network/publicIPAddresses': '2024-10-01',
  'Microsoft.Network/routeTables': '2024-10-01',
  'Microsoft.Network/virtualNetworkGateways': '2024-10-01',
  'Microsoft.Network/virtualNetworks': '2024-10-01',
  'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': '2024-10-01',
  'Microsoft.ServiceNetworking/trafficControllers': '2025-01-01',
  'Microsoft.ServiceNetworking/trafficControllers/associations': '2025-01-01',
  'Microsoft.ServiceNetworking/trafficControllers/frontends': '2025-01-01',
} as const;

export type AzureType = keyof typeof apiVersions;
