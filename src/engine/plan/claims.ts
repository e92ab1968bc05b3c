import { resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { Claim } from './subnet-draft';

/** Subnet in which each cluster's internal frontends stand: that of its first pool. */
function frontendSubnets(document: TopologyDocument): ReadonlyMap<string, string> {
  const first = resourcesOf(document, 'agentPool').toReversed();
  return new Map(first.map(({ cluster, vnetSubnet }) => [cluster, vnetSubnet]));
}

/** Everybody but nodes who wants an address of a subnet, in stored order. */
export function claimsOf(document: TopologyDocument): Claim[] {
  const frontends = frontendSubnets(document);
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
            : [
                {
                  owner: id,
                  part: 'frontend' as const,
                  subnet: resource.subnet,
                  fixed: resource.privateIPAddress,
                  count: 1,
                },
              ]),
        ];
      case 'service': {
        const subnet = frontends.get(resource.cluster);
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
