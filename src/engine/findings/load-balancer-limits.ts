import {
  frontendsPerLoadBalancer,
  loadBalancerServices,
  privateLinksPerLoadBalancer,
  rulesPerInterface,
  rulesPerLoadBalancer,
} from '../../facts/load-balancers';
import { backendLimit } from '../../facts/options/networks';
import { cited, resourceOf } from '../../model';
import type { ClusterPlan, LoadBalancerPlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import type { Finding } from './types';

/** Services beyond what the load balancers of a cluster take. */
export function loadBalancerLimitFindings(plan: Plan): Finding[] {
  const byCluster = new Map<string, LoadBalancerPlan[]>();
  for (const balancer of Object.values(plan.loadBalancers)) {
    const { cluster } = balancer;
    if (cluster !== undefined) byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), balancer]);
  }
  return Object.values(plan.clusters).flatMap((cluster) => {
    const balancers = byCluster.get(cluster.id) ?? [];
    return [
      ...services(plan, cluster),
      ...rules(plan, cluster, balancers),
      ...balancers.flatMap((balancer) => [
        ...frontends(balancer),
        ...backends(plan, balancer),
        ...privateLinks(plan, balancer),
      ]),
    ];
  });
}

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

const rulesOf = ({ frontends: all }: LoadBalancerPlan): number =>
  all.reduce((sum, { rules: its }) => sum + its.length, 0);

function services(plan: Plan, { id, services: all }: ClusterPlan): Finding[] {
  const balanced = all.filter((service) => service.loadBalancer !== undefined).length;
  if (balanced <= loadBalancerServices.value) return [];
  return [
    {
      code: 'TOO_MANY_SERVICES',
      severity: 'error',
      subjects: [{ id }],
      says: `${nameOf(plan, id)} has ${number(balanced)} services with a load balancer, and AKS takes ${number(loadBalancerServices.value)}: the others stay without an address. Put an ingress before several of them.`,
      facts: [loadBalancerServices],
    },
  ];
}

function rules(plan: Plan, { id }: ClusterPlan, balancers: readonly LoadBalancerPlan[]): Finding[] {
  const all = balancers.reduce((sum, balancer) => sum + rulesOf(balancer), 0);
  if (all <= rulesPerInterface.value) return [];
  return [
    {
      code: 'TOO_MANY_LOAD_BALANCER_RULES',
      severity: 'error',
      subjects: [{ id }, ...balancers.map((balancer) => ({ id: balancer.id }))],
      says: `The services of ${nameOf(plan, id)} have ${counted(all, 'port')}, each a rule on every node’s interface, and an interface takes ${number(rulesPerInterface.value)}: ports beyond are not published.`,
      facts: [rulesPerInterface, rulesPerLoadBalancer],
    },
  ];
}

function frontends({ id, name, frontends: { length } }: LoadBalancerPlan): Finding[] {
  if (length <= frontendsPerLoadBalancer.value) return [];
  return [
    {
      code: 'TOO_MANY_FRONTENDS',
      severity: 'error',
      subjects: [{ id }],
      says: `The load balancer ${name} would have ${number(length)} frontends, and Azure takes ${number(frontendsPerLoadBalancer.value)}: the others are not made.`,
      facts: [frontendsPerLoadBalancer],
    },
  ];
}

/** Frontends whose rules reach more backends than Azure takes; the worst is named. */
function backends(plan: Plan, { backendPools: [pool], frontends: all }: LoadBalancerPlan): Finding[] {
  const nodes = pool?.nodes ?? 0;
  const limit = cited(plan.document, backendLimit);
  const { most, counts } = limit.value;
  const over = all.filter(
    ({ rules: its }) => (counts === 'nodes' ? Math.min(its.length, 1) : its.length) * nodes > most,
  );
  const [worst, ...rest] = over.toSorted((a, b) => b.rules.length - a.rules.length);
  if (worst?.service === undefined) return [];
  const has = worst.rules.length;
  const service = nameOf(plan, worst.service);
  const are =
    counts === 'nodes'
      ? `${counted(nodes, 'node')} behind ${service} are as many backends`
      : `${counted(has, 'port')} of ${service} on ${counted(nodes, 'node')} are ${number(has * nodes)} backends`;
  const others = rest.length > 0 ? ` So it is with ${counted(rest.length, 'more service')}.` : '';
  return [
    {
      code: 'TOO_MANY_BACKENDS',
      severity: 'error',
      subjects: [
        { id: worst.service },
        ...rest.flatMap(({ service }) => (service === undefined ? [] : [{ id: service }])),
      ],
      says: `${are}, and Azure takes ${number(most)} behind a frontend: nodes beyond get no traffic.${others}`,
      facts: [limit],
    },
  ];
}

function privateLinks({ document }: Plan, { id, name, frontends: all }: LoadBalancerPlan): Finding[] {
  const linked = all.filter(
    ({ service }) => resourceOf(document, 'service', service)?.privateLinkServiceIPs !== undefined,
  ).length;
  if (linked <= privateLinksPerLoadBalancer.value) return [];
  return [
    {
      code: 'TOO_MANY_PRIVATE_LINKS',
      severity: 'error',
      subjects: [{ id }],
      says: `${counted(linked, 'private link service')} would stand before ${name}, and Azure takes ${privateLinksPerLoadBalancer.value}: the others are not made.`,
      facts: [privateLinksPerLoadBalancer],
    },
  ];
}
