import { apiServerAddresses } from '../../facts/aks-resources';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { nodeClaims, podClaims } from './fixed-places';
import { apiServerId, privateEndpointId } from './names';
import type { Claim } from './subnet-draft';

/** Subnet of each cluster's first pool, in which its internal frontends and its private endpoint stand. */
function firstSubnets(document: TopologyDocument): ReadonlyMap<string, string> {
  const first = resourcesOf(document, 'agentPool').toReversed();
  return new Map(first.map(({ cluster, vnetSubnet }) => [cluster, vnetSubnet]));
}

/** Everybody who wants an address of a subnet, in stored order; of nodes and pods only those whose address is fixed. */
export function claimsOf(document: TopologyDocument): Claim[] {
  const firstSubnet = firstSubnets(document);
  return document.order.flatMap((id): Claim[] => {
    const resource = document.resources[id];
    switch (resource?.kind) {
      case 'virtualMachine':
      case 'virtualNetworkGateway':
      case 'azureFirewall':
      case 'privateEndpoint':
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
      case 'loadBalancer':
        return resource.frontendIPConfigurations.flatMap((frontend): Claim[] =>
          'subnet' in frontend
            ? [{ owner: id, part: 'frontend', subnet: frontend.subnet, fixed: frontend.privateIPAddress, count: 1 }]
            : [],
        );
      case 'service': {
        const subnet = resource.internalSubnet ?? firstSubnet.get(resource.cluster);
        const wanted = resource.type === 'LoadBalancer' && resource.internal && subnet !== undefined;
        if (!wanted || !resourceOf(document, 'managedCluster', resource.cluster)) return [];
        return [
          { owner: id, subnet, fixed: resource.loadBalancerIP, count: 1 },
          ...(resource.privateLinkServiceIPs === undefined
            ? []
            : [{ owner: id, part: 'private-link' as const, subnet, count: resource.privateLinkServiceIPs }]),
        ];
      }
      case 'agentPool':
        return nodeClaims(resource);
      case 'workload':
        return podClaims(document, resource);
      case 'managedCluster':
        return apiServerClaims(resource, firstSubnet.get(id));
      default:
        return [];
    }
  });
}

/** What a private API server takes: an endpoint in the nodes' subnet, or a place in a subnet of its own. */
function apiServerClaims(
  { id, apiServerAccessProfile: access }: ResourceOf<'managedCluster'>,
  nodeSubnet: string | undefined,
): Claim[] {
  if (access?.enableVnetIntegration && access.subnetId !== undefined) {
    return [{ owner: apiServerId(id), subnet: access.subnetId, count: apiServerAddresses.value }];
  }
  return access?.enablePrivateCluster && nodeSubnet !== undefined
    ? [{ owner: privateEndpointId(id), subnet: nodeSubnet, count: 1 }]
    : [];
}
