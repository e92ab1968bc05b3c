import { defineFact } from './fact';

export const poolsPerCluster = defineFact({
  id: 'aks.pools.per-cluster',
  says: 'A cluster has at most 100 node pools.',
  value: 100,
  unit: 'pools',
  source: 'quotas',
  confidence: 'documented',
});

export const addressesPerNetwork = defineFact({
  id: 'azure.virtual-network.addresses',
  says: 'At most 65,536 private addresses of a virtual network can be in use.',
  value: 65_536,
  unit: 'addresses',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
  note: 'Static blocks of a pod subnet are counted as blocks, so up to a million pods fit.',
});

export const addressesPerPeering = defineFact({
  id: 'azure.peering.addresses',
  says: 'At most 128,000 private addresses of a virtual network and its peers together can be in use.',
  value: 128_000,
  unit: 'addresses',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
});

export const subnetsPerNetwork = defineFact({
  id: 'azure.virtual-network.subnets',
  says: 'A virtual network has at most 3,000 subnets.',
  value: 3000,
  unit: 'subnets',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
});

export const peeringsPerNetwork = defineFact({
  id: 'azure.virtual-network.peerings',
  says: 'A virtual network has at most 500 peerings.',
  value: 500,
  unit: 'peerings',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
});

export const entriesPerSecurityRule = defineFact({
  id: 'azure.nsg.rule-entries',
  says: 'A security rule names at most 4,000 addresses and ranges.',
  value: 4000,
  unit: 'addresses and ranges',
  source: 'virtualNetworkLimits',
  confidence: 'documented',
});

export const securityRulePriorities = defineFact({
  id: 'azure.nsg.priorities',
  says: 'A security rule of your own has a priority between 100 and 4096.',
  value: { min: 100, max: 4096 },
  unit: 'priority',
  source: 'networkSecurityGroups',
  confidence: 'documented',
});

export const securityRuleConflict = defineFact({
  id: 'azure.nsg.rule-conflict',
  says: 'Two rules of one direction never have the same priority, nor two rules of a group the same name; Azure answers SecurityRuleConflict.',
  value: 'SecurityRuleConflict',
  unit: 'error code',
  source: 'securityRuleConflict',
  confidence: 'observed',
  note: 'The code was seen for priorities; names are the rules’ ids within their group.',
});

export const routeConflict = defineFact({
  id: 'azure.route-table.conflict',
  says: 'Two routes of a table never have the same address prefix; Azure answers RouteConflict.',
  value: 'RouteConflict',
  unit: 'error code',
  source: 'routeConflict',
  confidence: 'observed',
});

export const staticPods = defineFact({
  id: 'pod-subnet.static.pods.max',
  says: 'A cluster with static blocks runs up to a million pods.',
  value: { tested: 1_000_000, most: 1_000_000 },
  unit: 'pods',
  source: 'staticAllocation',
  confidence: 'documented',
});

export const largestDynamicSubnet = defineFact({
  id: 'pod-subnet.dynamic.largest',
  says: 'The largest pod subnet for dynamic allocation is a /16; a larger one needs static blocks.',
  value: 16,
  unit: 'prefix length',
  source: 'dynamicAllocation',
  confidence: 'documented',
});

export const freeTierNodes = defineFact({
  id: 'aks.tier.free-nodes',
  says: 'A cluster in the Free tier has at most 1,000 nodes; the Standard tier takes as many as AKS does.',
  value: 1000,
  unit: 'nodes',
  source: 'pricingTiers',
  confidence: 'documented',
});

export const templateLimits = defineFact({
  id: 'azure.template.limits',
  says: 'A template of Azure Resource Manager has at most 256 parameters, 800 resources and 64 outputs.',
  value: { parameters: 256, resources: 800, outputs: 64 },
  unit: 'parameters, resources and outputs',
  source: 'templateBestPractices',
  confidence: 'documented',
});
