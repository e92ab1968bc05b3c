import {
  type ClusterPlan,
  counted,
  type NetworkSecurityGroupPlan,
  type RouteTablePlan,
  type SubnetPlan,
  subnetsOfPods,
} from '../../engine';
import { formatPrefix } from '../../ip';
import { type Box, zonesLinkedTo } from '../../layout';
import { resourceOf, resourcesOf } from '../../model';
import type { Chip, Drawn } from '../face';
import { type Context, problemOf } from './context';
import { usageOf } from './usage';
import { listed } from './words';

export function networkFace(context: Context, box: Box): Drawn | undefined {
  const network = resourceOf(context.plan.document, 'virtualNetwork', box.id);
  if (!network) return undefined;
  const { name, addressPrefixes, dnsServers } = network;
  const dns: Chip = { icon: 'dnsServers', text: 'DNS', address: listed(dnsServers, 1) };
  return {
    view: 'network',
    label: `Virtual network ${name}, ${addressPrefixes.join(', ')}`,
    face: {
      selects: box.selects,
      name,
      prefixes: listed(addressPrefixes, box.outside ? 1 : 2),
      hue: box.outside ? 'slate' : 'blue',
      ...(dnsServers.length > 0 && { dns }),
      ...zonesOf(context, box.id),
      ...countsOf(context, box, box.id),
      ...problemOf(context, box.id),
    },
  };
}

/** The first private DNS zone that is linked to a network, and how many more there are; the outline has them all. */
function zonesOf({ plan }: Context, network: string): { readonly zones: Chip } | undefined {
  const [first, ...others] = zonesLinkedTo(plan, network);
  if (!first) return undefined;
  const more = others.length > 0 ? ` +${others.length}` : '';
  return {
    zones: {
      icon: 'privateDnsZone',
      text: first.zoneName,
      tail: more,
      selects: first.id,
      name: `Private DNS zone ${first.zoneName}`,
      named: true,
    },
  };
}

/** Wide enough for a title of one line and for chips in full. */
const WIDE = 400;

export function subnetFace(context: Context, box: Box): Drawn | undefined {
  const planned = context.plan.subnets[box.id];
  const subnet = resourceOf(context.plan.document, 'subnet', box.id);
  if (!planned || !subnet) return undefined;
  const wide = box.width >= WIDE;
  return {
    view: 'subnet',
    label: `Subnet ${subnet.name}, ${subnet.addressPrefix}`,
    face: {
      selects: box.selects,
      name: subnet.name,
      prefix: formatPrefix(planned.prefix),
      hue: box.outside ? 'slate' : 'blue',
      wide,
      chips: subnetChips(context, planned, wide),
      usage: usageOf(planned, context.refusedIn.get(box.id) ?? 0),
      ...(box.usage && { usageAt: box.usage }),
      ...countsOf(context, box, box.id),
      ...problemOf(context, box.id),
    },
  };
}

/** What stands in a frame of which only the title bar is drawn: `3 subnets, 6 nodes`. */
function countsOf({ plan }: Context, { kind, collapsed }: Box, id: string): { readonly counts: string } | undefined {
  if (!collapsed) return undefined;
  const subnets = resourcesOf(plan.document, 'subnet').filter(({ virtualNetwork }) => virtualNetwork === id);
  const isWithin = (subnet: string) => subnet === id || subnets.some((one) => one.id === subnet);
  const pools = Object.values(plan.clusters).flatMap((cluster) =>
    cluster.pools.filter(({ subnet }) => cluster.id === id || isWithin(subnet)),
  );
  const nodes = counted(
    pools.reduce((sum, pool) => sum + pool.nodes.length + pool.refused, 0),
    'node',
  );
  const frames = kind === 'virtualNetwork' ? counted(subnets.length, 'subnet') : counted(pools.length, 'pool');
  return {
    counts:
      pools.length > 0 ? `${frames}, ${nodes}` : kind === 'subnet' ? counted(collapsed.length, 'resource') : frames,
  };
}

/** What Azure applies at the edge of a subnet. */
function subnetChips({ plan, before, comparing }: Context, subnet: SubnetPlan, wide: boolean): Chip[] {
  const group = plan.networkSecurityGroups[subnet.networkSecurityGroup ?? ''];
  const table = plan.routeTables[subnet.routeTable ?? ''];
  const earlier = before?.routeTables[before.subnets[subnet.id]?.routeTable ?? ''];
  return [
    ...(group ? [groupChip(group, wide ? 'NSG' : undefined)] : []),
    ...(table ? [{ ...tableChip(table, wide), selects: table.id }] : []),
    ...(comparing && !table && earlier ? [{ ...tableChip(earlier, wide), gone: true as const }] : []),
  ];
}

/** A group by its name. */
export const groupChip = ({ id, name }: NetworkSecurityGroupPlan, lead?: string): Chip => ({
  icon: 'networkSecurityGroup',
  text: name,
  selects: id,
  name: `Network security group ${name}`,
  named: true,
  ...(lead !== undefined && { lead }),
});

/** A route table by its routes: Azure's name for it is long and says little. */
function tableChip({ name, routes }: RouteTablePlan, wide: boolean): Chip {
  const count = counted(routes.length, 'route');
  return {
    icon: 'routeTable',
    text: wide ? 'Route table' : '',
    tail: wide ? `, ${count}` : count,
    name: `Route table ${name}`,
    description: count,
  };
}

/** Wide enough for the mode's name beside the chips. */
const ROOM_FOR_MODE = 560;

export function clusterFace(context: Context, box: Box): Drawn | undefined {
  const cluster = context.plan.clusters[box.selects];
  const name = context.plan.document.resources[box.selects]?.name;
  if (!cluster || name === undefined) return undefined;
  return {
    view: 'cluster',
    label: `AKS cluster ${name}, ${cluster.mode.title}`,
    face: {
      selects: box.selects,
      name,
      mode: cluster.mode.title,
      wide: box.width >= ROOM_FOR_MODE,
      chips: [podsChip(context, cluster), servicesChip(cluster)],
      ...countsOf(context, box, box.selects),
      ...problemOf(context, box.selects),
    },
  };
}

function podsChip({ plan }: Context, cluster: ClusterPlan): Chip {
  const { podCidr } = cluster;
  if (podCidr) return { icon: 'workload', text: 'Pods', address: formatPrefix(podCidr), hue: 'violet' };
  const subnets = subnetsOfPods(cluster).map((id) => plan.document.resources[id]?.name ?? id);
  const name = `Pods from ${subnets.join(', ')}`;
  return { icon: 'workload', text: `Pods from ${listed(subnets, 1)}`, name, named: true, hue: 'blue' };
}

const servicesChip = ({ serviceCidr }: ClusterPlan): Chip => ({
  icon: 'service',
  text: 'Services',
  address: formatPrefix(serviceCidr),
  hue: 'teal',
});

/** Lines of an on-premises frame before the rest is counted. */
const SITE_LINES = 6;

export function siteFace({ plan }: Context, box: Box): Drawn | undefined {
  const site = resourceOf(plan.document, 'onPremisesSite', box.id);
  if (!site) return undefined;
  return {
    view: 'site',
    label: `On-premises site ${site.name}, ${site.addressPrefixes.join(', ')}`,
    face: {
      selects: box.selects,
      name: site.name,
      prefixes: listed(site.addressPrefixes, 1),
      hosts: site.hosts.slice(0, SITE_LINES),
      more: Math.max(0, site.hosts.length - SITE_LINES),
    },
  };
}
