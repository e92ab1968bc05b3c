import { defineOption } from '../option';

/** Whether packets are told by their source's address, by the cluster's CIDR; else by the interface that they come from. */
export const localPodsByCidr = defineOption<boolean>({
  id: 'kube-proxy.local-pods',
  asks: 'How does kube-proxy know a packet of a pod?',
  choices: [
    {
      id: 'clusterCIDR',
      value: true,
      says: 'By its source, an address of the cluster’s CIDR',
      source: 'kubernetes95555',
    },
    { id: 'interface', value: false, says: 'By the interface of a pod on the same node', source: 'kubeProxy' },
  ],
  confidence: 'disputed',
  note: 'The page on legacy CNI options and a dump of 2020 tell of the CIDR; nodes that were measured later go by the interface’s name.',
});

export const bridgeHairpin = defineOption<boolean>({
  id: 'kubenet.hairpin',
  asks: 'Does a kubenet pod reach itself through its own service?',
  choices: [
    { id: 'works', value: true, says: 'Yes, as on node kernels up to about 6.6', source: 'agentBaker' },
    { id: 'dropped', value: false, says: 'No, as on kernels 6.8 and later', source: 'aks5669' },
  ],
  confidence: 'disputed',
  note: 'AKS ships the bridge promiscuous with hairpin off. Ubuntu 24.04, the default from Kubernetes 1.35, has a later kernel.',
});

/** Whether the cluster's node subnets are spared too. */
export const kubenetSparesNodes = defineOption<boolean>({
  id: 'kubenet.non-masquerade.nodes',
  asks: 'Do kubenet pods keep their source towards the cluster’s own node subnets?',
  choices: [
    { id: 'no', value: false, says: 'No, towards the pod CIDR only', source: 'agentBaker' },
    { id: 'yes', value: true, says: 'Yes', source: 'aks2031' },
  ],
  confidence: 'disputed',
  note: 'A maintainer wrote of pod CIDR and cluster subnet in 2020; the workaround that he gave spares the pod CIDR only.',
});

/** Whether the packet needs the peering's flag. */
export const podsNeedForwarding = defineOption<boolean>({
  id: 'peering.pod-cidr-needs-forwarded',
  asks: 'Must a peering allow forwarded traffic for packets of a pod CIDR?',
  choices: [
    {
      id: 'yes',
      value: true,
      says: 'Yes, their source is not of the sending network',
      source: 'virtualNetworkPeering',
    },
    { id: 'no', value: false, says: 'No', source: 'agicNetworking' },
  ],
  confidence: 'disputed',
  note: 'By the peering’s own rule yes. The gateway’s instructions for kubenet over a peering do not ask for it.',
});

/** Whose route table and security group govern packets of pods: true for the pod subnet's. */
export const podSubnetGoverns = defineOption<boolean>({
  id: 'pod-subnet.governs',
  asks: 'Which subnet’s route table and security group govern pods of a pod subnet?',
  choices: [
    { id: 'pod-subnet', value: true, says: 'The pod subnet’s', source: 'dynamicAllocation' },
    { id: 'node-subnet', value: false, says: 'The node subnet’s', source: 'acn3204' },
  ],
  confidence: 'disputed',
  note: 'The documents say the pod subnet’s; Azure/azure-container-networking issue 3204 reports the node subnet’s winning.',
});

export const podSubnetNicGroup = defineOption<boolean>({
  id: 'pod-subnet.nic-group',
  asks: 'Does the security group of a node’s interface apply to addresses of a pod subnet?',
  choices: [
    { id: 'yes', value: true, says: 'Yes', source: 'dynamicAllocation' },
    { id: 'no', value: false, says: 'No', source: 'acn3204' },
  ],
  confidence: 'assumed',
  note: 'No document says.',
});

export const podSubnetByLoadBalancer = defineOption<boolean>({
  id: 'pod-subnet.load-balancer-outbound',
  asks: 'Does the load balancer’s outbound rule serve addresses of a pod subnet?',
  choices: [
    { id: 'yes', value: true, says: 'Yes', source: 'dynamicAllocation' },
    { id: 'no', value: false, says: 'No, only the nodes’ own', source: 'loadBalancerOutbound' },
  ],
  confidence: 'assumed',
  note: 'The command that creates such a cluster names no other way out; the load balancer’s own page serves primary addresses only.',
});

export const publicClosed = defineOption<boolean>({
  id: 'azure.public-address.closed',
  asks: 'Is a public address closed until a security group opens it?',
  choices: [
    { id: 'closed', value: true, says: 'Yes, as of the Standard SKU', source: 'publicIpAddresses' },
    { id: 'open', value: false, says: 'No, as of the Basic SKU', source: 'publicIpAddresses' },
  ],
  confidence: 'assumed',
  note: 'A design does not tell the SKU. Basic addresses were retired on 30 September 2025.',
});
