import { defineFact } from './fact';

export const newPoolNodes = defineFact({
  id: 'aks.pool.default-count',
  says: 'The Azure CLI makes a node pool with three nodes unless told otherwise.',
  value: 3,
  unit: 'nodes',
  source: 'azureCli',
  confidence: 'observed',
});

export const gatewaySubnetAdvised = defineFact({
  id: 'azure.gateway-subnet.advised',
  says: 'For a gateway subnet a /27 or larger is advised, so that there is room for a second gateway.',
  value: 27,
  unit: 'prefix length',
  source: 'vpnGatewaySettings',
  confidence: 'documented',
});

export const oneGatewayOfEachType = defineFact({
  id: 'azure.gateway.one-of-each-type',
  says: 'A virtual network has one VPN gateway and one ExpressRoute gateway at the most.',
  value: ['Vpn', 'ExpressRoute'],
  unit: 'gateway types',
  source: 'vpnGatewaySettings',
  confidence: 'documented',
});

export const noGroupOnGatewaySubnet = defineFact({
  id: 'azure.gateway-subnet.no-group',
  says: 'A gateway subnet takes no network security group.',
  value: false,
  unit: 'support',
  source: 'vpnGatewaySettings',
  confidence: 'documented',
});

export const natInOneNetwork = defineFact({
  id: 'azure.nat-gateway.one-network',
  says: 'A NAT gateway serves subnets of one virtual network, and no gateway subnet.',
  value: true,
  unit: 'rule',
  source: 'natGatewayOverview',
  confidence: 'documented',
});
