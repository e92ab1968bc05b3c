import type { Fact } from '../../facts/fact';
import type { TopologyDocument } from '../../model';
import { networkModes } from '../../modes';
import type { NoRoom } from '../flip/flip';
import { plan as planOf } from '../plan/plan';
import type { Plan } from '../plan/types';
import { finish } from './finish';
import { addressRows } from './rows/addresses';
import { limitRows } from './rows/limits';
import { migrationRows } from './rows/migration';
import { reachRows } from './rows/reach';
import type { RowOf } from './rows/row';
import { verdictRows } from './rows/verdicts';
import type { Cell, Column, Comparison, Row } from './types';
import { planIn, refusalsOf, seen, type Variant } from './variants';

/** In the order in which they are shown. A new row is a line in its file, a new group a file and a line here. */
const ROWS: readonly RowOf[] = [...addressRows, ...limitRows, ...verdictRows, ...reachRows, ...migrationRows];

/**
 * A cluster in every network mode, side by side: the same pools and workloads in the same network, each mode with its
 * own defaults. Costs a plan, the findings and the verdicts for each mode.
 *
 * @throws for an id that is no cluster's
 */
export const compareModes = (document: TopologyDocument, clusterId: string): Comparison =>
  finish(comparing(planOf(document), clusterId));

/** `compareModes` bit by bit, for those who have something else to do meanwhile. */
export function* comparing(plan: Plan, clusterId: string): Generator<undefined, Comparison> {
  const present = seen(plan, clusterId);
  yield;
  const attempts: Attempt[] = [];
  for (const mode of networkModes) {
    const planned = planIn(present, mode.id);
    yield;
    const variant = planned.ok ? (planned.value === plan ? present : seen(planned.value, clusterId)) : undefined;
    yield;
    attempts.push({
      mode,
      variant,
      noRoom: planned.ok ? undefined : planned.error,
      cells: variant ? ROWS.map(({ cell }) => cell(variant, present)) : [],
    });
    yield;
  }
  const now = attempts.find(({ mode }) => mode.id === present.cluster.mode.id);
  const rows = ROWS.map((row, i) =>
    rowOf(
      row,
      attempts.map(({ cells }) => cells[i]),
      now?.cells[i],
    ),
  );
  return { cluster: clusterId, columns: columnsOf(attempts, now), rows };
}

/** A mode tried on the cluster, and what it comes to in every row. */
interface Attempt {
  readonly mode: (typeof networkModes)[number];
  readonly variant: Variant | undefined;
  readonly noRoom: NoRoom | undefined;
  readonly cells: readonly Cell[];
}

function columnsOf(attempts: readonly Attempt[], now: Attempt | undefined): Column[] {
  const variants = attempts.flatMap(({ variant }) => variant ?? []);
  return attempts.map((attempt) => ({
    mode: attempt.mode.id,
    title: attempt.mode.title,
    present: attempt === now,
    ...(attempt.noRoom && { noRoom: attempt.noRoom }),
    refusals: attempt.variant ? refusalsOf(attempt.variant, variants) : [],
  }));
}

function rowOf({ id, group, title }: RowOf, found: readonly (Cell | undefined)[], now: Cell | undefined): Row {
  const cells = found.map((cell) => cell && { ...cell, differs: wordsOf(cell) !== wordsOf(now) });
  const facts = cells.flatMap((cell): readonly Fact[] => cell?.facts ?? []);
  return { id, group, title, cells, facts: [...new Set(facts)] };
}

const wordsOf = (cell: Cell | undefined): string => JSON.stringify([cell?.lines, cell?.holds]);
