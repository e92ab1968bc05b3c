import { defineFact } from './fact';

export const smallestSubnet = defineFact({
  id: 'azure.subnet.smallest',
  says: 'The smallest IPv4 subnet is a /29, with three usable addresses.',
  value: 29,
  unit: 'prefix length',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const refusedByVirtualNetworks = defineFact({
  id: 'azure.virtual-network.refused-ranges',
  says: 'Multicast, broadcast, loopback, link-local and Azure’s own 168.63.129.16 cannot be part of a virtual network.',
  value: ['224.0.0.0/4', '255.255.255.255/32', '127.0.0.0/8', '169.254.0.0/16', '168.63.129.16/32'],
  unit: 'prefixes',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const networkName = defineFact({
  id: 'azure.name.network',
  says: 'A virtual network’s name has 2 to 64 letters, digits, underscores, periods and hyphens; it starts with a letter or digit and ends with one or an underscore.',
  value: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9_]$',
  unit: 'pattern',
  source: 'nameRules',
  confidence: 'documented',
});

/** Subnets, groups, tables and gateways. */
export const networkResourceName = defineFact({
  id: 'azure.name.network-resource',
  says: 'The name has up to 80 letters, digits, underscores, periods and hyphens; it starts with a letter or digit and ends with one or an underscore.',
  value: '^[A-Za-z0-9]([A-Za-z0-9_.-]{0,78}[A-Za-z0-9_])?$',
  unit: 'pattern',
  source: 'nameRules',
  confidence: 'documented',
});

export const clusterName = defineFact({
  id: 'aks.name.cluster',
  says: 'A cluster’s name has up to 63 letters, digits, underscores and hyphens; it starts and ends with a letter or digit.',
  value: '^[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$',
  unit: 'pattern',
  source: 'nameRules',
  confidence: 'documented',
});

export const uniqueNames = defineFact({
  id: 'azure.name.unique',
  says: 'Resources of one kind in one place have different names, upper and lower case being the same.',
  value: true,
  unit: 'rule',
  source: 'nameRules',
  confidence: 'documented',
});

export const subnetInside = defineFact({
  id: 'azure.subnet.inside',
  says: 'A subnet lies within one prefix of its virtual network.',
  value: true,
  unit: 'rule',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const prefixesApart = defineFact({
  id: 'azure.prefixes.apart',
  says: 'Subnets of one virtual network share no address, nor do its prefixes.',
  value: true,
  unit: 'rule',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const peersApart = defineFact({
  id: 'azure.peering.apart',
  says: 'Azure peers two virtual networks only if none of their prefixes overlap.',
  value: true,
  unit: 'rule',
  source: 'virtualNetworkPeering',
  confidence: 'documented',
});

export const sitesApart = defineFact({
  id: 'azure.on-premises.apart',
  says: 'A virtual network and the sites that its gateway connects share no address.',
  value: true,
  unit: 'rule',
  source: 'siteToSite',
  confidence: 'documented',
});

export const rulesPerSecurityGroup = defineFact({
  id: 'azure.nsg.rules',
  says: 'A network security group holds at most 1,000 rules.',
  value: 1000,
  unit: 'rules',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
});

export const gatewaySubnetName = defineFact({
  id: 'azure.gateway-subnet.name',
  says: 'A VPN or ExpressRoute gateway stands in a subnet that is named GatewaySubnet.',
  value: 'GatewaySubnet',
  unit: 'name',
  source: 'virtualNetworkFaq',
  confidence: 'documented',
});

export const oneNsgPerNic = defineFact({
  id: 'azure.nic.one-nsg',
  says: 'A network interface carries at most one network security group, so a group of your own on a pool’s nodes takes the place of the one that AKS manages.',
  value: 1,
  unit: 'groups',
  source: 'networkSecurityGroups',
  confidence: 'derived',
  note: 'Derived: an interface has a single NSG reference, and in a subnet that you bring AKS puts its own group there.',
});
