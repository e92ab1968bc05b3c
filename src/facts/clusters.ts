import { defineFact } from './fact';

export const oneNetwork = defineFact({
  id: 'aks.pools.one-network',
  says: 'All node pools of a cluster stand in one virtual network, whatever subnets of it they have.',
  value: true,
  unit: 'rule',
  source: 'uniqueSubnets',
  confidence: 'documented',
});

export const sameRegion = defineFact({
  id: 'aks.network.same-region',
  says: 'A cluster and its virtual network are in the same region and subscription; their resource groups may differ.',
  value: true,
  unit: 'rule',
  source: 'cniOverview',
  confidence: 'documented',
});

export const systemPoolNeeded = defineFact({
  id: 'aks.pools.system-needed',
  says: 'A cluster has at least one system pool, on whose nodes CoreDNS and metrics-server run.',
  value: 1,
  unit: 'system pools',
  source: 'systemPools',
  confidence: 'documented',
});

/** What a system pool's machines are. */
export const systemPoolMachines = defineFact({
  id: 'aks.pools.system-machines',
  says: 'A system pool runs Linux on regular machines; Windows and Spot pools are user pools.',
  value: { osType: 'Linux', scaleSetPriority: 'Regular' },
  unit: 'settings',
  source: 'systemPools',
  confidence: 'documented',
});

/** Characters of a name. */
export const windowsPoolName = defineFact({
  id: 'aks.pool.windows-name',
  says: 'A Windows pool’s name has at most 6 characters, where a Linux pool’s has 12.',
  value: 6,
  unit: 'characters',
  source: 'nodePools',
  confidence: 'documented',
});

/** Characters of a name. */
export const overlayNames = defineFact({
  id: 'overlay.names',
  says: 'With Overlay the names of the nodes’ subnet and of its virtual network have at most 63 characters: they become labels of the nodes.',
  value: 63,
  unit: 'characters',
  source: 'overlay',
  confidence: 'documented',
});

export const maxUnavailableOnUserPools = defineFact({
  id: 'aks.upgrade.max-unavailable.user-pools',
  says: 'Max unavailable cannot be set on a system pool.',
  value: false,
  unit: 'setting',
  source: 'upgrade',
  confidence: 'documented',
});

export const autoscalerBounds = defineFact({
  id: 'aks.autoscaler.bounds',
  says: 'With the autoscaler on, AKS wants both a minimum and a maximum; without, it answers InvalidParameter.',
  value: 'Required parameter agentPoolProfile.minCount is missing (null).',
  unit: 'message',
  source: 'autoscalerBounds',
  confidence: 'observed',
});

/** Lengths of a public IP prefix; each address of it is a node's. */
export const gatewayPrefix = defineFact({
  id: 'aks.gateway-pool.prefix',
  says: 'Each node of a gateway pool has an address of its public IP prefix, a /28 to /31: 16, 8, 4 or 2 nodes; a /31 unless told otherwise.',
  value: { min: 28, max: 31, default: 31 },
  unit: 'prefix length',
  source: 'gatewayProfile',
  confidence: 'documented',
});

export const gatewayPoolLimits = defineFact({
  id: 'aks.gateway-pool.limits',
  says: 'A static egress gateway needs a Linux pool without autoscaler, in a cluster whose pods have no pod subnet.',
  value: true,
  unit: 'rule',
  source: 'staticEgressGateway',
  confidence: 'documented',
});

export const gatewayPoolSpare = defineFact({
  id: 'aks.gateway-pool.spare',
  says: 'A static egress gateway is highly available from two nodes on.',
  value: 2,
  unit: 'nodes',
  source: 'staticEgressGateway',
  confidence: 'documented',
});

export const apiServerPort = defineFact({
  id: 'aks.api-server.port',
  says: 'Nodes and clients ask the API server at port 443.',
  value: 443,
  unit: 'port',
  source: 'vnetIntegration',
  confidence: 'documented',
  note: 'With VNet integration nodes need 4443 too.',
});

export const apiServerAccess = defineFact({
  id: 'aks.api-server.access',
  says: 'A security group before an API server with VNet integration lets nodes in on TCP 443 and 4443, and AzureLoadBalancer on 9988.',
  value: { nodes: [443, 4443], tag: 'AzureLoadBalancer', probe: 9988 },
  unit: 'ports',
  source: 'vnetIntegration',
  confidence: 'documented',
});
