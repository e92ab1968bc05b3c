import { defineFact } from './fact';

export const insideTheNode = defineFact({
  id: 'datapath.inside-the-node',
  says: 'What stays on one node never meets a security group or a route.',
  value: true,
  unit: 'setting',
  source: 'agentBaker',
  confidence: 'derived',
});

export const ipForwardingCheck = defineFact({
  id: 'datapath.ip-forwarding',
  says: 'An interface without IP forwarding sends only from its own addresses and takes only what is meant for them.',
  value: true,
  unit: 'setting',
  source: 'userDefinedRoutes',
  confidence: 'documented',
});

export const floatingReply = defineFact({
  id: 'datapath.floating-reply',
  says: 'An answer to what came through a floating-IP rule leaves with the frontend’s address as its source.',
  value: true,
  unit: 'setting',
  source: 'loadBalancerFloating',
  confidence: 'documented',
});

export const overlayDomain = defineFact({
  id: 'overlay.domain',
  says: 'In Overlay Azure’s fabric carries packets between pods in a routing domain of their own; no route table is asked.',
  value: true,
  unit: 'setting',
  source: 'overlay',
  confidence: 'documented',
});

export const overlayExtension = defineFact({
  id: 'overlay.extension',
  says: 'AGIC and Application Gateway for Containers extend the pods’ routing domain to the gateway’s subnet.',
  value: true,
  unit: 'setting',
  source: 'agicNetworking',
  confidence: 'observed',
});

export const platformByHost = defineFact({
  id: 'azure.platform-by-host',
  says: 'Azure’s DNS and metadata addresses are answered by the host; no route leads elsewhere.',
  value: true,
  unit: 'setting',
  source: 'platformAddress',
  confidence: 'documented',
});

export const reachedInNetwork = defineFact({
  id: 'azure.in-network',
  says: 'Inside a virtual network the fabric hands a packet to the interface that owns its destination.',
  value: true,
  unit: 'setting',
  source: 'userDefinedRoutes',
  confidence: 'documented',
});

export const applianceHop = defineFact({
  id: 'azure.appliance-hop',
  says: 'A route to a virtual appliance hands the packet to the interface of that address, in this network or one peered with it; the destination stays.',
  value: true,
  unit: 'setting',
  source: 'userDefinedRoutes',
  confidence: 'documented',
});

export const noneHop = defineFact({
  id: 'azure.none-hop',
  says: 'A route to None drops.',
  value: true,
  unit: 'setting',
  source: 'userDefinedRoutes',
  confidence: 'documented',
});

export const peeringForwards = defineFact({
  id: 'azure.peering-forwarded',
  says: 'A peering takes packets whose source is not of the sending network only where it allows forwarded traffic.',
  value: true,
  unit: 'setting',
  source: 'virtualNetworkPeering',
  confidence: 'documented',
});

export const gatewayPath = defineFact({
  id: 'azure.gateway-path',
  says: 'A gateway hands packets to the site behind it; what comes from there is routed by the gateway subnet, where no security group stands.',
  value: true,
  unit: 'setting',
  source: 'vpnGatewaySettings',
  confidence: 'documented',
});

export const gatewayTells = defineFact({
  id: 'azure.gateway-tells',
  says: 'A site learns the prefixes of the gateway’s network and of peers that use it, never a pod CIDR or service CIDR.',
  value: true,
  unit: 'setting',
  source: 'siteToSite',
  confidence: 'derived',
});

export const loopRule = defineFact({
  id: 'azure.loop',
  says: 'A packet that meets the same interface twice unchanged goes round for ever.',
  value: 32,
  unit: 'hops',
  source: 'batfish',
  confidence: 'derived',
});

export const guestForwards = defineFact({
  id: 'azure.guest-forwards',
  says: 'Beside the interface the machine itself must forward; a plain machine drops what is not for it.',
  value: true,
  unit: 'setting',
  source: 'userDefinedRoutes',
  confidence: 'documented',
});

export const replyIsRouted = defineFact({
  id: 'azure.reply-routed',
  says: 'An answer finds its own way: it is routed anew from where it starts.',
  value: true,
  unit: 'setting',
  source: 'limitEgress',
  confidence: 'documented',
});

export const statefulAppliance = defineFact({
  id: 'azure.stateful-appliance',
  says: 'A stateful appliance drops packets of connections whose start it did not see, and goes on only with those whose answer it saw.',
  value: true,
  unit: 'setting',
  source: 'limitEgress',
  confidence: 'documented',
});

export const applianceSource = defineFact({
  id: 'azure.appliance-source',
  says: 'An appliance puts its own address in the place of the source of what leaves for public addresses, and of what it redirects.',
  value: true,
  unit: 'setting',
  source: 'firewallSnat',
  confidence: 'documented',
});

export const firewallDenies = defineFact({
  id: 'azure.firewall-denies',
  says: 'Azure Firewall denies what no rule allows.',
  value: true,
  unit: 'setting',
  source: 'firewallRules',
  confidence: 'documented',
});

export const privateRanges = defineFact({
  id: 'azure.firewall-private',
  says: 'Azure Firewall keeps sources towards private addresses: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and 100.64.0.0/10.',
  value: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'],
  unit: 'prefixes',
  source: 'firewallSnat',
  confidence: 'documented',
});

export const proxyEnds = defineFact({
  id: 'agw.proxy',
  says: 'An application gateway ends the client’s connection and opens one of its own, from the address of one of its instances.',
  value: true,
  unit: 'setting',
  source: 'howGatewayWorks',
  confidence: 'documented',
});

export const gatewayPorts = defineFact({
  id: 'agw.ports',
  says: 'The simulator’s application gateways listen on 80 and 443.',
  value: [80, 443],
  unit: 'ports',
  source: 'howGatewayWorks',
  confidence: 'assumed',
  note: 'Listeners are not part of a design.',
});

export const gatewayTargetPort = defineFact({
  id: 'agw.target-port',
  says: 'The simulator’s application gateways send to port 80 of targets given by address.',
  value: 80,
  unit: 'port',
  source: 'howGatewayWorks',
  confidence: 'assumed',
  note: 'Backend settings are not part of a design.',
});
