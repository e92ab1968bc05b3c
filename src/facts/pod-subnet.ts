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

export const podAddressEverywhere = defineFact({
  id: 'pods.source-seen.pod',
  says: 'A pod shows its own address in its virtual network, in peered networks and on-premises.',
  value: { virtualNetwork: 'pod', peered: 'pod', onPremises: 'pod' },
  unit: 'source address',
  source: 'legacyCni',
  confidence: 'documented',
  note: 'Except towards Azure DNS and the instance metadata service, which see the node.',
});
