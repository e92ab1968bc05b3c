import { defineFact } from './fact';

export const refusedByAks = defineFact({
  id: 'aks.refused-ranges',
  says: 'AKS accepts no pod, service or cluster network space that touches these ranges.',
  value: ['169.254.0.0/16', '172.30.0.0/16', '172.31.0.0/16', '192.0.2.0/24'],
  unit: 'prefixes',
  source: 'cniOverview',
  confidence: 'documented',
  note: 'In 2020 the rule covered the service range alone. Any overlap counts, a supernet too.',
});

export const podCidrApart = defineFact({
  id: 'aks.pod-cidr.apart',
  says: 'The pod CIDR must not overlap the cluster’s subnets, its services or any network that its pods reach directly.',
  value: true,
  unit: 'rule',
  source: 'overlay',
  confidence: 'documented',
});

export const serviceCidrApart = defineFact({
  id: 'aks.service-cidr.apart',
  says: 'The service CIDR must not meet the cluster’s network, peered networks or on-premises: nodes would take such addresses for services. AKS compares it with the network’s subnets.',
  value: 'ServiceCidrOverlapExistingSubnetsCidr',
  unit: 'error code',
  source: 'serviceCidrOverlap',
  confidence: 'documented',
});

/** Space that is neither public nor multicast. */
export const serviceCidrPrivate = defineFact({
  id: 'aks.service-cidr.private',
  says: 'The service CIDR takes neither public nor multicast addresses.',
  value: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '198.18.0.0/15'],
  unit: 'prefixes',
  source: 'changelog',
  confidence: 'documented',
  note: 'Enforced since October 2023. Which space counts as public is not spelled out; here it is all but RFC 1918, RFC 6598 and RFC 2544.',
});

export const podCidrPrivate = defineFact({
  id: 'aks.pod-cidr.private',
  says: 'Pods should have private addresses, of RFC 1918 or RFC 6598: an address that is somebody else’s on the internet cannot be reached from a pod.',
  value: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'],
  unit: 'prefixes',
  source: 'overlay',
  confidence: 'documented',
});

export const smallestServiceCidr = defineFact({
  id: 'aks.service-cidr.smallest',
  says: 'A service CIDR needs room for the API server’s address and the DNS service’s, beside the two at its ends.',
  value: 30,
  unit: 'prefix length',
  source: 'ipPlanning',
  confidence: 'derived',
});

export const dnsServiceInside = defineFact({
  id: 'aks.dns-service-ip.inside',
  says: 'The DNS service IP lies inside the service CIDR; it is neither at its ends nor the address after the first, which is the API server’s.',
  value: 'DnsServiceIpOutOfServiceCidr',
  unit: 'error code',
  source: 'dnsServiceIp',
  confidence: 'documented',
  note: 'The code is of the page named; that the ends are refused stands in the AKS changelog of October 2021.',
});

export const podsPerPool = defineFact({
  id: 'aks.max-pods.pool-minimum',
  says: 'A pool must have room for at least 30 pods, so with 10 pods a node it needs 3 nodes.',
  value: 30,
  unit: 'pods per pool',
  source: 'ipPlanning',
  confidence: 'documented',
});

export const poolName = defineFact({
  id: 'aks.pool.name',
  says: 'A Linux pool’s name has at most 12 lower-case letters and digits and starts with a letter.',
  value: '^[a-z][a-z0-9]{0,11}$',
  unit: 'pattern',
  source: 'nodePools',
  confidence: 'documented',
});

/** What the simulator plans, where a running cluster has a past. */
export const plannedAnew = defineFact({
  id: 'plan.anew',
  says: 'The plan shows the design as if all of it were created anew, pools in their order. On a running cluster a node keeps its address until it is replaced.',
  value: true,
  unit: 'convention',
  source: 'virtualNetworkFaq',
  confidence: 'assumed',
  note: 'A convention of the simulator, so that one design gives one answer.',
});

export const predictedNodePorts = defineFact({
  id: 'kubernetes.node-ports.predicted',
  says: 'Node ports that nobody wrote are predicted: the lowest of the range that are free, services in their order.',
  value: 'lowest free first',
  unit: 'convention',
  source: 'virtualIps',
  confidence: 'assumed',
  note: 'Kubernetes draws them by chance.',
});

export const managedNsgPlace = defineFact({
  id: 'aks.nsg.place',
  says: 'In a subnet that you bring, AKS puts its network security group on the nodes’ interfaces and never touches the subnet’s own.',
  value: 'network interfaces',
  unit: 'place',
  source: 'customNsg',
  confidence: 'documented',
});

export const sourceRangeRules = defineFact({
  id: 'aks.nsg.source-ranges',
  says: 'The list loadBalancerSourceRanges takes the place of Internet in AKS’s rule; an internal service has a rule only where ranges are set, since the network lets its own traffic in anyway.',
  value: true,
  unit: 'rule',
  source: 'cloudProviderSecurityGroup',
  confidence: 'documented',
});
