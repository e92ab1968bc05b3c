import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import { ok, type Result } from '../../result';
import { defaultRouteOf } from '../findings/default-route';
import { planOf } from '../plan/plan-of';
import { freeAddress, freePublicAddress } from './addresses';
import { type Draft, withMade } from './draft';
import { resourcesOf } from './listed';
import { someCluster } from './make-clusters';
import type { Maker } from './maker';
import { numbered } from './names';
import { firstPool, type Place } from './place';
import type { Refusal } from './types';

type Cluster = ResourceOf<'managedCluster'>;
type Workload = ResourceOf<'workload'>;

const NAMESPACE = 'default';
/** So many that pods are seen on several nodes. */
const REPLICAS = 3;

export const makeWorkload: Maker = (draft, place) => {
  const home = someCluster(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: cluster } = home.value;
  const name = numbered(housed.document, 'app');
  const workload: Workload = {
    id: name,
    name,
    kind: 'workload',
    cluster: cluster.id,
    namespace: namespaceOf(place),
    replicas: REPLICAS,
  };
  return ok({ draft: withMade(housed, workload), id: name, into: cluster.id });
};

/** That of the workload, service or policy it is added beside. */
const namespaceOf = ({ resource }: Place): string =>
  resource && 'namespace' in resource ? resource.namespace : NAMESPACE;

/** Whose pods a new service is for: those pointed at, else the first that no service has yet. */
function workloadFor(document: TopologyDocument, { resource }: Place, cluster: Cluster): Workload | undefined {
  if (resource?.kind === 'workload') return resource;
  const served = new Set(resourcesOf(document, 'service').map(({ workload }) => workload));
  const its = resourcesOf(document, 'workload').filter((one) => one.cluster === cluster.id);
  return its.find(({ id }) => !served.has(id)) ?? its[0];
}

/** Ways out of a cluster by which the answers to a public load balancer's clients can leave too. */
const PUBLIC: readonly Cluster['networkProfile']['outboundType'][] = [
  'loadBalancer',
  'managedNATGateway',
  'userAssignedNATGateway',
];

/** Whether answers to clients on the internet find out: not where nodes send all else to an appliance. */
function answersLeave({ base }: Draft, cluster: Cluster): boolean {
  if (!PUBLIC.includes(cluster.networkProfile.outboundType)) return false;
  const pools = planOf(base).clusters[cluster.id]?.pools ?? [];
  return pools.every(({ subnet }) => {
    const route = defaultRouteOf(planOf(base), subnet);
    return route === undefined || route.nextHopType === 'Internet';
  });
}

/** Public where answers leave to the internet, else internal; its address is written either way. */
function frontendOf(
  draft: Draft,
  cluster: Cluster,
): Result<Pick<ResourceOf<'service'>, 'internal' | 'loadBalancerIP'>, Refusal> {
  const subnet = resourceOf(draft.document, 'subnet', firstPool(draft.document, cluster.id)?.vnetSubnet);
  const internal = !answersLeave(draft, cluster);
  if (internal && !subnet) return ok({ internal });
  const address = internal && subnet ? freeAddress(draft, subnet) : freePublicAddress(draft);
  return address.ok ? ok({ internal, loadBalancerIP: address.value }) : address;
}

export const makeService: Maker = (draft, place) => {
  const home = someCluster(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: cluster } = home.value;
  const frontend = frontendOf(housed, cluster);
  if (!frontend.ok) return frontend;
  const workload = workloadFor(housed.document, place, cluster);
  const name = numbered(housed.document, 'svc');
  const service: ResourceOf<'service'> = {
    id: name,
    name,
    kind: 'service',
    cluster: cluster.id,
    namespace: workload?.namespace ?? namespaceOf(place),
    type: 'LoadBalancer',
    ...frontend.value,
    externalTrafficPolicy: 'Cluster',
    ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' }],
    ...(workload && { workload: workload.id }),
  };
  const into = place.resource?.kind === 'workload' ? place.resource.id : cluster.id;
  return ok({ draft: withMade(housed, service), id: name, into });
};

/** Pods of the namespace may reach each other and nobody else reaches them: a start that does not cut them off. */
export const makePolicy: Maker = (draft, place) => {
  const home = someCluster(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: cluster } = home.value;
  const name = numbered(housed.document, 'netpol');
  const { resource } = place;
  const policy: ResourceOf<'kubernetesNetworkPolicy'> = {
    id: name,
    name,
    kind: 'kubernetesNetworkPolicy',
    cluster: cluster.id,
    namespace: namespaceOf(place),
    podSelector: resource?.kind === 'workload' ? { matchLabels: resource.labels ?? { app: resource.name } } : {},
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ podSelector: {} }] }],
  };
  const into = resource?.kind === 'workload' ? resource.id : cluster.id;
  return ok({ draft: withMade(housed, policy), id: name, into });
};
