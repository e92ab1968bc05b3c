import { defineFact } from './fact';

export const defaultPodCidr = defineFact({
  id: 'aks.pod-cidr.default',
  says: 'Where none is given, pods of kubenet and Overlay take addresses from 10.244.0.0/16.',
  value: '10.244.0.0/16',
  unit: 'prefix',
  source: 'kubenet',
  confidence: 'documented',
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
