import { type Range, rangeSize } from '../../ip';
import { resourceOf } from '../../model';
import { addressesInUse } from '../plan/pods';
import type { Holding, NodePlan, Plan } from '../plan/types';
import type { Span } from './types';
import { serviceAddresses } from './use';

/**
 * A run of a span's addresses that somebody has. `pods` are in use; `idle` are held for pods, as a node's address, its
 * piece of a pod CIDR or its units of a pod subnet, and not in use.
 */
export interface Held {
  readonly range: Range;
  readonly role: 'reserved' | 'node' | 'pods' | 'idle' | 'other' | 'service';
}

/** Who has what of a span, in order of address, neighbours of one role joined; what is in no run is free. */
export function heldOf(plan: Plan, span: Span): readonly Held[] {
  switch (span.kind) {
    case 'subnet': {
      const nodes = nodesIn(plan, span.owner ?? '');
      return joined((plan.subnets[span.owner ?? '']?.holdings ?? []).flatMap((holding) => heldBy(nodes, holding)));
    }
    case 'podCidr':
      return joined(blocksOf(plan, span));
    case 'serviceCidr': {
      const cluster = resourceOf(plan.document, 'managedCluster', span.owner);
      const services = plan.clusters[span.owner ?? '']?.services ?? [];
      return joined(serviceAddresses(span.prefix, cluster, services).map((at) => held(at, at, 'service')));
    }
    default:
      return [];
  }
}

const held = (first: number, last: number, role: Held['role']): Held => ({ range: { first, last }, role });

/** The nodes that have addresses of a subnet, for themselves or for their pods, by id. */
const nodesIn = ({ clusters }: Plan, subnet: string): ReadonlyMap<string, NodePlan> =>
  new Map(
    Object.values(clusters)
      .flatMap(({ pools }) => pools)
      .filter((pool) => pool.subnet === subnet || pool.podSubnet === subnet)
      .flatMap(({ nodes }) => nodes.map((node) => [node.id, node] as const)),
  );

/** A holding as it is, but for pods' addresses: those in use apart from those kept for pods to come. */
function heldBy(nodes: ReadonlyMap<string, NodePlan>, { range, role, owner }: Holding): Held[] {
  if (role !== 'pods') return [{ range, role }];
  const node = nodes.get(owner);
  return node ? splitByUse(range, node) : [{ range, role: 'idle' }];
}

const blocksOf = ({ clusters }: Plan, { owner = '' }: Span): Held[] =>
  (clusters[owner]?.pools ?? [])
    .flatMap(({ nodes }) => nodes.flatMap((node) => (node.block ? splitByUse(node.block, node) : [])))
    .toSorted((a, b) => a.range.first - b.range.first);

/** What a node holds: the addresses on which pods run, and those that wait. */
function splitByUse({ first, last }: Range, node: NodePlan): Held[] {
  const found: Held[] = [];
  let next = first;
  for (const range of addressesInUse(node)) {
    const from = Math.max(range.first, next);
    const to = Math.min(range.last, last);
    if (from > to) continue;
    if (from > next) found.push(held(next, from - 1, 'idle'));
    found.push(held(from, to, 'pods'));
    next = to + 1;
  }
  return next <= last ? [...found, held(next, last, 'idle')] : found;
}

function joined(runs: readonly Held[]): Held[] {
  const found: Held[] = [];
  for (const { range, role } of runs) {
    const before = found.at(-1);
    if (before?.role === role && before.range.last + 1 === range.first) {
      found[found.length - 1] = held(before.range.first, range.last, role);
    } else found.push({ range, role });
  }
  return found;
}

/**
 * What is held of a window, in so many pieces at the most that each can be drawn. Where runs are smaller than a piece, the
 * piece shows the role that has most of it: no run vanishes. Cost grows with runs and pieces.
 */
export function piecesOf(runs: readonly Held[], window: Range, most: number): Held[] {
  const step = Math.max(1, Math.ceil(rangeSize(window) / most));
  const shares = new Map<number, Held & { readonly size: number }>();
  for (const { range, role } of runs) {
    const first = Math.max(range.first, window.first);
    const last = Math.min(range.last, window.last);
    for (let at = first; at <= last; ) {
      const piece = Math.floor((at - window.first) / step);
      const end = Math.min(window.first + (piece + 1) * step - 1, window.last);
      const size = Math.min(end, last) - at + 1;
      if (size > (shares.get(piece)?.size ?? 0)) {
        shares.set(piece, { ...held(window.first + piece * step, end, role), size });
      }
      at = end + 1;
    }
  }
  return joined([...shares.values()].toSorted((a, b) => a.range.first - b.range.first));
}
