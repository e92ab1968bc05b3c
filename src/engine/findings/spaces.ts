import { type Prefix, prefixOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { Subject } from './types';

/** A piece of address space with its owner, as compared for overlaps. */
export interface Space {
  readonly prefix: Prefix;
  /** `snet-aks (10.240.0.0/24)` */
  readonly name: string;
  readonly subject: Subject;
}

export const subnetSpace = (subnet: ResourceOf<'subnet'>): Space => ({
  prefix: prefixOf(subnet.addressPrefix),
  name: `${subnet.name} (${subnet.addressPrefix})`,
  subject: { id: subnet.id, field: 'addressPrefix' },
});

export const networkSpaces = (owner: ResourceOf<'virtualNetwork' | 'onPremisesSite'>): Space[] =>
  owner.addressPrefixes.map((prefix) => ({
    prefix: prefixOf(prefix),
    name: `${owner.name} (${prefix})`,
    subject: { id: owner.id, field: 'addressPrefixes' },
  }));

export const subnetsOf = (document: TopologyDocument, network: string): ResourceOf<'subnet'>[] =>
  resourcesOf(document, 'subnet').filter((subnet) => subnet.virtualNetwork === network);

/** The virtual networks in which a cluster has nodes. */
export function networksOfCluster(document: TopologyDocument, cluster: string): ResourceOf<'virtualNetwork'>[] {
  const subnets = resourcesOf(document, 'agentPool')
    .filter((pool) => pool.cluster === cluster)
    .flatMap((pool) => resourceOf(document, 'subnet', pool.vnetSubnet) ?? []);
  const ids = new Set(subnets.map((subnet) => subnet.virtualNetwork));
  return [...ids].flatMap((id) => resourceOf(document, 'virtualNetwork', id) ?? []);
}

/** What a virtual network reaches directly: its peers, and the sites behind its gateways. */
export function connectedTo(document: TopologyDocument, network: string): Space[] {
  const peers = resourcesOf(document, 'peering').flatMap(({ virtualNetwork, remoteVirtualNetwork }) =>
    virtualNetwork === network ? [remoteVirtualNetwork] : remoteVirtualNetwork === network ? [virtualNetwork] : [],
  );
  const sites = resourcesOf(document, 'virtualNetworkGateway')
    .filter((gateway) => resourceOf(document, 'subnet', gateway.subnet)?.virtualNetwork === network)
    .flatMap((gateway) => gateway.connections.map(({ onPremisesSite }) => onPremisesSite));
  return [
    ...peers.flatMap((id) => resourceOf(document, 'virtualNetwork', id) ?? []),
    ...sites.flatMap((id) => resourceOf(document, 'onPremisesSite', id) ?? []),
  ].flatMap(networkSpaces);
}

/** Everything a cluster's pods and services must stay clear of. */
export const reachedBy = (document: TopologyDocument, cluster: string): Space[] =>
  networksOfCluster(document, cluster).flatMap((network) => [
    ...subnetsOf(document, network.id).map(subnetSpace),
    ...connectedTo(document, network.id),
  ]);

export const isSubnet = (document: TopologyDocument, id: string): boolean =>
  resourceOf(document, 'subnet', id) !== undefined;
