import { dnsServiceOffset } from '../../facts/aks';
import { type Address, addressOf, containsAddress, type Prefix } from '../../ip';
import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { SubnetDraft } from './subnet-draft';
import type { ServicePlan } from './types';

/** Ids of a cluster's two load balancers. */
export const loadBalancerIds = (cluster: string) => ({
  public: `${cluster}/loadBalancer`,
  internal: `${cluster}/internalLoadBalancer`,
});

/** The services of a cluster with their addresses; those without one of their own get the lowest free after DNS. */
export function planServices(
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
  serviceCidr: Prefix,
  drafts: ReadonlyMap<string, SubnetDraft>,
): ServicePlan[] {
  const services = resourcesOf(document, 'service').filter((service) => service.cluster === cluster.id);
  const taken = new Set<Address>([addressOf(cluster.networkProfile.dnsServiceIP)]);
  for (const { clusterIP } of services) if (clusterIP !== undefined) taken.add(addressOf(clusterIP));
  let next = serviceCidr.first + dnsServiceOffset.value;
  const lowestFree = () => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return containsAddress(serviceCidr, next) ? next : serviceCidr.last;
  };
  return services.map((service) => ({
    id: service.id,
    clusterIP: service.clusterIP === undefined ? lowestFree() : addressOf(service.clusterIP),
    predictedClusterIP: service.clusterIP === undefined,
    ...frontendOf(service, drafts),
  }));
}

type Frontend = Pick<ServicePlan, 'frontend' | 'predictedFrontend' | 'loadBalancer'>;

function frontendOf(service: ResourceOf<'service'>, drafts: ReadonlyMap<string, SubnetDraft>): Frontend {
  if (service.type !== 'LoadBalancer') return { predictedFrontend: false };
  const ids = loadBalancerIds(service.cluster);
  if (!service.internal) {
    return {
      predictedFrontend: false,
      loadBalancer: ids.public,
      ...(service.loadBalancerIP !== undefined && { frontend: addressOf(service.loadBalancerIP) }),
    };
  }
  const held = [...drafts.values()].flatMap(({ holdings }) => holdings).find(({ owner }) => owner === service.id);
  return {
    predictedFrontend: held?.predicted ?? false,
    loadBalancer: ids.internal,
    ...(held && { frontend: held.range.first }),
  };
}
