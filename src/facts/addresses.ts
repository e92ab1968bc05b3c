import { defineFact } from './fact';

export const platformAddress = defineFact({
  id: 'azure.platform-address',
  says: 'Behind 168.63.129.16 stands Azure’s host: DNS and DHCP of every network, the machine agent, and the source of load balancers’ health probes. No route can steer it.',
  value: '168.63.129.16',
  unit: 'address',
  source: 'platformAddress',
  confidence: 'documented',
});

export const metadataAddress = defineFact({
  id: 'azure.metadata-address',
  says: 'At 169.254.169.254 each machine asks its own host about itself: the instance metadata service.',
  value: '169.254.169.254',
  unit: 'address',
  source: 'metadataService',
  confidence: 'documented',
});

export const localDnsAddresses = defineFact({
  id: 'aks.local-dns.addresses',
  says: 'With LocalDNS every node answers its pods’ DNS queries itself, at 169.254.10.10 and 169.254.10.11.',
  value: ['169.254.10.10', '169.254.10.11'],
  unit: 'addresses',
  source: 'localDns',
  confidence: 'documented',
});

export const kubernetesService = defineFact({
  id: 'aks.service-cidr.first',
  says: 'The first address of the service CIDR is that of the service kubernetes, through which pods reach the API server.',
  value: 1,
  unit: 'addresses from the start',
  source: 'ipPlanning',
  confidence: 'documented',
});

export const blocksPassedOver = defineFact({
  id: 'kubenet.blocks.passed-over',
  says: 'Kubernetes gives no node a block of the pod CIDR that meets the service CIDR.',
  value: true,
  unit: 'rule',
  source: 'cloudProviderIpam',
  confidence: 'documented',
});

/** What the simulator does, where Kubernetes' scheduler promises nothing. */
export const podPlacement = defineFact({
  id: 'plan.pods.in-turn',
  says: 'Pods are dealt to the nodes one by one in turn, a full node left out, and take a node’s lowest address first.',
  value: 'in turn',
  unit: 'convention',
  source: 'kubernetesScheduler',
  confidence: 'assumed',
  note: 'A convention of the simulator: the scheduler weighs much that a design does not say, and promises no order.',
});
