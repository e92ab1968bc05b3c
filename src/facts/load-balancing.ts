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
