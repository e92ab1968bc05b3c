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

/** What a virtual network reaches directly: its peers, and the sites behind its gateways or behind those that peers lend. */
export function connectedTo(document: TopologyDocument, network: string): Space[] {
  const peers = peersOf(document, network).flatMap(({ id }) => resourceOf(document, 'virtualNetwork', id) ?? []);
  return [...peers, ...sitesOf(document, network).map(({ site }) => site)].flatMap(networkSpaces);
}

/** A site, and the gateway by which a virtual network reaches it. */
export interface ConnectedSite {
  readonly site: ResourceOf<'onPremisesSite'>;
  readonly gateway: ResourceOf<'virtualNetworkGateway'>;
}

/** The sites that a virtual network reaches, by its own gateways and by those of peers that let it use them. */
export function sitesOf(document: TopologyDocument, network: string): ConnectedSite[] {
  const lent = peersOf(document, network).flatMap(({ id, lendsGateway }) => (lendsGateway ? [id] : []));
  const networks = new Set([network, ...lent]);
  return resourcesOf(document, 'virtualNetworkGateway')
    .filter((gateway) => networks.has(resourceOf(document, 'subnet', gateway.subnet)?.virtualNetwork ?? ''))
    .flatMap((gateway) =>
      gateway.connections.flatMap(({ onPremisesSite }) => {
        const site = resourceOf(document, 'onPremisesSite', onPremisesSite);
        return site ? [{ site, gateway }] : [];
      }),
    );
}

/** The networks peered with one. A peer lends its gateway where its side allows the transit and this one's uses it. */
const peersOf = (document: TopologyDocument, network: string) =>
  resourcesOf(document, 'peering').flatMap(({ virtualNetwork, remoteVirtualNetwork, outgoing, incoming }) => {
    const lends = (near: typeof outgoing, far: typeof outgoing) => near.useRemoteGateways && far.allowGatewayTransit;
    if (virtualNetwork === network) return [{ id: remoteVirtualNetwork, lendsGateway: lends(outgoing, incoming) }];
    return remoteVirtualNetwork === network ? [{ id: virtualNetwork, lendsGateway: lends(incoming, outgoing) }] : [];
  });

/** Everything a cluster's pods and services must stay clear of. */
export const reachedBy = (document: TopologyDocument, cluster: string): Space[] =>
  networksOfCluster(document, cluster).flatMap((network) => [
    ...subnetsOf(document, network.id).map(subnetSpace),
    ...connectedTo(document, network.id),
  ]);

export const isSubnet = (document: TopologyDocument, id: string): boolean =>
  resourceOf(document, 'subnet', id) !== undefined;
