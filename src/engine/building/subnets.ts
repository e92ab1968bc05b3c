import { gatewaySubnetName } from '../../facts/azure-rules';
import { firewallSubnetName } from '../../facts/gateways';
import {
  modeOf,
  type Resource,
  type ResourceKind,
  type ResourceOf,
  referencesOf,
  resourceOf,
  type TopologyDocument,
} from '../../model';
import { once } from '../../once';
import { clusterRouteTable } from '../plan/route-tables';
import { resourcesOf } from './listed';
import type { Refusal } from './types';

type Subnet = ResourceOf<'subnet'>;

/** Everything that takes addresses of a subnet, or is to. */
const users = once((document: TopologyDocument): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of Object.values(document.resources)) {
    const subnets = new Set(referencesOf(resource).flatMap(({ kind, to }) => (kind === 'subnet' ? to : [])));
    for (const subnet of subnets) found.set(subnet, [...(found.get(subnet) ?? []), resource]);
  }
  return found;
});

export const usersOf = (document: TopologyDocument, subnet: string): readonly Resource[] =>
  users(document).get(subnet) ?? [];

export const subnetsIn = (document: TopologyDocument, network: string): Subnet[] =>
  resourcesOf(document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === network);

/** Kinds that want a subnet for themselves, and how they are called. */
const ALONE: Readonly<Partial<Record<ResourceKind, string>>> = {
  applicationGateway: 'application gateways',
  applicationGatewayForContainers: 'an Application Gateway for Containers',
  azureFirewall: 'a firewall',
  virtualNetworkGateway: 'virtual network gateways',
  managedCluster: 'API servers',
};

/** Azure's own names of subnets in which only one sort of thing stands. */
const FIXED: Readonly<Record<string, string>> = {
  [gatewaySubnetName.value]: 'virtual network gateways',
  [firewallSubnetName.value]: 'a firewall',
};

export const isGatewaySubnet = ({ name }: Subnet): boolean => name === gatewaySubnetName.value;

/** Whom a subnet is for alone; nobody of an ordinary one. */
function ownerWords(document: TopologyDocument, { id, name, delegation }: Subnet): string | undefined {
  if (Object.hasOwn(FIXED, name)) return FIXED[name];
  const owner = usersOf(document, id).find(({ kind }) => ALONE[kind] !== undefined);
  if (owner) return ALONE[owner.kind];
  if (delegation !== undefined) return delegation;
  const pods = usersOf(document, id).some((one) => one.kind === 'agentPool' && one.podSubnet === id);
  return pods ? 'pods' : undefined;
}

/** Why machines, endpoints and frontends cannot stand in a subnet. */
export function whyNotOrdinary(document: TopologyDocument, subnet: Subnet): Refusal | undefined {
  const owner = ownerWords(document, subnet);
  if (owner === undefined) return undefined;
  const code = subnet.delegation === owner ? 'subnet-delegated' : 'subnet-not-its-own';
  return { code, says: `${subnet.name} is for ${owner} alone. Choose another subnet.` };
}

export const poolsIn = (document: TopologyDocument, subnet: string): ResourceOf<'agentPool'>[] =>
  usersOf(document, subnet).flatMap((one) => (one.kind === 'agentPool' && one.vnetSubnet === subnet ? [one] : []));

type Cluster = ResourceOf<'managedCluster'>;

// Of each subnet of a design the same is asked of the same clusters.
const tables = once((document: TopologyDocument) =>
  once((cluster: Cluster) => clusterRouteTable(document, cluster).id),
);
const modes = once((document: TopologyDocument) => once((cluster: Cluster) => modeOf(document, cluster)));

const isRouted = (document: TopologyDocument, cluster: Cluster): boolean =>
  modes(document)(cluster).podRoutes === 'route-table';

/** Whether anybody writes node routes into the table of a subnet: it has one table, and so has the cluster. */
export const tableOf = (document: TopologyDocument, cluster: Cluster): string | undefined => tables(document)(cluster);

/** Clusters whose pods are found by the route table of a subnet, because they have nodes there. */
export function routedIn(document: TopologyDocument, subnet: string): ResourceOf<'managedCluster'>[] {
  const ids = new Set(poolsIn(document, subnet).map(({ cluster }) => cluster));
  return [...ids]
    .flatMap((id) => resourceOf(document, 'managedCluster', id) ?? [])
    .filter((cluster) => isRouted(document, cluster));
}

/** Why nodes of a cluster cannot stand in a subnet. */
export function whyNoNodes(
  document: TopologyDocument,
  subnet: Subnet,
  cluster: ResourceOf<'managedCluster'> | undefined,
): Refusal | undefined {
  const refusal = whyNotOrdinary(document, subnet);
  if (refusal || !cluster || !isRouted(document, cluster)) return refusal;
  const other = routedIn(document, subnet.id).find(({ id }) => id !== cluster.id);
  if (other) {
    return {
      code: 'route-tables-clash',
      says: `Nodes of ${other.name} stand in ${subnet.name}, and a subnet has the route table of one cluster. Choose another subnet.`,
    };
  }
  if (subnet.routeTable === undefined || subnet.routeTable === tableOf(document, cluster)) return undefined;
  return {
    code: 'route-tables-clash',
    says: `${subnet.name} has a route table already, and AKS writes the routes of ${cluster.name} into another. Take it off first, or choose another subnet.`,
  };
}

/** Azure puts no security group on the subnets of virtual network gateways and firewalls. */
export const takesGroup = ({ name }: Subnet): boolean => !Object.hasOwn(FIXED, name);
