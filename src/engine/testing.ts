import { formatPrefix, prefixFrom, prefixOf } from '../ip';
import { type Resource, type ResourceOf, type TopologyDocument, withAllocation } from '../model';
import { topologyDocument } from '../model/envelope';
import { type NetworkModeId, networkModeById } from '../modes';
import { flip } from './flip/flip';

/** Resources by id, in the order given. */
export const assembled = (resources: readonly Resource[]): TopologyDocument => ({
  name: 'test',
  resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
  order: resources.map(({ id }) => id),
});

/** A design in a test. The schema checks it, so that a typo throws. */
export const documentOf = (...resources: readonly Resource[]): TopologyDocument =>
  topologyDocument.parse(assembled(resources));

export const virtualNetwork = (addressPrefix: string, id = 'vnet'): ResourceOf<'virtualNetwork'> => ({
  id,
  name: id,
  kind: 'virtualNetwork',
  location: 'westeurope',
  addressPrefixes: [addressPrefix],
  dnsServers: [],
});

export const subnet = (addressPrefix: string, rest: Partial<ResourceOf<'subnet'>> = {}): ResourceOf<'subnet'> => ({
  id: 'nodes',
  name: rest.id ?? 'nodes',
  kind: 'subnet',
  virtualNetwork: 'vnet',
  addressPrefix,
  ...rest,
});

type Profile = ResourceOf<'managedCluster'>['networkProfile'];

export const cluster = (profile: Partial<Profile> = {}, id = 'aks'): ResourceOf<'managedCluster'> => ({
  id,
  name: id,
  kind: 'managedCluster',
  location: 'westeurope',
  resourceGroup: 'rg',
  kubernetesVersion: '1.34',
  networkProfile: {
    networkPlugin: 'kubenet',
    serviceCidr: '10.0.0.0/16',
    dnsServiceIP: '10.0.0.10',
    outboundType: 'loadBalancer',
    effectiveOutboundIPs: ['20.50.0.20'],
    ...profile,
  },
});

export const pool = (count: number, rest: Partial<ResourceOf<'agentPool'>> = {}): ResourceOf<'agentPool'> => ({
  id: 'pool',
  name: rest.id ?? 'pool',
  kind: 'agentPool',
  cluster: 'aks',
  mode: 'User',
  count,
  vnetSubnet: 'nodes',
  ...rest,
});

/** A table of so many routes of the user's own. */
export const routeTable = (routes: number): ResourceOf<'routeTable'> => ({
  id: 'table',
  name: 'table',
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: Array.from({ length: routes }, (_, i) => ({
    name: `own-${i}`,
    addressPrefix: formatPrefix(prefixFrom(prefixOf('192.168.0.0/16').first + i * 16, 28)),
    nextHopType: 'None',
  })),
});

export const machine = (id: string, privateIPAddress?: string, subnetId = 'nodes'): ResourceOf<'virtualMachine'> => ({
  id,
  name: id,
  kind: 'virtualMachine',
  subnet: subnetId,
  role: 'plain',
  ...(privateIPAddress !== undefined && { privateIPAddress }),
});

export const workload = (id: string, replicas: number, clusterId = 'aks'): ResourceOf<'workload'> => ({
  id,
  name: id,
  kind: 'workload',
  cluster: clusterId,
  namespace: 'default',
  replicas,
});

export const service = (id: string, rest: Partial<ResourceOf<'service'>> = {}): ResourceOf<'service'> => ({
  id,
  name: id,
  kind: 'service',
  cluster: 'aks',
  namespace: 'default',
  type: 'LoadBalancer',
  internal: false,
  externalTrafficPolicy: 'Cluster',
  ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' }],
  workload: 'web',
  ...rest,
});

/** A cluster in any of the modes; pods get a subnet of their own where they need one. @throws where there is no room */
export function inMode(document: TopologyDocument, clusterId: string, id: NetworkModeId): TopologyDocument {
  const flipped = flip(document, clusterId, id === 'pod-subnet-static' ? 'pod-subnet' : id);
  if (!flipped.ok) throw new Error(`No room for a pod subnet in ${flipped.error.network}`);
  if (networkModeById(id).podUnits === undefined) return flipped.value;
  return withAllocation(flipped.value, clusterId, id === 'pod-subnet-static' ? 'StaticBlock' : 'DynamicIndividual');
}

/** One cluster with one pool in one subnet, which is the case that Azure's documents work out. */
export function oneCluster(
  mode: NetworkModeId,
  {
    subnet: prefix,
    nodes,
    maxPods,
    podCidr,
  }: { readonly subnet: string; readonly nodes: number; readonly maxPods?: number; readonly podCidr?: string },
): TopologyDocument {
  const built = documentOf(
    virtualNetwork(prefix),
    subnet(prefix),
    cluster(podCidr === undefined ? {} : { podCidr }),
    pool(nodes, maxPods === undefined ? {} : { maxPods }),
  );
  return inMode(built, 'aks', mode);
}
