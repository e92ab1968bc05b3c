import { defineFact } from './fact';

export const passThrough = defineFact({
  id: 'lb.pass-through',
  says: 'A load balancer changes neither source address nor source port; the answer goes straight from the backend to the client.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerOverview',
  confidence: 'documented',
});

export const onlyHealthy = defineFact({
  id: 'lb.only-healthy',
  says: 'Only backends whose probe succeeds get new connections; where none does, none is taken.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerProbes',
  confidence: 'documented',
});

export const floatingOff = defineFact({
  id: 'lb.floating-off',
  says: 'Without floating IP the load balancer puts the backend’s address and port in the place of the frontend’s.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerFloating',
  confidence: 'documented',
});

export const floatingOn = defineFact({
  id: 'lb.floating-on',
  says: 'AKS’s rules use floating IP: the packet reaches the node with the frontend as its destination.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerFloating',
  confidence: 'documented',
});

export const outboundOrder = defineFact({
  id: 'outbound.order',
  says: 'A way out is looked for in this order: NAT gateway, the machine’s own public address, outbound rule of the load balancer, default outbound access.',
  value: true,
  unit: 'setting',
  source: 'natGatewayOverview',
  confidence: 'documented',
  note: 'An older page ranks the machine’s own address first.',
});

export const natGatewayProtocols = defineFact({
  id: 'nat-gateway.protocols',
  says: 'A NAT gateway carries TCP and UDP and drops ICMP.',
  value: true,
  unit: 'setting',
  source: 'natGatewayResource',
  confidence: 'documented',
});

export const snatProtocols = defineFact({
  id: 'outbound.protocols',
  says: 'Outbound rules of a load balancer and default outbound access carry TCP and UDP and drop ICMP; a machine’s own public address carries ICMP too.',
  value: ['TCP', 'UDP'],
  unit: 'protocols',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const outboundRuleSources = defineFact({
  id: 'outbound.primary-only',
  says: 'An outbound rule serves the primary address of an interface only.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const instanceAddress = defineFact({
  id: 'outbound.instance-address',
  says: 'A machine’s own public address is exchanged one to one for its private one.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const defaultAccess = defineFact({
  id: 'outbound.default-access',
  says: 'Without any other way out a machine leaves with an address of Microsoft’s that may change, unless its subnet is private.',
  value: true,
  unit: 'setting',
  source: 'defaultOutbound',
  confidence: 'documented',
});

export const noWayOut = defineFact({
  id: 'outbound.none',
  says: 'Without any way out connections to the internet are dropped.',
  value: true,
  unit: 'setting',
  source: 'defaultOutbound',
  confidence: 'documented',
});

export const portsUsedUp = defineFact({
  id: 'outbound.ports-used-up',
  says: 'Each connection to the same address and port needs a port of its own; when they are used up further ones fail.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const publicEdge = defineFact({
  id: 'azure.public-edge',
  says: 'From the internet only public addresses can be reached.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerOverview',
  confidence: 'documented',
});

export const floatingGuest = defineFact({
  id: 'lb.floating-guest',
  says: 'With floating IP the packet reaches the machine with the frontend as its destination; the machine must have that address on a loopback interface, and the simulator takes it to.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerFloating',
  confidence: 'documented',
});

export const balancerHairpin = defineFact({
  id: 'lb.hairpin',
  says: 'A machine that asks the internal load balancer before it loses the connections for which it is picked itself.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerTroubleshoot',
  confidence: 'documented',
});

export const nextHopBalanced = defineFact({
  id: 'lb.next-hop',
  says: 'Where a route’s next hop is the frontend of an internal load balancer with HA ports, it picks a machine behind it; the packet keeps its destination.',
  value: true,
  unit: 'setting',
  source: 'userDefinedRoutes',
  confidence: 'derived',
  note: 'That the frontend may be a next hop is documented; that the destination stays follows from the appliances that stand there.',
});

export const haPorts = defineFact({
  id: 'lb.ha-ports',
  says: 'A rule for all protocols and ports, of internal load balancers only, spreads all TCP and UDP connections.',
  value: ['TCP', 'UDP'],
  unit: 'protocols',
  source: 'loadBalancerHaPorts',
  confidence: 'documented',
});

export const flowSymmetry = defineFact({
  id: 'lb.flow-symmetry',
  says: 'Both directions of a connection reach the same machine where both come by the same frontend with HA ports and each machine has one interface with one address; two load balancers pick independently.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerHaPorts',
  confidence: 'documented',
});

export const poolInOneNetwork = defineFact({
  id: 'lb.pool-network',
  says: 'The machines behind a load balancer stand in one virtual network, that of an internal frontend.',
  value: 1,
  unit: 'virtual networks',
  source: 'loadBalancerComponents',
  confidence: 'documented',
});

export const balancerOutbound = defineFact({
  id: 'outbound.balancing-rule',
  says: 'Machines behind a public load balancer leave with its frontend’s address, unless its rules switch that off; behind a Standard load balancer there is no default outbound access.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});
