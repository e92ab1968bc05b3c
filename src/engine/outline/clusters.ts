import { formatAddress } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { thingOf } from '../plan/lookup';
import type { ClusterPlan, FrontendPlan, LoadBalancerPlan, Plan, ServicePlan, WorkloadPlan } from '../plan/types';
import { counted } from '../words';
import { addressSpaceOf } from './address-space';
import { addressDetail } from './draft';
import { groupDraft } from './networks';
import type { OutlineDraft } from './types';

export const clusterDraft = (plan: Plan, cluster: ClusterPlan): OutlineDraft => ({
  id: cluster.id,
  kind: 'managedCluster',
  name: thingOf(plan, cluster.id)?.name ?? cluster.id,
  detail: cluster.mode.title,
  children: [
    { kind: 'group', name: 'Services', children: cluster.services.flatMap((service) => serviceDraft(plan, service)) },
    {
      kind: 'group',
      name: 'Workloads',
      children: cluster.workloads.flatMap((workload) => workloadDraft(plan, workload)),
    },
    {
      kind: 'group',
      name: 'Network policies',
      children: resourcesOf(plan.document, 'kubernetesNetworkPolicy')
        .filter((policy) => policy.cluster === cluster.id)
        .map(({ id, name, namespace, kind }) => ({ id, kind, name, detail: namespace })),
    },
    ...groupDraft(plan, cluster.networkSecurityGroup),
    { id: cluster.id, partOf: true, kind: 'nodeResourceGroup', name: cluster.nodeResourceGroup },
  ],
});

function serviceDraft(plan: Plan, service: ServicePlan): OutlineDraft[] {
  const stored = resourceOf(plan.document, 'service', service.id);
  if (!stored) return [];
  return [
    {
      id: service.id,
      kind: 'service',
      name: stored.name,
      ...(service.clusterIP !== undefined && addressDetail(service.clusterIP, 'serviceCidr')),
      terms: [stored.namespace, service.frontend === undefined ? '' : formatAddress(service.frontend)],
    },
  ];
}

function workloadDraft(plan: Plan, { id, running, replicas }: WorkloadPlan): OutlineDraft[] {
  const stored = resourceOf(plan.document, 'workload', id);
  const detail = running < replicas ? `${running} of ${counted(replicas, 'pod')}` : counted(replicas, 'pod');
  return stored ? [{ id, kind: 'workload', name: stored.name, detail, terms: [stored.namespace] }] : [];
}

/** AKS gives every cluster's balancers the same names, so the line says which it is, and of several clusters whose. */
export function balancerDraft(plan: Plan, balancer: LoadBalancerPlan): OutlineDraft {
  const { cluster } = balancer;
  const isOneOfMany = cluster !== undefined && Object.keys(plan.clusters).length > 1;
  const whose = isOneOfMany ? ` of ${thingOf(plan, cluster)?.name}` : '';
  return {
    id: balancer.id,
    kind: 'loadBalancer',
    name: balancer.name,
    detail: `${balancer.internal ? 'internal' : 'public'}${whose}`,
    children: balancer.frontends.map((frontend) => frontendDraft(plan, balancer, frontend)),
  };
}

function frontendDraft(plan: Plan, balancer: LoadBalancerPlan, frontend: FrontendPlan): OutlineDraft {
  const service: ResourceOf<'service'> | undefined = resourceOf(plan.document, 'service', frontend.service);
  return {
    id: service?.id ?? balancer.id,
    partOf: true,
    kind: 'frontend',
    ...frontendNames(balancer, frontend, service),
    ...addressDetail(frontend.address, addressSpaceOf(plan, frontend.address)),
    terms: [frontend.name],
  };
}

/** A frontend by its service; the user's own by their names. */
function frontendNames(
  { derived }: LoadBalancerPlan,
  { name }: FrontendPlan,
  service: ResourceOf<'service'> | undefined,
): Pick<OutlineDraft, 'name' | 'shortName'> {
  if (!derived) return { name: `Frontend ${name}`, shortName: name };
  return service
    ? { name: `Frontend of ${service.name}`, shortName: service.name }
    : { name: 'Outbound frontend', shortName: 'outbound' };
}
