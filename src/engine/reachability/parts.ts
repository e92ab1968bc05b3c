import type { LoadBalancerPlan, Plan } from '../plan/types';
import type { Hop, Step, Trace } from '../trace';
import { worldOf } from '../trace/world';

/** Names of the parts of a plan that an edit can change by itself. */
export const groupPart = (id: string): string => `group ${id}`;
/** What stands on a subnet: its security group and its route table, with the routes in it. */
export const subnetPart = (id: string): string => `subnet ${id}`;
export const policiesPart = (cluster: string): string => `policies ${cluster}`;

/** The parts that a trace asked, by whatever way chance went. */
export function partsMet(plan: Plan, { branches }: Trace): ReadonlySet<string> {
  const met = new Set<string>();
  for (const { forward, reply, next } of branches) {
    for (const walk of [forward, reply, next]) {
      for (const hop of walk?.hops ?? []) for (const part of partsAt(plan, hop)) met.add(part);
    }
  }
  return met;
}

function partsAt(plan: Plan, { kind, place, steps }: Hop): string[] {
  const parts = steps.flatMap((step) => partsOf(plan, step));
  if (kind === 'node') {
    const node = worldOf(plan).node(place);
    if (node) parts.push(policiesPart(node.ref.cluster.id));
  }
  const balancer = kind === 'edge' ? plan.loadBalancers[place] : undefined;
  if (!balancer) return parts;
  return [
    ...parts,
    ...(balancer.cluster === undefined ? probedMachines(plan, balancer) : probed(plan, balancer.cluster)),
  ];
}

function partsOf(plan: Plan, { filter, route }: Step): string[] {
  if (route) return [subnetPart(route.subnet)];
  if (!filter) return [];
  const groups = [filter.nic.networkSecurityGroup, plan.subnets[filter.subnet]?.networkSecurityGroup];
  return [subnetPart(filter.subnet), ...groups.flatMap((id) => (id === undefined ? [] : [groupPart(id)]))];
}

const probedOf = new WeakMap<Plan, Map<string, readonly string[]>>();

/** What a load balancer's probes meet at the nodes of a cluster: they decide who may be picked. */
function probed(plan: Plan, cluster: string): readonly string[] {
  const known = probedOf.get(plan) ?? new Map<string, readonly string[]>();
  probedOf.set(plan, known);
  const pools = plan.clusters[cluster]?.pools ?? [];
  const found = known.get(cluster) ?? [
    ...new Set(
      pools.flatMap(({ subnet, nodes }) => [
        subnetPart(subnet),
        ...[plan.subnets[subnet]?.networkSecurityGroup, ...nodes.map((node) => node.networkSecurityGroup)].flatMap(
          (id) => (id === undefined ? [] : [groupPart(id)]),
        ),
      ]),
    ),
  ];
  known.set(cluster, found);
  return found;
}

const probedMachines = (plan: Plan, { machines }: LoadBalancerPlan): readonly string[] =>
  machines.flatMap((id) => {
    const nic = worldOf(plan).place(id)?.nic;
    const groups = nic ? [nic.networkSecurityGroup, plan.subnets[nic.subnet]?.networkSecurityGroup] : [];
    return nic
      ? [subnetPart(nic.subnet), ...groups.flatMap((group) => (group === undefined ? [] : [groupPart(group)]))]
      : [];
  });
