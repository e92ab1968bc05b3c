import { defineFact } from './fact';

/** Addresses at the start of a subnet that Azure keeps: network, gateway and two for DNS. */
export const reservedAtStart = defineFact({
  id: 'azure.subnet.reserved-at-start',
  says: 'Azure keeps the first four addresses of every subnet: the network address, the gateway and two that map Azure DNS.',
  value: 4,
  unit: 'addresses',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const reservedAtEnd = defineFact({
  id: 'azure.subnet.reserved-at-end',
  says: 'Azure keeps the last address of every subnet, the broadcast address.',
  value: 1,
  unit: 'addresses',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const routesPerRouteTable = defineFact({
  id: 'azure.route-table.routes',
  says: 'A route table holds at most 400 routes.',
  value: 400,
  unit: 'routes',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
});

/** The rules that every NSG carries and nobody can delete. */
export const defaultSecurityRules = defineFact({
  id: 'azure.nsg.default-rules',
  says: 'Every network security group ends in six default rules: traffic inside the VirtualNetwork tag and the load balancer’s probes may come in, all else may not; traffic to VirtualNetwork and to the Internet may go out.',
  value: [
    {
      name: 'AllowVnetInBound',
      priority: 65000,
      direction: 'Inbound',
      access: 'Allow',
      protocol: '*',
      sourceAddressPrefix: 'VirtualNetwork',
      sourcePortRange: '*',
      destinationAddressPrefix: 'VirtualNetwork',
      destinationPortRange: '*',
    },
    {
      name: 'AllowAzureLoadBalancerInBound',
      priority: 65001,
      direction: 'Inbound',
      access: 'Allow',
      protocol: '*',
      sourceAddressPrefix: 'AzureLoadBalancer',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*',
    },
    {
      name: 'DenyAllInBound',
      priority: 65500,
      direction: 'Inbound',
      access: 'Deny',
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*',
    },
    {
      name: 'AllowVnetOutBound',
      priority: 65000,
      direction: 'Outbound',
      access: 'Allow',
      protocol: '*',
      sourceAddressPrefix: 'VirtualNetwork',
      sourcePortRange: '*',
      destinationAddressPrefix: 'VirtualNetwork',
      destinationPortRange: '*',
    },
    {
      name: 'AllowInternetOutBound',
      priority: 65001,
      direction: 'Outbound',
      access: 'Allow',
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: 'Internet',
      destinationPortRange: '*',
    },
    {
      name: 'DenyAllOutBound',
      priority: 65500,
      direction: 'Outbound',
      access: 'Deny',
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*',
    },
  ],
  unit: 'rules',
  source: 'networkSecurityGroups',
  confidence: 'documented',
});
