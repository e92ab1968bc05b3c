import { defineFact } from './fact';

export const podBatchRelease = defineFact({
  id: 'pod-subnet.batch.release',
  says: 'A node gives a batch back once more than 24 of its addresses are free.',
  value: 1.5,
  unit: 'batches free',
  source: 'ipamMath',
  confidence: 'documented',
});

export const staticBlockVersion = defineFact({
  id: 'pod-subnet.static.version',
  says: 'Static block allocation needs Kubernetes 1.28 or later.',
  value: '1.28',
  unit: 'Kubernetes version',
  source: 'staticAllocation',
  confidence: 'documented',
});

export const largestStaticSubnet = defineFact({
  id: 'pod-subnet.static.largest',
  says: 'The largest pod subnet for static blocks is a /12, with room for about a million pods.',
  value: 12,
  unit: 'prefix length',
  source: 'staticAllocation',
  confidence: 'documented',
});

export const podSubnetDelegation = defineFact({
  id: 'pod-subnet.delegation',
  says: 'AKS delegates a pod subnet to itself; no machine may use it, pools and clusters of the same network may share it.',
  value: 'Microsoft.ContainerService/managedClusters',
  unit: 'delegation',
  source: 'changelog',
  confidence: 'observed',
});

export const podSubnetMixed = defineFact({
  id: 'pod-subnet.all-pools',
  says: 'All pools of a cluster take their pods’ addresses the same way: each has a pod subnet or none has.',
  value: true,
  unit: 'rule',
  source: 'dynamicAllocation',
  confidence: 'documented',
});

export const podSubnetOneAllocation = defineFact({
  id: 'pod-subnet.one-allocation',
  says: 'A pod subnet serves one way of allocation, dynamic or static blocks, for all pools and clusters in it.',
  value: true,
  unit: 'rule',
  source: 'staticAllocation',
  confidence: 'documented',
});
