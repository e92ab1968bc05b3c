import { dnsServiceInside, serviceCidrApart } from '../../facts/aks-rules';
import { type Address, addressOf, formatAddress, formatPrefix } from '../../ip';
import { type ResourceOf, resourceOf } from '../../model';
import type { ClusterPlan, Plan, ServicePlan } from '../plan/types';
import type { Finding } from './types';

/** Services whose written address is outside their space, taken, or nobody's to take. */
export const serviceFindings = (plan: Plan): Finding[] =>
  Object.values(plan.clusters).flatMap((cluster) => [
    ...clusterIPs(plan, cluster),
    ...sharedFrontends(plan, cluster.services),
  ]);

function clusterIPs({ document }: Plan, cluster: ClusterPlan): Finding[] {
  const stored = resourceOf(document, 'managedCluster', cluster.id);
  const taken = new Map<Address, string>();
  if (stored) taken.set(addressOf(stored.networkProfile.dnsServiceIP), 'the DNS service');
  return cluster.services.flatMap(({ id, clusterIP, predictedClusterIP }): Finding[] => {
    const service = resourceOf(document, 'service', id);
    if (!service || clusterIP === undefined) return [];
    const why = predictedClusterIP ? undefined : refusal(cluster, clusterIP, taken);
    taken.set(clusterIP, `service ${service.name}`);
    return why === undefined ? [] : [refused(service, clusterIP, why)];
  });
}

function refusal(
  { serviceCidr }: ClusterPlan,
  address: Address,
  taken: ReadonlyMap<Address, string>,
): string | undefined {
  if (address < serviceCidr.first || address > serviceCidr.last) {
    return `it lies outside the service CIDR ${formatPrefix(serviceCidr)}`;
  }
  if (address === serviceCidr.first + 1) return 'the API server has it';
  if (address === serviceCidr.first || address === serviceCidr.last) return 'the ends of the service CIDR are nobody’s';
  const holder = taken.get(address);
  return holder === undefined ? undefined : `${holder} has it`;
}

const refused = ({ id, name }: ResourceOf<'service'>, address: Address, why: string): Finding => ({
  code: 'ADDRESS_REFUSED',
  severity: 'error',
  subjects: [{ id }],
  says: `Service ${name} cannot have the cluster IP ${formatAddress(address)}: ${why}.`,
  facts: [dnsServiceInside, serviceCidrApart],
});

/** Two services may share a frontend's address, but not a port of it. */
function sharedFrontends({ document }: Plan, services: readonly ServicePlan[]): Finding[] {
  const taken = new Map<string, string>();
  return services.flatMap(({ id, frontend, loadBalancer }): Finding[] => {
    const service = resourceOf(document, 'service', id);
    if (!service || frontend === undefined) return [];
    const wanted = service.ports.map(({ protocol, port }) => `${formatAddress(frontend)}:${port} ${protocol}`);
    const clash = wanted.find((place) => taken.has(`${loadBalancer} ${place}`));
    for (const place of wanted) {
      const key = `${loadBalancer} ${place}`;
      taken.set(key, taken.get(key) ?? service.name);
    }
    if (clash === undefined) return [];
    return [
      {
        code: 'ADDRESS_REFUSED',
        severity: 'error',
        subjects: [{ id }],
        says: `Service ${service.name} cannot have ${clash}: service ${taken.get(`${loadBalancer} ${clash}`)} has it.`,
        facts: [],
      },
    ];
  });
}
