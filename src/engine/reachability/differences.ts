import type { PlaceKind } from '../trace';
import { endsKept } from './ends-kept';
import { stateOf } from './state';
import type { Cell, Fare, Reachability, SourceSeen } from './types';

/** What an edit did to a connection, the gravest first. */
export const KINDS = ['lost', 'gained', 'otherwise', 'source'] as const;

/** Delivered no longer; delivered at last; fails in another way; seen by the far side as somebody else. */
export type ChangeKind = (typeof KINDS)[number];

/** What an edit did to the connections of a cell. */
export interface CellChange {
  /** Numbers of the groups, after the edit. */
  readonly from: number;
  readonly to: number;
  /** The gravest. */
  readonly kind: ChangeKind;
  readonly was: Fare;
  readonly is: Fare;
}

/**
 * What an edit changed in who reaches whom, by cell of the answer after it. Only ends that were there before and are
 * there still are compared, each as it fared then and fares now, however ends were and are grouped.
 *
 * @throws where one of both is a copy
 */
export function differences(before: Reachability, after: Reachability): readonly CellChange[] {
  if (before === after) return [];
  const kept = endsKept(stateOf(before), stateOf(after));
  const [cellBefore, cellAfter] = [cellsOf(before), cellsOf(after)];
  const group = new Map(after.ends.flatMap(({ classes }, n) => classes.map((key) => [key, n] as const)));
  const found = new Map<string, CellChange>();
  for (const a of kept) {
    for (const b of kept) {
      // Whoever is alone of its sort has nobody of it to ask.
      if (a === b && a.ends === 1) continue;
      const change = gravest(cellBefore(a.was, b.was), cellAfter(a.is, b.is));
      const [from, to] = [group.get(a.is), group.get(b.is)];
      if (!change || from === undefined || to === undefined) continue;
      const known = found.get(`${from} ${to}`);
      if (!known || isGraver(change, known)) found.set(`${from} ${to}`, { from, to, ...change });
    }
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** How ends of one class fare with those of another. */
function cellsOf(reached: Reachability): (from: string, to: string) => Cell {
  const { classes, cells } = stateOf(reached);
  const at = new Map(classes.map(({ key }, n) => [key, n]));
  return (from, to) => cells[at.get(from) ?? -1]?.[at.get(to) ?? -1] ?? [];
}

type Change = Pick<CellChange, 'kind' | 'was' | 'is'>;

const isGraver = (a: Change, b: Change): boolean => KINDS.indexOf(a.kind) < KINDS.indexOf(b.kind);

/** The gravest change from one cell to another; ends of one node and of two are compared each for themselves. */
function gravest(before: Cell, after: Cell): Change | undefined {
  let found: Change | undefined;
  for (const was of before) {
    for (const is of after) {
      const kind = was.where === is.where ? kindOf(was, is) : undefined;
      const change = kind && { kind, was, is };
      if (change && (!found || isGraver(change, found))) found = change;
    }
  }
  return found;
}

export const isDelivered = (fare: Fare): boolean => 'outcome' in fare && fare.outcome === 'delivered';

/** @returns `undefined` where both are the same to whoever looks at them */
export function kindOf(was: Fare, is: Fare): ChangeKind | undefined {
  if (isDelivered(was) !== isDelivered(is)) return isDelivered(is) ? 'gained' : 'lost';
  if ('error' in was || 'error' in is) {
    return 'error' in was && 'error' in is && was.error.code === is.error.code ? undefined : 'otherwise';
  }
  if (was.outcome !== is.outcome || was.code !== is.code || was.share !== is.share) return 'otherwise';
  return seenAs(was.sources) === seenAs(is.sources) ? undefined : 'source';
}

/** Whose addresses are predicted, and move when a pool grows: it is told who is seen, and not at which address. */
const MOVES: ReadonlySet<'itself' | PlaceKind> = new Set(['itself', 'node', 'application-gateway']);

const seenAs = (sources: readonly SourceSeen[]): string =>
  JSON.stringify(sources.map(({ of, address }) => (MOVES.has(of) ? of : [of, address])));
