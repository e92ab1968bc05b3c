import { kubernetesService } from '../../facts/addresses';
import { clusterDomain, kubeDns, searchDomains } from '../../facts/dns';
import { resourcesOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { dnsServiceAddress, kubeDnsOf } from '../trace/guests/kube-dns';
import { isIn, normalName } from './names';
import type { Reply } from './reply';
import type { NameAnswer } from './types';

const SERVICES = `svc.${clusterDomain.value}`;

/**
 * What CoreDNS says by itself.
 *
 * @param namespace of the pod that asked, in which it looks for short names first
 * @returns `undefined` for names that it hands on
 */
export function inCluster(plan: Plan, cluster: ClusterPlan, name: string, namespace?: string): Reply | undefined {
  for (const candidate of namespace === undefined ? [name] : searched(name, namespace)) {
    const answer = serviceNamed(plan, cluster, candidate);
    if (answer) return { said: 'answered', answer, rule: candidate === name ? clusterDomain : searchDomains };
  }
  return isIn(name, clusterDomain.value)
    ? { said: 'unknown-name', code: 'DNS_NAME_NOT_IN_ZONE', rule: clusterDomain, about: clusterDomain.value }
    : undefined;
}

/** The name, and what a pod's resolver makes of it; no name can be both a service's and the start of one. */
const searched = (name: string, namespace: string): string[] => [
  name,
  ...[`${namespace}.${SERVICES}`, SERVICES, clusterDomain.value].map((domain) => `${name}.${domain}`),
];

function serviceNamed(plan: Plan, cluster: ClusterPlan, full: string): NameAnswer | undefined {
  if (!full.endsWith(`.${SERVICES}`)) return undefined;
  const [name, namespace, ...more] = full.slice(0, -SERVICES.length - 1).split('.');
  if (more.length > 0) return undefined;
  const service = resourcesOf(plan.document, 'service').find(
    (one) => one.cluster === cluster.id && normalName(one.name) === name && normalName(one.namespace) === namespace,
  );
  const own = cluster.services.find(({ id }) => id === service?.id);
  if (own?.clusterIP !== undefined) return { address: own.clusterIP, kind: 'service', of: own.id };
  return service ? undefined : builtIn(plan, cluster, `${name}.${namespace}`);
}

/** Services that every cluster has. */
function builtIn(plan: Plan, cluster: ClusterPlan, name: string): NameAnswer | undefined {
  const { service, namespace } = kubeDns.value;
  if (name === 'kubernetes.default') {
    return { address: cluster.serviceCidr.first + kubernetesService.value, kind: 'service' };
  }
  const address = name === `${service}.${namespace}` ? dnsServiceAddress(plan, cluster.id) : undefined;
  const of = kubeDnsOf(plan, cluster)?.id;
  return address === undefined ? undefined : { address, kind: 'service', ...(of !== undefined && { of }) };
}
