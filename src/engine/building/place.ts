import { type Resource, type ResourceOf, referencesOf, resourceOf, type TopologyDocument } from '../../model';
import { resourcesOf } from './listed';

/** Where something is dropped, or what is selected: the thing itself, and what it stands in. */
export interface Place {
  readonly resource?: Resource;
  readonly network?: ResourceOf<'virtualNetwork'>;
  readonly subnet?: ResourceOf<'subnet'>;
  readonly cluster?: ResourceOf<'managedCluster'>;
}

/** The stored resource behind any id: that of a node its pool, of what AKS makes its cluster, of a pod its workload. */
export function ownerOf({ resources }: TopologyDocument, id: string | undefined): Resource | undefined {
  if (id === undefined) return undefined;
  const owner = Object.hasOwn(resources, id) ? id : (id.split('/')[0] ?? '');
  return Object.hasOwn(resources, owner) ? resources[owner] : undefined;
}

/** An id that leads nowhere is no place. */
export function placeOf(document: TopologyDocument, id: string | undefined): Place {
  const resource = ownerOf(document, id);
  if (!resource) return {};
  const cluster = clusterAt(document, resource);
  const subnet = subnetAt(document, resource, cluster);
  const network = networkAt(document, resource, subnet);
  return { resource, ...(network && { network }), ...(subnet && { subnet }), ...(cluster && { cluster }) };
}

function clusterAt(document: TopologyDocument, resource: Resource): ResourceOf<'managedCluster'> | undefined {
  if (resource.kind === 'managedCluster') return resource;
  return 'cluster' in resource ? resourceOf(document, 'managedCluster', resource.cluster) : undefined;
}

/** The subnet in which something stands, of a cluster that of its first pool; of a group or table the first it is on. */
function subnetAt(
  document: TopologyDocument,
  resource: Resource,
  cluster: ResourceOf<'managedCluster'> | undefined,
): ResourceOf<'subnet'> | undefined {
  if (resource.kind === 'subnet') return resource;
  if (resource.kind === 'agentPool') return resourceOf(document, 'subnet', resource.vnetSubnet);
  if (cluster) return resourceOf(document, 'subnet', firstPool(document, cluster.id)?.vnetSubnet);
  if ('subnet' in resource) return resourceOf(document, 'subnet', resource.subnet);
  if (resource.kind === 'loadBalancer') return subnetOfBalancer(document, resource);
  return ['networkSecurityGroup', 'routeTable', 'natGateway'].includes(resource.kind)
    ? resourcesOf(document, 'subnet').find((subnet) => referencesOf(subnet).some(({ to }) => to === resource.id))
    : undefined;
}

/** Of an internal one the frontend's subnet, of a public one that of its machines. */
export function subnetOfBalancer(
  document: TopologyDocument,
  { frontendIPConfigurations, backendAddressPool }: ResourceOf<'loadBalancer'>,
): ResourceOf<'subnet'> | undefined {
  const own = frontendIPConfigurations.flatMap((frontend) => ('subnet' in frontend ? frontend.subnet : []))[0];
  const machine = resourceOf(document, 'virtualMachine', backendAddressPool[0])?.subnet;
  return resourceOf(document, 'subnet', own ?? machine);
}

function networkAt(
  document: TopologyDocument,
  resource: Resource,
  subnet: ResourceOf<'subnet'> | undefined,
): ResourceOf<'virtualNetwork'> | undefined {
  if (resource.kind === 'virtualNetwork') return resource;
  if (resource.kind === 'peering') return resourceOf(document, 'virtualNetwork', resource.virtualNetwork);
  if (resource.kind === 'privateDnsZone')
    return resourceOf(document, 'virtualNetwork', resource.virtualNetworkLinks[0]);
  return resourceOf(document, 'virtualNetwork', subnet?.virtualNetwork);
}

export const firstPool = (document: TopologyDocument, cluster: string): ResourceOf<'agentPool'> | undefined =>
  resourcesOf(document, 'agentPool').find((pool) => pool.cluster === cluster);
