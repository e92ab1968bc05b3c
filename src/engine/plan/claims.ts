import { resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { Claim } from './subnet-draft';

/** Suffix of the claim of an application gateway's private frontend, apart from its instances. */
export const PRIVATE_FRONTEND = '#frontend';

/** Subnet in which a cluster's internal frontends stand: that of its first pool. */
export const frontendSubnet = (document: TopologyDocument, cluster: string): string | undefined =>
  resourcesOf(document, 'agentPool').find((pool) => pool.cluster === cluster)?.vnetSubnet;

/** Everybody but nodes who wants an address of a subnet, in stored order. */
export function claimsOf(document: TopologyDocument): Claim[] {
  return document.order.flatMap((id): Claim[] => {
    const resource = document.resources[id];
    switch (resource?.kind) {
      case 'virtualMachine':
      case 'virtualNetworkGateway':
        return [{ owner: id, subnet: resource.subnet, fixed: resource.privateIPAddress, count: 1 }];
      case 'applicationGateway':
        return [
          { owner: id, subnet: resource.subnet, count: resource.capacity },
          ...(resource.privateIPAddress === undefined
            ? []
            : [{ owner: id + PRIVATE_FRONTEND, subnet: resource.subnet, fixed: resource.privateIPAddress, count: 1 }]),
        ];
      case 'service': {
        const subnet = frontendSubnet(document, resource.cluster);
        const wanted = resource.type === 'LoadBalancer' && resource.internal && subnet !== undefined;
        return wanted && resourceOf(document, 'managedCluster', resource.cluster)
          ? [{ owner: id, subnet, fixed: resource.loadBalancerIP, count: 1 }]
          : [];
      }
      default:
        return [];
    }
  });
}
