import { containsAddress, overlaps, type Prefix, parsePrefix } from '../../ip';
import type { Plan } from '../plan/types';
import type { NodePlace } from './place';

/**
 * What makes one node fare differently from another of its pool: its own settings, and on which side of the prefixes
 * of rules and routes its addresses lie. Nodes of the same fingerprint fare alike.
 */
export function fingerprintOf(plan: Plan, { ref: { node, pool } }: NodePlace): string {
  const sides = prefixesOf(plan).map((prefix) => {
    const block = node.block && overlaps(prefix, node.block) ? 2 : 0;
    return (containsAddress(prefix, node.address) ? 1 : 0) + block;
  });
  const missing = node.block !== undefined && plan.routeTables[tableOf(plan, pool.subnet)] !== undefined;
  return [
    pool.id,
    node.networkSecurityGroup ?? '',
    node.ipForwarding,
    missing && isRouted(plan, pool.subnet, node.block),
    sides.join(''),
  ].join('|');
}

const tableOf = (plan: Plan, subnet: string): string => plan.subnets[subnet]?.routeTable ?? '';

/** Blocks to which the table of a subnet leads. */
const routed = new WeakMap<Plan, Map<string, ReadonlySet<number>>>();

function isRouted(plan: Plan, subnet: string, block: Prefix | undefined): boolean {
  const tables = routed.get(plan) ?? new Map<string, ReadonlySet<number>>();
  routed.set(plan, tables);
  const id = tableOf(plan, subnet);
  const known =
    tables.get(id) ??
    new Set(
      (plan.routeTables[id]?.routes ?? []).flatMap(({ addressPrefix }) => {
        const prefix = parsePrefix(addressPrefix);
        return prefix.ok ? [prefix.value.first] : [];
      }),
    );
  tables.set(id, known);
  return block !== undefined && known.has(block.first);
}

const prefixesByPlan = new WeakMap<Plan, readonly Prefix[]>();

/** Prefixes of rules and of the user's routes that part a pool's subnet or a pod CIDR, each once. */
function prefixesOf(plan: Plan): readonly Prefix[] {
  const known = prefixesByPlan.get(plan) ?? partingPrefixes(plan);
  prefixesByPlan.set(plan, known);
  return known;
}

function partingPrefixes(plan: Plan): Prefix[] {
  const spaces = Object.values(plan.clusters).flatMap(({ pools, podCidr }) => [
    ...pools.flatMap(({ subnet }) => plan.subnets[subnet]?.prefix ?? []),
    ...(podCidr ? [podCidr] : []),
  ]);
  const texts = new Set([
    ...Object.values(plan.networkSecurityGroups).flatMap(({ rules }) =>
      rules.flatMap((rule) => [...rule.sourceAddressPrefixes, ...rule.destinationAddressPrefixes]),
    ),
    ...Object.values(plan.routeTables).flatMap(({ routes }) =>
      routes.flatMap(({ writtenBy, addressPrefix }) => (writtenBy === 'user' ? [addressPrefix] : [])),
    ),
  ]);
  return [...texts].flatMap((text) => {
    const read = parsePrefix(text.includes('/') ? text : `${text}/32`);
    if (!read.ok) return [];
    const parts = spaces.some((space) => overlaps(space, read.value) && read.value.length > space.length);
    return parts ? [read.value] : [];
  });
}
