import { defineOption } from '../option';

export const largestVirtualNetwork = defineOption<number>({
  id: 'azure.virtual-network.largest',
  asks: 'What is the largest IPv4 prefix of a virtual network or subnet?',
  choices: [
    {
      id: '8',
      value: 8,
      says: 'A /8',
      rule: 'The largest IPv4 prefix of a virtual network or subnet is a /8.',
      source: 'ipPlanning',
    },
    {
      id: '2',
      value: 2,
      says: 'A /2',
      rule: 'The largest IPv4 prefix of a virtual network or subnet is a /2.',
      source: 'virtualNetworkFaq',
    },
  ],
  confidence: 'disputed',
  note: 'AKS’s documents and the FAQ of 2019 name /8; newer wording of the FAQ speaks of a /2.',
});

/** Prefix lengths: down to `safe` nobody disagrees, below `most` none is taken. */
export const largestServiceCidr = defineOption<{ readonly safe: number; readonly most: number }>({
  id: 'aks.service-cidr.largest',
  asks: 'How large can a service CIDR be?',
  choices: [
    {
      id: '13',
      value: { safe: 13, most: 12 },
      says: 'Smaller than a /12; a /12 itself is warned of',
      rule: 'A service CIDR is smaller than a /12.',
      source: 'ipPlanning',
    },
    {
      id: '12',
      value: { safe: 12, most: 12 },
      says: 'A /12',
      rule: 'A service CIDR is a /12 at most.',
      source: 'kubeApiServer',
    },
  ],
  confidence: 'disputed',
  note: 'AKS’s page wants it smaller than a /12, read strictly a /13 or longer; Kubernetes itself takes a /12.',
});

/** What in the cluster’s virtual network AKS compares the pod CIDR with. */
export const podCidrComparedWith = defineOption<'subnets' | 'network'>({
  id: 'aks.pod-cidr.compared-with',
  asks: 'With what of the virtual network does AKS compare the pod CIDR?',
  choices: [
    { id: 'subnets', value: 'subnets', says: 'With its subnets', source: 'changelog' },
    { id: 'network', value: 'network', says: 'With all of its address space', source: 'podCidrInNetwork' },
  ],
  confidence: 'disputed',
  note: 'By the changelog of 2024-10-25 Overlay compares with subnets alone; the refusal of a range within the network’s address space was still reported in December 2024. For kubenet no document says which holds.',
});

/** How many backends a frontend reaches, and what is counted. */
export const backendLimit = defineOption<{ readonly most: number; readonly counts: 'rules × nodes' | 'nodes' }>({
  id: 'azure.load-balancer.backends',
  asks: 'How many backends does a load balancer reach behind one frontend?',
  choices: [
    {
      id: 'configurations',
      value: { most: 10_000, counts: 'rules × nodes' },
      says: '10,000, each node counted once for each rule',
      source: 'largeClusters',
    },
    {
      id: 'addresses',
      value: { most: 1000, counts: 'nodes' },
      says: '1,000 nodes, however many rules',
      source: 'cloudProviderLimits',
    },
  ],
  confidence: 'disputed',
  note: 'The page on large clusters: one service with 5 ports fills the limit with 2,000 nodes. cloud-provider-azure names 1,000 addresses a backend pool. The two count different things, and AKS runs pools of 5,000 nodes.',
});

/** Free addresses, and the length of the smallest subnet that has them. */
export const agcAddresses = defineOption<{ readonly least: number; readonly length: number }>({
  id: 'agc.addresses',
  asks: 'How many free addresses does an Application Gateway for Containers want in its subnet?',
  choices: [
    { id: '250', value: { least: 250, length: 24 }, says: '250, a /24 or larger', source: 'agcQuickstart' },
    { id: '500', value: { least: 500, length: 23 }, says: '500, a /23 or larger', source: 'agcDelegation' },
  ],
  confidence: 'disputed',
  note: 'The quickstarts say 250. Azure/AKS issue 5170 reports a refusal that speaks of 500 addresses, in a /24 that meets the documents. With Overlay the subnet is a /24 in each case.',
});
