import { defineFact } from './fact';

export const defaultRouteNextHop = defineFact({
  id: 'aks.user-defined-routing.next-hop',
  says: 'The next hop of that route is a virtual appliance or a virtual network gateway; AKS does not take Internet.',
  value: 'RouteTableInvalidNextHop',
  unit: 'error code',
  source: 'defaultRouteNextHop',
  confidence: 'documented',
});

export const natGatewayName = defineFact({
  id: 'aks.name.nat-gateway',
  says: 'With the outbound type managedNATGateway AKS makes a NAT gateway in the node resource group and puts it on the nodes’ subnets.',
  value: 'aks-natgateway-{digits}',
  unit: 'name',
  source: 'outboundTypes',
  confidence: 'assumed',
  note: 'That it does is documented. How AKS names it is not: the simulator writes a name of the shape of the others.',
});

export const outboundBlock = defineFact({
  id: 'aks.outbound.block',
  says: 'With the outbound type block AKS denies Internet in the security group on the nodes’ interfaces, after all other rules.',
  value: { name: 'aks-block-internet', priority: 4096, destination: 'Internet' },
  unit: 'security rule',
  source: 'outboundBlock',
  confidence: 'assumed',
  note: 'The rule and its low priority are announced in the thread named; its name and its number are assumed.',
});
