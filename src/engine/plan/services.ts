import { dnsServiceOffset } from '../../facts/aks';
import { type Address, addressOf, type Prefix } from '../../ip';
import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { planNodePorts } from './node-ports';
import type { HeldAddress, ServicePlan } from './types';

/** Ids of a cluster's two load balancers. */
export const loadBalancerIds = (cluster: string) => ({
  public: `${cluster}/loadBalancer`,
  internal: `${cluster}/internalLoadBalancer`,
});

type Held = Readonly<Record<string, readonly HeldAddress[]>>;

/**
 * The services of a cluster with their addresses; those without one of their own get the lowest free after DNS.
 *
 * @param held addresses of the virtual network that internal services have, by the service's id
 */
export function planServices(
  document: TopologyDocument,
  cluster: ResourceOf<'managedCluster'>,
  serviceCidr: Prefix,
  held: Held,
): ServicePlan[] {
  const services = resourcesOf(document, 'service').filter((service) => service.cluster === cluster.id);
  const taken = new Set<Address>([addressOf(cluster.networkProfile.dnsServiceIP)]);
  for (const { clusterIP } of services) if (clusterIP !== undefined) taken.add(addressOf(clusterIP));
  // The first is the API server's and the ends are nobody's; past the end it goes on below where it began.
  const [first, last] = [serviceCidr.first + 2, serviceCidr.last - 1];
  let next = serviceCidr.first + dnsServiceOffset.value;
  const lowestFree = (): Address | undefined => {
    for (let tries = taken.size; tries >= 0; tries -= 1) {
      if (next > last) next = first;
      if (next <= last && !taken.has(next)) {
        taken.add(next);
        return next;
      }
      next += 1;
    }
    return undefined;
  };
  const ports = planNodePorts(services);
  return services.map((service) => {
    const clusterIP = service.clusterIP === undefined ? lowestFree() : addressOf(service.clusterIP);
    return {
      id: service.id,
      ...(clusterIP !== undefined && { clusterIP }),
      predictedClusterIP: service.clusterIP === undefined,
      ...frontendOf(service, held),
      ...(ports.get(service.id) ?? { nodePorts: [] }),
    };
  });
}

type Frontend = Pick<ServicePlan, 'frontend' | 'predictedFrontend' | 'loadBalancer'>;

function frontendOf(service: ResourceOf<'service'>, heldBy: Held): Frontend {
  if (service.type !== 'LoadBalancer') return { predictedFrontend: false };
  const ids = loadBalancerIds(service.cluster);
  if (!service.internal) {
    return service.loadBalancerIP === undefined
      ? { predictedFrontend: false }
      : { predictedFrontend: false, loadBalancer: ids.public, frontend: addressOf(service.loadBalancerIP) };
  }
  const [held] = heldBy[service.id] ?? [];
  return held
    ? { predictedFrontend: held.predicted, loadBalancer: ids.internal, frontend: held.range.first }
    : { predictedFrontend: false };
}
