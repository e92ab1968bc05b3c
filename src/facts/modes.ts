import { defineFact } from './fact';

export const kubenetMaxPods = defineFact({
  id: 'kubenet.max-pods.default',
  says: 'A kubenet node runs up to 110 pods unless told otherwise.',
  value: 110,
  unit: 'pods per node',
  source: 'ipPlanning',
  confidence: 'documented',
  note: 'A stale row of the quota page still prints 30 for the portal.',
});

export const nodeSubnetMaxPods = defineFact({
  id: 'node-subnet.max-pods.default',
  says: 'An Azure CNI node in a node subnet runs up to 30 pods unless told otherwise.',
  value: 30,
  unit: 'pods per node',
  source: 'ipPlanning',
  confidence: 'documented',
});

export const overlayMaxPods = defineFact({
  id: 'overlay.max-pods.default',
  says: 'An Overlay node runs up to 250 pods unless told otherwise.',
  value: 250,
  unit: 'pods per node',
  source: 'overlay',
  confidence: 'documented',
});

export const kubenetNodes = defineFact({
  id: 'kubenet.nodes.max',
  says: 'A kubenet cluster has at most 400 nodes, because each needs a route and a table holds 400.',
  value: 400,
  unit: 'nodes',
  source: 'kubenet',
  confidence: 'documented',
});

export const kubenetRetirement = defineFact({
  id: 'kubenet.retirement',
  says: 'AKS supports kubenet until 31 March 2028; Overlay takes its place.',
  value: '2028-03-31',
  unit: 'date',
  source: 'kubenet',
  confidence: 'documented',
});

export const kubenetBridge = defineFact({
  id: 'kubenet.bridge',
  says: 'The first address of a kubenet node’s block is its bridge cbr0 and the last the broadcast address; pods take those between.',
  value: 1,
  unit: 'addresses from the start',
  source: 'agentBaker',
  confidence: 'derived',
});

export const overlayFirstPod = defineFact({
  id: 'overlay.first-pod',
  says: 'An Overlay node hands out every address of its /24, the first and the last too.',
  value: 0,
  unit: 'addresses from the start',
  source: 'containerNetworking',
  confidence: 'observed',
  note: 'Read from the node agent’s tests; no document says it.',
});

export const nodeSubnetReservation = defineFact({
  id: 'node-subnet.reservation',
  says: 'An Azure CNI node takes 1 + max pods addresses of its subnet the moment it exists, whether pods run or not.',
  value: 1,
  unit: 'addresses beside its pods’',
  source: 'legacyCni',
  confidence: 'documented',
});

export const podCidrNode = defineFact({
  id: 'pod-cidr.node-addresses',
  says: 'With kubenet and Overlay a node takes one address of its subnet; its pods live in the pod CIDR.',
  value: 1,
  unit: 'addresses per node',
  source: 'ipPlanning',
  confidence: 'documented',
});

export const ipForwardingOn = defineFact({
  id: 'nic.ip-forwarding.on',
  says: 'The nodes’ interfaces forward packets whose addresses are not their own.',
  value: true,
  unit: 'setting',
  source: 'publicDumps',
  confidence: 'observed',
  note: 'Seen on kubenet and Overlay nodes; for kubenet the documents demand it too.',
});

export const ipForwardingOff = defineFact({
  id: 'nic.ip-forwarding.off',
  says: 'The nodes’ interfaces own their pods’ addresses, so IP forwarding stays off.',
  value: false,
  unit: 'setting',
  source: 'publicDumps',
  confidence: 'observed',
  note: 'Seen on nodes of the node subnet mode; no document says it.',
});

export const podsAddressable = defineFact({
  id: 'pods.addressable',
  says: 'Pods have addresses of the virtual network: machines there, in peered networks and on-premises can open connections to them.',
  value: true,
  unit: 'setting',
  source: 'cniOverview',
  confidence: 'documented',
});

export const podsHidden = defineFact({
  id: 'pods.not-addressable',
  says: 'Machines in the network, in peered networks and on-premises cannot open connections to a pod’s address; they get answers to what a pod started. Services and ingress are the way in.',
  value: false,
  unit: 'setting',
  source: 'cniOverview',
  confidence: 'documented',
  note: 'Application gateway ingress is the exception: with kubenet its subnet carries the cluster’s route table, with Overlay AGIC 1.8.0 and later extends the pods’ domain to it.',
});

export const nodeAddressEverywhere = defineFact({
  id: 'pods.source-seen.node',
  says: 'Whoever a pod talks to outside the cluster sees the node’s address, not the pod’s.',
  value: { virtualNetwork: 'node', peered: 'node', onPremises: 'node' },
  unit: 'source address',
  source: 'cniOverview',
  confidence: 'documented',
});

export const podAddressInOwnNetwork = defineFact({
  id: 'pods.source-seen.pod-in-vnet',
  says: 'Inside its own virtual network a pod shows its own address; peered networks and on-premises see the node’s.',
  value: { virtualNetwork: 'pod', peered: 'node', onPremises: 'node' },
  unit: 'source address',
  source: 'legacyCni',
  confidence: 'documented',
});

export const oneClusterPerSubnet = defineFact({
  id: 'kubenet.one-cluster-per-subnet',
  says: 'Two kubenet clusters cannot share a subnet, because a subnet has one route table and a table serves one cluster.',
  value: false,
  unit: 'setting',
  source: 'kubenet',
  confidence: 'documented',
});
