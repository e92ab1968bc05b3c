import { defineFact } from './fact';

export const networkRoutes = defineFact({
  id: 'azure.routes.network',
  says: 'Every subnet has a system route for each address prefix of its virtual network: within it packets go straight to their machine.',
  value: 'VnetLocal',
  unit: 'next hop',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const internetRoute = defineFact({
  id: 'azure.routes.internet',
  says: 'Every subnet has a system route for 0.0.0.0/0 to the internet.',
  value: '0.0.0.0/0',
  unit: 'prefix',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const blackHoles = defineFact({
  id: 'azure.routes.black-holes',
  says: 'System routes drop what goes to private ranges: 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12 and 192.168.0.0/16. A prefix of the virtual network that is such a range, or contains it, takes its route away; one inside it does not.',
  value: ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'],
  unit: 'prefixes',
  source: 'trafficRouting',
  confidence: 'documented',
  note: 'Older editions leave out 172.16.0.0/12.',
});

export const blackHolesGone = defineFact({
  id: 'azure.routes.black-holes.gone',
  says: 'A user route for 0.0.0.0/0 takes away the system routes that drop packets: unknown private addresses then go where it leads.',
  value: '0.0.0.0/0',
  unit: 'prefix',
  source: 'trafficRouting',
  confidence: 'documented',
  note: 'The page says so of the private ranges. In captured tables with such a route Microsoft’s internal ranges are gone as well.',
});

export const internalBlackHoles = defineFact({
  id: 'azure.routes.black-holes.internal',
  says: 'System routes also drop what goes to loopback, to the range for benchmarks and to ranges that Microsoft uses internally.',
  value: [
    '127.0.0.0/8',
    '198.18.0.0/15',
    '20.35.252.0/22',
    '23.103.0.0/18',
    '25.4.0.0/14',
    '25.148.0.0/15',
    '25.150.0.0/16',
    '25.152.0.0/14',
    '25.156.0.0/16',
    '25.159.0.0/16',
    '25.176.0.0/13',
    '25.184.0.0/14',
    '40.108.0.0/17',
    '40.109.0.0/16',
    '104.146.0.0/17',
    '104.147.0.0/16',
    '157.59.0.0/16',
  ],
  unit: 'prefixes',
  source: 'effectiveRoutesSeen',
  confidence: 'observed',
  note: 'In captured tables; no document lists them, and they change.',
});

export const peeringRoutes = defineFact({
  id: 'azure.routes.peering',
  says: 'A connected peering over which both sides allow access gives every subnet a system route for each prefix of the other network, and for nothing behind it.',
  value: 'VNetPeering',
  unit: 'next hop',
  source: 'virtualNetworkPeering',
  confidence: 'documented',
  note: 'Between regions the next hop is called VNetGlobalPeering.',
});

export const gatewayRoutes = defineFact({
  id: 'azure.routes.gateway',
  says: 'A virtual network gateway gives the subnets a route for every prefix that it learns over BGP or that a local network gateway names.',
  value: 'VirtualNetworkGateway',
  unit: 'next hop',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const gatewayTransit = defineFact({
  id: 'azure.peering.gateway-transit',
  says: 'A network without a gateway uses that of a peer where the peer’s side allows gateway transit and its own side uses remote gateways, which one peering can do.',
  value: 1,
  unit: 'peerings',
  source: 'virtualNetworkPeering',
  confidence: 'documented',
});

export const siteLearns = defineFact({
  id: 'azure.gateway.announces',
  says: 'A site learns the prefixes of the gateway’s network and of the peered networks that use the gateway; never a pod CIDR or service CIDR.',
  value: true,
  unit: 'rule',
  source: 'trafficRouting',
  confidence: 'derived',
  note: 'Derived: a gateway announces address space of networks, and those ranges are in none.',
});

export const gatewayPropagation = defineFact({
  id: 'azure.route-table.propagation',
  says: 'A route table that does not propagate gateway routes keeps them off its subnets, learned and static ones alike.',
  value: true,
  unit: 'rule',
  source: 'trafficRouting',
  confidence: 'documented',
});

/** Service endpoints are named after resource providers, service tags after services. */
export const serviceEndpointRoutes = defineFact({
  id: 'azure.routes.service-endpoint',
  says: 'A service endpoint gives its subnet a system route for the public addresses of the service.',
  value: {
    'Microsoft.AzureActiveDirectory': 'AzureActiveDirectory',
    'Microsoft.AzureCosmosDB': 'AzureCosmosDB',
    'Microsoft.ContainerRegistry': 'AzureContainerRegistry',
    'Microsoft.EventHub': 'EventHub',
    'Microsoft.KeyVault': 'AzureKeyVault',
    'Microsoft.ServiceBus': 'ServiceBus',
    'Microsoft.Sql': 'Sql',
    'Microsoft.Storage': 'Storage',
    'Microsoft.Storage.Global': 'Storage',
    'Microsoft.Web': 'AppService',
  },
  unit: 'service tag by service',
  source: 'serviceEndpoints',
  confidence: 'documented',
  note: 'Which tag belongs to which service is read from their names.',
});

export const serviceEndpointFirst = defineFact({
  id: 'azure.routes.service-endpoint.first',
  says: 'Routes of service endpoints go before all others; no user route overrides them.',
  value: true,
  unit: 'rule',
  source: 'trafficRouting',
  confidence: 'disputed',
  note: 'A cheat sheet on hub-and-spoke routing says that a user route can; the page on routing says never.',
});

export const privateEndpointRoutes = defineFact({
  id: 'azure.routes.private-endpoint',
  says: 'A private endpoint puts a /32 route on every subnet of its network and of the networks directly peered with it.',
  value: 32,
  unit: 'prefix length',
  source: 'privateEndpointPolicies',
  confidence: 'observed',
  note: 'The page names the /32; that peered networks have it too was seen in captured tables.',
});

export const privateEndpointPolicies = defineFact({
  id: 'azure.private-endpoint.route-policies',
  says: 'The /32 of a private endpoint gives way to a user route only if its subnet heeds route tables (privateEndpointNetworkPolicies) and the user route covers it and is no shorter than the prefix of its network.',
  value: ['Enabled', 'RouteTableEnabled'],
  unit: 'policies',
  source: 'privateEndpointPolicies',
  confidence: 'documented',
  note: 'Editions of the page word the comparison of lengths differently.',
});

export const privateEndpointOwnRoutes = defineFact({
  id: 'azure.private-endpoint.own-routes',
  says: 'What a private endpoint itself sends obeys no route table, unless the network policies of its subnet are enabled for route tables.',
  value: true,
  unit: 'rule',
  source: 'privateEndpointPolicies',
  confidence: 'documented',
});

export const userRoutes = defineFact({
  id: 'azure.routes.user',
  says: 'A subnet has at most one route table, whose routes lead to the network, the internet, a VPN gateway, an appliance or nowhere.',
  value: 1,
  unit: 'tables',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const userGatewayRoute = defineFact({
  id: 'azure.routes.user.gateway',
  says: 'A user route to the virtual network gateway works with a VPN gateway alone; with ExpressRoute, or both, it does not.',
  value: 'Vpn',
  unit: 'gateway type',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const serviceTagRoutes = defineFact({
  id: 'azure.routes.user.service-tag',
  says: 'A user route may name a service tag. For one prefix the order is: a route with that prefix, a regional tag, a tag of a service, AzureCloud of a region, AzureCloud.',
  value: 'AzureCloud',
  unit: 'service tag',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const longestPrefix = defineFact({
  id: 'azure.routes.longest-prefix',
  says: 'Of the routes that contain an address the one with the longest prefix is taken.',
  value: true,
  unit: 'rule',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const sourceOrder = defineFact({
  id: 'azure.routes.source-order',
  says: 'Of routes for one prefix a user route goes before a gateway’s, and a gateway’s before a system route.',
  value: ['User', 'VirtualNetworkGateway', 'Default'],
  unit: 'sources',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const gatewayGivesWay = defineFact({
  id: 'azure.routes.gateway-gives-way',
  says: 'System routes of the virtual network, its peerings and service endpoints go before a gateway’s, even if those are longer.',
  value: ['VnetLocal', 'VNetPeering', 'VNetGlobalPeering'],
  unit: 'next hops',
  source: 'trafficRouting',
  confidence: 'documented',
});

export const expressRouteFirst = defineFact({
  id: 'azure.routes.express-route-first',
  says: 'Of two gateways’ routes for one prefix ExpressRoute’s goes before the VPN’s.',
  value: ['ExpressRoute', 'Vpn'],
  unit: 'gateway types',
  source: 'hubRouting',
  confidence: 'documented',
});

export const leadsSomewhereFirst = defineFact({
  id: 'azure.routes.black-holes.last',
  says: 'Of system routes for one prefix those that drop packets come last, and that of the network itself first.',
  value: true,
  unit: 'rule',
  source: 'trafficRouting',
  confidence: 'derived',
  note: 'Derived from the same rule for prefixes of the network; of a peered network’s no document speaks.',
});

export const firstOfEqual = defineFact({
  id: 'azure.routes.equal',
  says: 'Where two gateways’ routes are equal in all of this, Azure spreads connections over both; the simulator follows the first.',
  value: 'first',
  unit: 'convention',
  source: 'hubRouting',
  confidence: 'assumed',
  note: 'A convention of the simulator. Two user routes for one prefix Azure refuses with RouteConflict.',
});

export const systemRouteTable = defineFact({
  id: 'azure.network-watcher.system-route',
  says: 'Network Watcher’s next hop answers with the route table whose route was taken, or with “System Route”.',
  value: 'System Route',
  unit: 'routeTableId',
  source: 'nextHop',
  confidence: 'documented',
});
