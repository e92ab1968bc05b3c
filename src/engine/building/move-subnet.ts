import {
  type Address,
  addressOf,
  containsAddress,
  containsPrefix,
  formatAddress,
  formatPrefix,
  overlaps,
  type Prefix,
  prefixOf,
} from '../../ip';
import { type Resource, type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { err, ok, type Result } from '../../result';
import { takenInNetwork } from '../findings/free-space';
import { balancersOf } from './connect-traffic';
import { connection, type Outcome } from './connections';
import { resourcesOf } from './listed';
import { firstPool } from './place';
import { freeInNetwork } from './prefixes';
import { subnetsIn, usersOf } from './subnets';
import type { Refusal } from './types';

/** A subnet that goes to another virtual network, with all that stands in it. */

type Subnet = ResourceOf<'subnet'>;
type Network = ResourceOf<'virtualNetwork'>;
type Cluster = ResourceOf<'managedCluster'>;
type Balancer = ResourceOf<'loadBalancer'>;

function move(document: TopologyDocument, subnet: Subnet, network: Network): Outcome {
  if (subnet.virtualNetwork === network.id) {
    return err({ code: 'already', says: `${subnet.name} belongs to ${network.name} already.` });
  }
  const clusters = clustersOf(document, subnet.id);
  const refusal = whyItStays(document, subnet, network, clusters);
  if (refusal) return err(refusal);
  const prefix = prefixThere(document, subnet, network, clusters);
  if (!prefix.ok) return prefix;
  const there = { ...subnet, virtualNetwork: network.id, addressPrefix: formatPrefix(prefix.value) };
  const shift = shifted(prefixOf(subnet.addressPrefix), prefix.value);
  return ok({
    step: `Move ${subnet.name} to ${network.name}`,
    changed: [
      there,
      ...inhabitants(document, subnet.id, clusters).flatMap((one) => withShifted(document, one, subnet.id, shift)),
    ],
  });
}

/** Clusters that have nodes, pods, frontends or API servers in a subnet. */
function clustersOf(document: TopologyDocument, subnet: string): Cluster[] {
  const ids = new Set(
    usersOf(document, subnet).flatMap((one) =>
      one.kind === 'managedCluster' ? one.id : 'cluster' in one ? one.cluster : [],
    ),
  );
  return [...ids].flatMap((id) => resourceOf(document, 'managedCluster', id) ?? []);
}

function whyItStays(
  document: TopologyDocument,
  subnet: Subnet,
  network: Network,
  clusters: readonly Cluster[],
): Refusal | undefined {
  if (subnetsIn(document, network.id).some(({ name }) => name.toLowerCase() === subnet.name.toLowerCase())) {
    return {
      code: 'name-taken',
      says: `${network.name} has a subnet named ${subnet.name} already. Rename one of them, or delete one.`,
    };
  }
  const nat = natElsewhere(document, subnet);
  return (
    nat ??
    clusters.map((cluster) => whyClusterStays(document, cluster, subnet, network)).find((why) => why !== undefined) ??
    balancersAt(document, subnet.id)
      .map((one) => whyBalancerStays(document, one, subnet))
      .find((why) => why !== undefined)
  );
}

function natElsewhere(document: TopologyDocument, { id, name, natGateway }: Subnet): Refusal | undefined {
  const other = resourcesOf(document, 'subnet').find(
    (one) => natGateway !== undefined && one.natGateway === natGateway && one.id !== id,
  );
  if (!other) return undefined;
  const gateway = document.resources[natGateway ?? '']?.name ?? natGateway;
  return {
    code: 'another-network',
    says: `${gateway} is on ${other.name} too, and a NAT gateway serves one virtual network. Take it off ${name} first.`,
  };
}

/** Subnets in which a cluster has anything. */
const subnetsOfCluster = (document: TopologyDocument, { id, apiServerAccessProfile }: Cluster): string[] => [
  ...resourcesOf(document, 'agentPool')
    .filter(({ cluster }) => cluster === id)
    .flatMap(({ vnetSubnet, podSubnet, formerPodSubnet }) =>
      [vnetSubnet, podSubnet ?? [], formerPodSubnet ?? []].flat(),
    ),
  ...(apiServerAccessProfile?.subnetId === undefined ? [] : [apiServerAccessProfile.subnetId]),
  ...resourcesOf(document, 'service').flatMap(({ cluster, internalSubnet }) =>
    cluster === id && internalSubnet !== undefined ? internalSubnet : [],
  ),
];

const regionOf = ({ location }: { readonly location: string }): string => location.toLowerCase().replaceAll(' ', '');

function whyClusterStays(
  document: TopologyDocument,
  cluster: Cluster,
  subnet: Subnet,
  network: Network,
): Refusal | undefined {
  const other = subnetsOfCluster(document, cluster).find((id) => id !== subnet.id);
  if (other !== undefined) {
    return {
      code: 'another-network',
      says: `${cluster.name} stands in ${subnet.name} and in ${document.resources[other]?.name ?? other}, and a cluster has one virtual network. Move its node pools out of ${subnet.name} first.`,
    };
  }
  return regionOf(cluster) === regionOf(network)
    ? undefined
    : {
        code: 'another-region',
        says: `${cluster.name} is in ${cluster.location} and ${network.name} in ${network.location}: a cluster and its virtual network are in one region.`,
      };
}

/** Balancers with a frontend in a subnet, or with machines there behind them. */
const balancersAt = (document: TopologyDocument, subnet: string): Balancer[] =>
  usersOf(document, subnet).flatMap((one) =>
    one.kind === 'loadBalancer' ? one : one.kind === 'virtualMachine' ? balancersOf(document, one.id) : [],
  );

function whyBalancerStays(document: TopologyDocument, balancer: Balancer, subnet: Subnet): Refusal | undefined {
  const homes = [
    ...balancer.frontendIPConfigurations.flatMap((one) => ('subnet' in one ? one.subnet : [])),
    ...balancer.backendAddressPool.flatMap((id) => resourceOf(document, 'virtualMachine', id)?.subnet ?? []),
  ];
  return homes.every((home) => home === subnet.id)
    ? undefined
    : {
        code: 'another-network',
        says: `${balancer.name} and what is behind it stand in other subnets too, and it has one virtual network. Take what is in ${subnet.name} out of it first.`,
      };
}

/** Its own prefix where that is free there, else the next of its size. */
function prefixThere(
  document: TopologyDocument,
  subnet: Subnet,
  network: Network,
  clusters: readonly Cluster[],
): Result<Prefix, Refusal> {
  const own = prefixOf(subnet.addressPrefix);
  const besides = clusters.flatMap(({ networkProfile: { podCidr, serviceCidr } }) =>
    [serviceCidr, ...(podCidr === undefined ? [] : [podCidr])].map(prefixOf),
  );
  const taken = [...takenInNetwork(document, network.id), ...besides];
  const isInside = network.addressPrefixes.some((prefix) => containsPrefix(prefixOf(prefix), own));
  if (isInside && !taken.some((other) => overlaps(other, own))) return ok(own);
  return freeInNetwork(document, network, [own.length], besides);
}

type Shift = (address: string) => string;

/** The same place within another prefix of the same size. */
const shifted = (from: Prefix, to: Prefix): Shift => {
  return (text) => {
    const address: Address = addressOf(text);
    return containsAddress(from, address) ? formatAddress(to.first + address - from.first) : text;
  };
};

/** Everything that may have a written address in a subnet. */
const inhabitants = (document: TopologyDocument, subnet: string, clusters: readonly Cluster[]): Resource[] => {
  const its = new Set(clusters.map(({ id }) => id));
  const inside = Object.values(document.resources).filter(
    (one) => (one.kind === 'service' || one.kind === 'workload') && its.has(one.cluster),
  );
  return [...new Set([...usersOf(document, subnet), ...inside])];
};

/** A resource with its addresses of the subnet shifted; nothing where it has none. */
function withShifted(document: TopologyDocument, one: Resource, subnet: string, shift: Shift): Resource[] {
  switch (one.kind) {
    case 'virtualMachine':
    case 'privateEndpoint':
    case 'azureFirewall':
    case 'applicationGateway':
    case 'virtualNetworkGateway':
      return one.privateIPAddress === undefined ? [] : [{ ...one, privateIPAddress: shift(one.privateIPAddress) }];
    case 'loadBalancer':
      return [balancerShifted(one, shift)];
    case 'agentPool':
      return one.nodes === undefined || one.vnetSubnet !== subnet
        ? []
        : [{ ...one, nodes: one.nodes.map((node) => ({ ...node, ...addressOfNode(node, shift) })) }];
    case 'service': {
      const home = one.internalSubnet ?? firstPool(document, one.cluster)?.vnetSubnet;
      const isHere = one.internal && home === subnet && one.loadBalancerIP !== undefined;
      return isHere ? [{ ...one, loadBalancerIP: shift(one.loadBalancerIP ?? '') }] : [];
    }
    case 'workload':
      return one.placement === undefined
        ? []
        : [
            {
              ...one,
              placement: one.placement.map(({ node, podIP }) => ({
                node,
                ...(podIP !== undefined && { podIP: shift(podIP) }),
              })),
            },
          ];
    default:
      return [];
  }
}

const addressOfNode = ({ privateIPAddress }: { readonly privateIPAddress?: string | undefined }, shift: Shift) =>
  privateIPAddress === undefined ? {} : { privateIPAddress: shift(privateIPAddress) };

function balancerShifted(balancer: Balancer, shift: Shift): Balancer {
  const internal = balancer.frontendIPConfigurations.flatMap((one) => ('subnet' in one ? [one] : []));
  if (internal.length === 0) return balancer;
  return {
    ...balancer,
    frontendIPConfigurations: internal.map((one) => ({ ...one, ...addressOfNode(one, shift) })),
  };
}

export const SUBNET_MOVES = [connection({ from: 'subnet', onto: ['virtualNetwork'], judge: move })];
