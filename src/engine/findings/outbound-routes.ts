import { defaultRouteNextHop } from '../../facts/outbound';
import { asymmetricReturn, defaultRouteNeeded, podSubnetEgress } from '../../facts/snat';
import { type Route, resourceOf, resourcesOf } from '../../model';
import type { ClusterPlan, Plan } from '../plan/types';
import { counted } from '../words';
import { defaultRouteOf } from './default-route';
import type { Finding } from './types';

/** Ways out that AKS refuses, and ways out that answers to the internet should not take. */
export const outboundRouteFindings = (plan: Plan): Finding[] =>
  Object.values(plan.clusters).flatMap((cluster) => [
    ...(isRouted(plan, cluster) ? [...nodesWithoutRoute(plan, cluster), ...podsWithoutRoute(plan, cluster)] : []),
    ...lostAnswers(plan, cluster),
  ]);

const isRouted = ({ document }: Plan, { id }: ClusterPlan): boolean =>
  resourceOf(document, 'managedCluster', id)?.networkProfile.outboundType === 'userDefinedRouting';

const nameOf = ({ document }: Plan, id: string): string => document.resources[id]?.name ?? id;

const nodeSubnets = ({ pools }: ClusterPlan): string[] => [...new Set(pools.map(({ subnet }) => subnet))];

/** Next hops that AKS takes for a way out. */
const leads = ({ nextHopType }: Route): boolean =>
  nextHopType === 'VirtualAppliance' || nextHopType === 'VirtualNetworkGateway';

function nodesWithoutRoute(plan: Plan, cluster: ClusterPlan): Finding[] {
  return nodeSubnets(cluster).flatMap((subnet): Finding[] => {
    const route = defaultRouteOf(plan, subnet);
    if (route && leads(route)) return [];
    return [
      {
        code: 'OUTBOUND_ROUTE_MISSING',
        severity: 'error',
        subjects: [{ id: cluster.id, field: 'outboundType' }, { id: subnet }],
        says: `${nameOf(plan, cluster.id)} leaves by routes of its own, and ${lack(plan, subnet, route)}`,
        facts: route ? [defaultRouteNextHop, defaultRouteNeeded] : [defaultRouteNeeded, defaultRouteNextHop],
      },
    ];
  });
}

/** What is missing, and what AKS answers. */
function lack(plan: Plan, subnet: string, route: Route | undefined): string {
  const name = nameOf(plan, subnet);
  const { withoutTable, withoutRoute } = defaultRouteNeeded.value;
  // A table that AKS would make itself is not there when it looks.
  const table = resourceOf(plan.document, 'routeTable', plan.subnets[subnet]?.routeTable);
  if (!table) return `${name} has no route table of yours: AKS refuses the cluster with ${withoutTable}.`;
  if (!route)
    return `${table.name} on ${name} has no route for 0.0.0.0/0: AKS refuses the cluster with ${withoutRoute}.`;
  return `${route.name} in ${table.name} leads to ${route.nextHopType}, where AKS takes an appliance or a gateway alone: it refuses the cluster with ${defaultRouteNextHop.value}.`;
}

/** Pod subnets whose pods would leave in another way than the nodes. */
function podsWithoutRoute(plan: Plan, { id, pools }: ClusterPlan): Finding[] {
  const subnets = [...new Set(pools.flatMap(({ podSubnet }) => podSubnet ?? []))];
  return subnets.flatMap((subnet): Finding[] => {
    const route = defaultRouteOf(plan, subnet);
    if (route && leads(route)) return [];
    return [
      {
        code: 'PODS_LEAVE_ELSEWHERE',
        severity: 'warning',
        subjects: [{ id: subnet }, { id, field: 'outboundType' }],
        says: `Pods of ${nameOf(plan, id)} leave by the routes of ${nameOf(plan, subnet)}, which send 0.0.0.0/0 to no appliance or gateway: what nodes send out takes the way you chose, what pods send out does not.`,
        facts: [podSubnetEgress],
      },
    ];
  });
}

/** Public services whose answers leave by another way than the requests came in. */
function lostAnswers(plan: Plan, cluster: ClusterPlan): Finding[] {
  const services = publicServices(plan, cluster);
  const [first, ...rest] = services;
  const subnets = nodeSubnets(cluster);
  const away = subnets.flatMap((subnet) => {
    const route = defaultRouteOf(plan, subnet);
    return route && (leads(route) || route.nextHopType === 'None') ? [{ subnet, route }] : [];
  });
  const [lost] = away;
  if (!first || !lost) return [];
  const whose = away.length < subnets.length ? 'Some answers' : 'Its answers';
  const more = rest.length > 0 ? ` So do those of ${counted(rest.length, 'more public service')}.` : '';
  return [
    {
      code: 'UDR_BYPASSES_LB_SESSION',
      severity: 'error',
      subjects: [{ id: first.id }, ...rest.map(({ id }) => ({ id })), { id: lost.subnet }],
      says: `Clients on the internet reach ${first.name} by the load balancer. ${whose} leave ${nameOf(plan, lost.subnet)} by ${lost.route.name}, ${hop(lost.route)}: connections time out.${more}`,
      facts: [asymmetricReturn],
    },
  ];
}

const publicServices = ({ document }: Plan, { id }: ClusterPlan) =>
  resourcesOf(document, 'service').filter(
    ({ cluster, type, internal }) => cluster === id && type === 'LoadBalancer' && !internal,
  );

function hop({ nextHopType, nextHopIpAddress }: Route): string {
  if (nextHopType === 'None') return 'which drops them';
  if (nextHopType === 'VirtualNetworkGateway')
    return 'by way of the network’s gateway, behind which nobody knows of the request';
  return `by way of ${nextHopIpAddress ?? 'an appliance'}, which never saw the request and drops them`;
}
