import { routeTableOrigin } from '../../facts/aks-resources';
import type { Route } from '../../model';
import type { ClusterPlan, Plan, RouteTablePlan } from '../plan/types';
import { counted } from '../words';
import { clusterPairs, modeChanged, nameIn, type Pair } from './pairs';
import type { Change } from './types';

/** Which routes exist, and who can reach whom. */
export function routeChanges(before: Plan, after: Plan): Change[] {
  return [...tables(before, after), ...clusterPairs(before, after).filter(modeChanged).flatMap(reachChanges)];
}

function tables(before: Plan, after: Plan): Change[] {
  const ids = [...new Set([...Object.keys(before.routeTables), ...Object.keys(after.routeTables)])];
  return ids.flatMap((id): Change[] => {
    const [earlier, later] = [before.routeTables[id], after.routeTables[id]];
    if (!earlier) return later ? [appeared(after, later)] : [];
    if (!later) return [gone(before, after, earlier)];
    return [...routeCount(earlier, later), ...rewritten(earlier, later), ...otherSubnets(after, earlier, later)];
  });
}

const written = { because: routeTableOrigin.says, facts: [routeTableOrigin] };

function routeCount(before: RouteTablePlan, after: RouteTablePlan): Change[] {
  if (before.routes.length === after.routes.length) return [];
  return [
    {
      id: `routes ${after.id}`,
      area: 'routes',
      subject: after.id,
      says: `Routes in ${after.name}:`,
      values: [{ from: counted(before.routes.length, 'route'), to: counted(after.routes.length, 'route') }],
      ...written,
    },
  ];
}

const textOf = ({ addressPrefix, nextHopType, nextHopIpAddress }: Route): string =>
  `${addressPrefix} → ${nextHopIpAddress ?? nextHopType}`;

/** Routes that stand where they stood and lead elsewhere, with the last as the example. */
function rewritten(before: RouteTablePlan, after: RouteTablePlan): Change[] {
  const pairs = after.routes.flatMap((route, i) => {
    const earlier = before.routes[i];
    return earlier && textOf(earlier) !== textOf(route) ? [{ from: textOf(earlier), to: textOf(route) }] : [];
  });
  const last = pairs.at(-1);
  if (!last) return [];
  return [
    {
      id: `rewritten ${after.id}`,
      area: 'routes',
      subject: after.id,
      says: `${counted(pairs.length, 'route')} of ${after.name} ${pairs.length === 1 ? 'has' : 'have'} another prefix or next hop.`,
      values: [last],
      ...written,
    },
  ];
}

function otherSubnets(plan: Plan, before: RouteTablePlan, after: RouteTablePlan): Change[] {
  if (before.subnets.join() === after.subnets.join()) return [];
  return [
    {
      id: `subnets ${after.id}`,
      area: 'routes',
      subject: after.id,
      says: `${after.name} stands on other subnets.`,
      values: [{ from: on(plan, before) || 'none', to: on(plan, after) || 'none' }],
      ...written,
    },
  ];
}

const on = (plan: Plan, { subnets }: RouteTablePlan): string =>
  subnets.map((subnet) => nameIn(plan, subnet)).join(' and ');

const appeared = (plan: Plan, table: RouteTablePlan): Change => ({
  id: `table ${table.id}`,
  area: 'routes',
  subject: table.id,
  says: `A route table appears on ${on(plan, table)}, with ${counted(table.routes.length, 'route')}.`,
  values: [{ to: table.name }],
  ...written,
});

const gone = (before: Plan, after: Plan, table: RouteTablePlan): Change => ({
  id: `table ${table.id}`,
  area: 'routes',
  subject: table.cluster ?? table.id,
  says: `The route table on ${on(before, table)} is gone, with its ${counted(table.routes.length, 'route')}.`,
  values: [{ from: table.name }],
  because:
    table.derived && after.clusters[table.cluster ?? '']
      ? 'In this mode the network finds every pod without it.'
      : 'What it belonged to is no longer in the design.',
  facts: [routeTableOrigin],
});

const SEEN_FROM = {
  virtualNetwork: 'its own virtual network',
  peered: 'peered networks',
  onPremises: 'on-premises',
} as const;

const places = Object.keys(SEEN_FROM) as readonly (keyof typeof SEEN_FROM)[];

/** What a mode means for whoever talks to a pod, or is talked to by one. */
function reachChanges({ before, after }: Pair<ClusterPlan>): Change[] {
  const [was, is] = [before.mode, after.mode];
  const seen = places.filter((place) => was.sourceSeen.value[place] !== is.sourceSeen.value[place]);
  const changes: (Change | false)[] = [
    was.node.ipForwarding.value !== is.node.ipForwarding.value && {
      id: `forwarding ${after.id}`,
      area: 'routes',
      subject: after.pools[0]?.id ?? after.id,
      says: 'IP forwarding on the nodes’ interfaces:',
      values: [{ from: was.node.ipForwarding.value ? 'on' : 'off', to: is.node.ipForwarding.value ? 'on' : 'off' }],
      because: is.node.ipForwarding.says,
      facts: [is.node.ipForwarding],
    },
    was.podsAddressable.value !== is.podsAddressable.value && {
      id: `addressable ${after.id}`,
      area: 'routes',
      subject: after.id,
      says: is.podsAddressable.value
        ? 'Machines outside the cluster can now open connections to pods.'
        : 'Machines outside the cluster can no longer open connections to pods.',
      values: [],
      because: is.podsAddressable.says,
      facts: [is.podsAddressable],
    },
    seen.length > 0 && {
      id: `seen ${after.id}`,
      area: 'routes',
      subject: after.id,
      says: 'Whoever a pod talks to outside the cluster sees another source address.',
      values: seen.map((place) => ({
        name: `in ${SEEN_FROM[place]}`,
        from: `the ${was.sourceSeen.value[place]}’s`,
        to: `the ${is.sourceSeen.value[place]}’s`,
      })),
      because: is.sourceSeen.says,
      facts: [is.sourceSeen],
    },
  ];
  return changes.filter((change) => change !== false);
}
