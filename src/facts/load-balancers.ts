import { defineFact } from './fact';

export const rulesPerInterface = defineFact({
  id: 'azure.load-balancer.rules-per-interface',
  says: 'A network interface takes part in at most 300 load balancing rules, those of the public and of the internal load balancer together; every node is behind all of them.',
  value: 300,
  unit: 'rules',
  source: 'cloudProviderLimits',
  confidence: 'documented',
});

export const rulesPerLoadBalancer = defineFact({
  id: 'azure.load-balancer.rules',
  says: 'A standard load balancer has at most 1,500 rules.',
  value: 1500,
  unit: 'rules',
  source: 'cloudProviderLimits',
  confidence: 'documented',
});

export const frontendsPerLoadBalancer = defineFact({
  id: 'azure.load-balancer.frontends',
  says: 'A standard load balancer has at most 600 frontends.',
  value: 600,
  unit: 'frontends',
  source: 'cloudProviderLimits',
  confidence: 'documented',
});

export const loadBalancerServices = defineFact({
  id: 'aks.load-balancer.services',
  says: 'A cluster has at most 300 services of type LoadBalancer.',
  value: 300,
  unit: 'services',
  source: 'quotas',
  confidence: 'documented',
});

export const privateLinksPerLoadBalancer = defineFact({
  id: 'azure.load-balancer.private-links',
  says: 'At most 8 private link services stand before one load balancer.',
  value: 8,
  unit: 'private link services',
  source: 'cloudProviderLimits',
  confidence: 'documented',
});

export const privateLinkStaticBlocks = defineFact({
  id: 'pod-subnet.static.private-link',
  says: 'With static blocks of a pod subnet a private link service before a load balancer service is not supported.',
  value: false,
  unit: 'support',
  source: 'staticAllocation',
  confidence: 'documented',
});

export const privateLinkSubnet = defineFact({
  id: 'aks.private-link-service.subnet',
  says: 'A private link service before a service with the external traffic policy Local stands in another subnet than the pods.',
  value: true,
  unit: 'rule',
  source: 'internalLoadBalancer',
  confidence: 'documented',
});

export const floatingIpDisabled = defineFact({
  id: 'aks.load-balancer.floating-ip-disabled',
  says: 'With the annotation azure-disable-load-balancer-floating-ip the load balancer writes the node’s address and the node port on the packet, and AKS’s security rule names these.',
  value: 'service.beta.kubernetes.io/azure-disable-load-balancer-floating-ip',
  unit: 'annotation',
  source: 'cloudProviderLoadBalancer',
  confidence: 'documented',
});

export const internalFrontendSubnet = defineFact({
  id: 'aks.load-balancer.internal-frontend',
  says: 'An internal service’s frontend takes one address from the node subnet, unless an annotation names another.',
  value: 1,
  unit: 'addresses',
  source: 'internalLoadBalancer',
  confidence: 'documented',
});
