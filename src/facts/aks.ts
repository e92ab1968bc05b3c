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

export const defaultPodCidr = defineFact({
  id: 'aks.pod-cidr.default',
  says: 'Where none is given, pods of kubenet and Overlay take addresses from 10.244.0.0/16.',
  value: '10.244.0.0/16',
  unit: 'prefix',
  source: 'kubenet',
  confidence: 'documented',
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

/** Offset of the DNS service's address within the service CIDR. */
export const dnsServiceOffset = defineFact({
  id: 'aks.service-cidr.dns-offset',
  says: 'The DNS service has an address inside the service CIDR, by convention the tenth; never the first, which is the API server’s.',
  value: 10,
  unit: 'addresses from the start',
  source: 'ipPlanning',
  confidence: 'documented',
});

export const podBlock = defineFact({
  id: 'aks.pod-block',
  says: 'With kubenet and Overlay every node owns one /24 of the pod CIDR, whatever its max pods.',
  value: 24,
  unit: 'prefix length',
  source: 'overlay',
  confidence: 'documented',
});

export const maxPodsLimits = defineFact({
  id: 'aks.max-pods.limits',
  says: 'Max pods per node lies between 10 and 250 and is fixed when the pool is made.',
  value: { min: 10, max: 250 },
  unit: 'pods per node',
  source: 'ipPlanning',
  confidence: 'documented',
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

export const nodesPerPool = defineFact({
  id: 'aks.nodes.per-pool',
  says: 'A node pool has at most 1,000 nodes.',
  value: 1000,
  unit: 'nodes',
  source: 'quotas',
  confidence: 'documented',
});

export const nodesPerCluster = defineFact({
  id: 'aks.nodes.per-cluster',
  says: 'A cluster has at most 5,000 nodes.',
  value: 5000,
  unit: 'nodes',
  source: 'quotas',
  confidence: 'documented',
});

export const insufficientSubnetSize = defineFact({
  id: 'aks.error.InsufficientSubnetSize',
  says: 'AKS refuses a request when the addresses of all nodes together exceed the subnet or the pod CIDR.',
  value: 'InsufficientSubnetSize',
  unit: 'error code',
  source: 'insufficientSubnetSize',
  confidence: 'documented',
});

export const subnetIsFull = defineFact({
  id: 'aks.error.SubnetIsFull',
  says: 'When the count passes but no free address is left, the network refuses the scale set’s request as a whole.',
  value: 'SubnetIsFull',
  unit: 'error code',
  source: 'publicDumps',
  confidence: 'observed',
  note: 'The code is documented; that one request is filled whole or not at all was seen in Azure/AKS issue 2531.',
});

export const podCidrCheck = defineFact({
  id: 'aks.pod-cidr.check',
  says: 'AKS compares 256 addresses a node with the whole pod CIDR and refuses with InsufficientSubnetSize, target networkProfile.podCIDR.',
  value: 256,
  unit: 'addresses per node',
  source: 'podCidrCheck',
  confidence: 'observed',
  note: 'Seen with Overlay; for kubenet, which gives a node the same block, it is derived.',
});
