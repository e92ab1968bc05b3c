import { defineFact } from './fact';

export const podBatch = defineFact({
  id: 'pod-subnet.batch',
  says: 'A node takes addresses of the pod subnet in batches of 16, the first when it starts.',
  value: 16,
  unit: 'addresses per batch',
  source: 'dynamicAllocation',
  confidence: 'documented',
});

export const podBatchSpare = defineFact({
  id: 'pod-subnet.batch.spare',
  says: 'A node asks for another batch whenever fewer than 8 of its addresses are free: with 25 pods it holds 48.',
  value: 0.5,
  unit: 'batches kept free',
  source: 'ipamMath',
  confidence: 'documented',
  note: 'It holds 16 × ⌈0.5 + pods ÷ 16⌉ addresses. Whether max pods caps that is not known; here it does not.',
});

export const podBatchRelease = defineFact({
  id: 'pod-subnet.batch.release',
  says: 'A node gives a batch back once more than 24 of its addresses are free.',
  value: 1.5,
  unit: 'batches free',
  source: 'ipamMath',
  confidence: 'documented',
});

export const staticBlock = defineFact({
  id: 'pod-subnet.static.block',
  says: 'With static allocation a node takes whole /28 blocks of the pod subnet when it is made.',
  value: 28,
  unit: 'prefix length',
  source: 'staticAllocation',
  confidence: 'documented',
});

export const staticBlockKept = defineFact({
  id: 'pod-subnet.static.kept',
  says: 'One address of a node’s blocks is kept for internal use, so max pods + 1 addresses are rounded up to whole blocks; 15, 31, 47 … pods waste none.',
  value: 1,
  unit: 'addresses per node',
  source: 'staticAllocation',
  confidence: 'documented',
  note: 'Which address it is stands nowhere; the first is assumed.',
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

export const podSubnetNode = defineFact({
  id: 'pod-subnet.node-addresses',
  says: 'With a pod subnet a node takes one address of its own subnet; its pods take theirs from the pod subnet.',
  value: 1,
  unit: 'addresses per node',
  source: 'dynamicAllocation',
  confidence: 'documented',
});

export const podSubnetForwarding = defineFact({
  id: 'pod-subnet.ip-forwarding',
  says: 'The nodes’ interfaces own their pods’ addresses, so IP forwarding is taken to be off.',
  value: false,
  unit: 'setting',
  source: 'publicDumps',
  confidence: 'assumed',
  note: 'Nothing was found that says it for pod subnets.',
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

export const podAddressEverywhere = defineFact({
  id: 'pods.source-seen.pod',
  says: 'A pod shows its own address in its virtual network, in peered networks and on-premises.',
  value: { virtualNetwork: 'pod', peered: 'pod', onPremises: 'pod' },
  unit: 'source address',
  source: 'legacyCni',
  confidence: 'documented',
  note: 'Except towards Azure DNS and the instance metadata service, which see the node.',
});
