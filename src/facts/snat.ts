import { defineFact } from './fact';

export const snatPortsPerAddress = defineFact({
  id: 'azure.snat.ports-per-address',
  says: 'Each public address of a load balancer gives 64,000 ports for outbound connections.',
  value: 64_000,
  unit: 'ports per address',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

/** Ports of each machine by the most machines in the backend pool. */
export const snatTiers = defineFact({
  id: 'azure.snat.tiers',
  says: 'Without a fixed number each machine gets ports by the size of the backend pool: 1,024 up to 50 machines, 512 up to 100, then 256, 128, 64 and 32.',
  value: [
    { upTo: 50, ports: 1024 },
    { upTo: 100, ports: 512 },
    { upTo: 200, ports: 256 },
    { upTo: 400, ports: 128 },
    { upTo: 800, ports: 64 },
    { upTo: 1000, ports: 32 },
  ],
  unit: 'ports per machine',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const snatPortStep = defineFact({
  id: 'aks.snat.port-step',
  says: 'Allocated outbound ports are a multiple of 8.',
  value: 8,
  unit: 'ports',
  source: 'loadBalancer',
  confidence: 'documented',
  note: 'The load balancer’s own answer is SpecifiedAllocatedOutboundPortsForOutboundRuleIsNotAMultipleOfEight.',
});

export const privateLinkAddresses = defineFact({
  id: 'aks.private-link-service.addresses',
  says: 'A private link service before a load balancer takes 1 to 8 addresses of the frontend’s subnet, one unless told otherwise.',
  value: { min: 1, max: 8 },
  unit: 'addresses',
  source: 'cloudProviderPrivateLink',
  confidence: 'documented',
});

export const outboundAddresses = defineFact({
  id: 'aks.outbound.addresses',
  says: 'A cluster’s load balancer has 1 to 100 public addresses for outbound connections, one unless told otherwise.',
  value: { min: 1, max: 100 },
  unit: 'addresses',
  source: 'outboundTypes',
  confidence: 'documented',
});

export const outboundPortsCounted = defineFact({
  id: 'aks.snat.nodes-counted',
  says: 'AKS multiplies the allocated ports by all nodes that there can be, autoscalers at their maximum and extra nodes of an upgrade included, and refuses what exceeds 64,000 an address.',
  value: 'InvalidLoadBalancerProfileAllocatedOutboundPorts',
  unit: 'error code',
  source: 'outboundPorts',
  confidence: 'documented',
  note: 'Azure/azure-cli issue 22374 shows it: 3 nodes with 21,000 ports were counted as 4. That maximum counts stands in pull request 2101 of MicrosoftDocs/SupportArticles-docs. The page says “rounded to the nearest integer”; here it is rounded down, which all its examples allow.',
});

/** Ports that one rule takes; rules within one aligned run of so many take them once. */
export const inboundRulePorts = defineFact({
  id: 'azure.snat.inbound-rule',
  says: 'A load balancing rule on an address that also serves outbound connections takes 8 of its 64,000 ports; rules for ports of the same eight take them once.',
  value: 8,
  unit: 'ports',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const snatDrop = defineFact({
  id: 'aks.snat.drop',
  says: 'When the backend pool outgrows a step of that table, the ports of every machine are halved at once, which can break open connections; AKS recommends a fixed number.',
  value: true,
  unit: 'behaviour',
  source: 'loadBalancer',
  confidence: 'documented',
  note: 'The page calls it “disruptive to connectivity”; that an upgrade’s extra nodes count as machines is derived.',
});

export const snatTableEnd = defineFact({
  id: 'azure.snat.table-end',
  says: 'The table of automatic ports ends at 1,000 machines; what each gets beyond stands nowhere.',
  value: 1000,
  unit: 'machines',
  source: 'loadBalancerOutbound',
  confidence: 'derived',
  note: '“Performance and scaling best practices for large AKS workloads” advises a NAT gateway for such clusters.',
});

export const natGatewayAddresses = defineFact({
  id: 'azure.nat-gateway.addresses',
  says: 'A NAT gateway has up to 16 public addresses.',
  value: 16,
  unit: 'addresses',
  source: 'natGatewayResource',
  confidence: 'documented',
});

export const natGatewayPorts = defineFact({
  id: 'azure.nat-gateway.ports',
  says: 'Each public address of a NAT gateway gives 64,512 ports for connections to the same address and port.',
  value: 64_512,
  unit: 'ports per address',
  source: 'natGatewayResource',
  confidence: 'documented',
});

export const defaultRouteNeeded = defineFact({
  id: 'aks.user-defined-routing.default-route',
  says: 'With user-defined routing AKS wants a route table on the nodes’ subnet with a route for 0.0.0.0/0; one that a gateway spreads does not count.',
  value: {
    withoutTable: 'ExistingRouteTableNotAssociatedWithSubnet',
    withoutRoute: 'RouteTableMissingDefaultRouteError',
  },
  unit: 'error codes',
  source: 'defaultRouteMissing',
  confidence: 'documented',
  note: 'The rule stands in “Outbound types in AKS”; the second code was reported by the thread named, the first in several public repositories.',
});

export const podSubnetEgress = defineFact({
  id: 'pod-subnet.egress',
  says: 'Pods in a pod subnet leave by that subnet’s own routes and security group, not by those of the nodes’ subnet.',
  value: true,
  unit: 'rule',
  source: 'dynamicAllocation',
  confidence: 'documented',
});

export const asymmetricReturn = defineFact({
  id: 'aks.public-service.default-route',
  says: 'Requests that come in by a public load balancer are answered by way of the default route: a firewall there never saw the request and drops the answer.',
  value: true,
  unit: 'behaviour',
  source: 'limitEgress',
  confidence: 'documented',
  note: 'Reported in Azure/AKS issue 3700. The way round it is a DNAT rule of the firewall that leads to an internal load balancer.',
});
