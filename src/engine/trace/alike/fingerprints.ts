import { type Prefix, parsePrefix } from '../../../ip';
import { resourcesOf } from '../../../model';
import type { Plan } from '../../plan/types';
import type { NodePlace } from '../place';
import { type Sides, sidesOf } from './sides';

const known = new WeakMap<Plan, Map<string, string>>();

/**
 * What makes one node fare differently from another of its pool: its own settings, an injected fault, and on which side
 * of everything that the design writes its addresses lie. Nodes of the same fingerprint fare alike.
 */
export function fingerprintOf(plan: Plan, node: NodePlace): string {
  const nodes = known.get(plan) ?? new Map<string, string>();
  known.set(plan, nodes);
  const fingerprint = nodes.get(node.id) ?? workOut(plan, node);
  nodes.set(node.id, fingerprint);
  return fingerprint;
}

function workOut(plan: Plan, { id, ref: { node, pool } }: NodePlace): string {
  const sides = sidesOf(plan);
  const { block } = node;
  const table = plan.subnets[pool.subnet]?.routeTable;
  return [
    pool.id,
    node.networkSecurityGroup ?? '',
    node.ipForwarding,
    faultsOf(plan).has(id) ? id : '',
    block && table !== undefined ? routedBlocks(plan, table).has(block.first) : '',
    sides.of(node.address),
    ...(block ? [sideOrNode(sides, block, id)] : node.pods.map((range) => sideOrNode(sides, range, id))),
  ].join('|');
}

/** A node whose pods differ among themselves is like no other. */
const sideOrNode = (sides: Sides, range: Parameters<Sides['ofRange']>[0], id: string): string | number =>
  sides.ofRange(range) ?? id;

/** Ids at which a fault was injected. */
const faultsOf = perPlan(
  ({ document }): ReadonlySet<string> => new Set(resourcesOf(document, 'drift').map(({ target }) => target)),
);

/** Where the blocks begin to which a table leads. */
const routedByTable = perPlan(() => new Map<string, ReadonlySet<number>>());

function routedBlocks(plan: Plan, table: string): ReadonlySet<number> {
  const tables = routedByTable(plan);
  const before = tables.get(table);
  if (before) return before;
  const prefixes = (plan.routeTables[table]?.routes ?? []).flatMap(({ addressPrefix }): Prefix[] => {
    const prefix = parsePrefix(addressPrefix);
    return prefix.ok ? [prefix.value] : [];
  });
  const blocks = new Set(prefixes.map(({ first }) => first));
  tables.set(table, blocks);
  return blocks;
}

function perPlan<T>(workOut: (plan: Plan) => T): (plan: Plan) => T {
  const found = new WeakMap<Plan, { readonly value: T }>();
  return (plan) => {
    const one = found.get(plan) ?? { value: workOut(plan) };
    found.set(plan, one);
    return one.value;
  };
}
