import { defineFact } from './fact';

export const snatPortsPerAddress = defineFact({
  id: 'azure.snat.ports-per-address',
  says: 'Each public address of a load balancer gives 64,000 ports for outbound connections.',
  value: 64_000,
  unit: 'ports per address',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

/** Ports of each machine by the most machines in the backend pool. */
export const snatTiers = defineFact({
  id: 'azure.snat.tiers',
  says: 'Without a fixed number each machine gets ports by the size of the backend pool: 1,024 up to 50 machines, 512 up to 100, then 256, 128, 64 and 32.',
  value: [
    { upTo: 50, ports: 1024 },
    { upTo: 100, ports: 512 },
    { upTo: 200, ports: 256 },
    { upTo: 400, ports: 128 },
    { upTo: 800, ports: 64 },
    { upTo: 1000, ports: 32 },
  ],
  unit: 'ports per machine',
  source: 'loadBalancerOutbound',
  confidence: 'documented',
});

export const snatPortStep = defineFact({
  id: 'aks.snat.port-step',
  says: 'Allocated outbound ports are a multiple of 8.',
  value: 8,
  unit: 'ports',
  source: 'loadBalancer',
  confidence: 'documented',
});

export const privateLinkAddresses = defineFact({
  id: 'aks.private-link-service.addresses',
  says: 'A private link service before a load balancer takes 1 to 8 addresses of the frontend’s subnet, one unless told otherwise.',
  value: { min: 1, max: 8 },
  unit: 'addresses',
  source: 'cloudProviderPrivateLink',
  confidence: 'documented',
});

export const outboundAddresses = defineFact({
  id: 'aks.outbound.addresses',
  says: 'A cluster’s load balancer has 1 to 100 public addresses for outbound connections, one unless told otherwise.',
  value: { min: 1, max: 100 },
  unit: 'addresses',
  source: 'outboundTypes',
  confidence: 'documented',
});
