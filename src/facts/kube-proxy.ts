import { defineFact } from './fact';

export const serviceOnNodes = defineFact({
  id: 'kube-proxy.on-nodes',
  says: 'Kubernetes’ kube-proxy works on every node of the cluster, on packets from its pods, from itself and from the network; nobody outside the cluster can use a ClusterIP.',
  value: true,
  unit: 'setting',
  source: 'virtualIps',
  confidence: 'documented',
});

export const sessionKept = defineFact({
  id: 'conntrack.session',
  says: 'Only the first packet of a connection is looked up; later ones and the answers repeat or undo what was done to it.',
  value: true,
  unit: 'setting',
  source: 'netfilter',
  confidence: 'documented',
});

export const forwardInvalid = defineFact({
  id: 'kube-proxy.forward-invalid',
  says: 'A node with kube-proxy forwards a TCP packet only as part of a connection whose packets it sees in both directions; others it drops as invalid.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const clusterIpRule = defineFact({
  id: 'kube-proxy.cluster-ip',
  says: 'A connection to a ClusterIP goes to one of the service’s pods; with internalTrafficPolicy Local to one on the same node. A source that is no pod’s is rewritten to the node’s.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const externalCluster = defineFact({
  id: 'kube-proxy.external-cluster',
  says: 'With externalTrafficPolicy Cluster a connection from outside goes to any of the service’s pods, and its source is rewritten to the node’s, so that the answer comes back this way.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const externalLocal = defineFact({
  id: 'kube-proxy.external-local',
  says: 'With externalTrafficPolicy Local a connection from outside goes to a pod on the same node and keeps its source; a node without such a pod drops it. Pods and the node itself reach all pods.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const noEndpoints = defineFact({
  id: 'kube-proxy.no-endpoints',
  says: 'A service without any pods refuses connections; one whose policy finds none on this node drops them in silence.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const hairpin = defineFact({
  id: 'kube-proxy.hairpin',
  says: 'A pod that reaches itself through its own service sees another source: the bridge’s with kubenet, else the node’s.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const shortCircuit = defineFact({
  id: 'kube-proxy.short-circuit',
  says: 'A pod or node that asks for the address of its own cluster’s load balancer is served by kube-proxy on the spot; the load balancer and the security rules for that address have no part in it.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const sourceRanges = defineFact({
  id: 'kube-proxy.source-ranges',
  says: 'The list loadBalancerSourceRanges holds inside the cluster too: kube-proxy drops what comes from elsewhere, pods included.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'documented',
});

export const masqueradeAddress = defineFact({
  id: 'kube-proxy.masquerade-address',
  says: 'A rewritten source is the primary address of the interface by which the packet leaves: the node’s, or for a kubenet pod on the same node the bridge’s.',
  value: true,
  unit: 'setting',
  source: 'kubeProxy',
  confidence: 'derived',
  note: 'That MASQUERADE takes the outgoing interface’s primary address is how Linux works; the documents say “node IP”.',
});

export const ciliumSocket = defineFact({
  id: 'cilium.socket',
  says: 'With Cilium in the place of kube-proxy a service’s address is exchanged for a pod’s when the connection is opened, before any packet leaves; sources stay as they are.',
  value: true,
  unit: 'setting',
  source: 'ciliumKubeProxyFree',
  confidence: 'documented',
});

export const ciliumNodePort = defineFact({
  id: 'cilium.node-port',
  says: 'With Cilium a connection that comes to the node from outside and goes on to a pod on another node has its source rewritten to the node’s; one to a pod on the same node keeps it.',
  value: true,
  unit: 'setting',
  source: 'ciliumKubeProxyFree',
  confidence: 'documented',
});
