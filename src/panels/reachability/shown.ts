import { type CellChange, type EndFace, isFailing, type Reachability } from '../../engine/reachability';
import type { ReachChoice } from '../../store/session-slice';

/** Which rows and columns of the whole are shown, by number, and which cells in them. */
export interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isShown: (from: number, to: number) => boolean;
}

/** Changes by the cell that they are of. */
export type ChangeAt = (from: number, to: number) => CellChange | undefined;

export function changeAtOf(changes: readonly CellChange[]): ChangeAt {
  const byCell = new Map(changes.map((change) => [`${change.from} ${change.to}`, change]));
  return (from, to) => byCell.get(`${from} ${to}`);
}

/** What is left of a matrix when one asks for some of it only: rows and columns in which nothing is left are left out. */
export function shownOf(
  { ends, cells }: Reachability,
  heads: readonly EndFace[],
  changeAt: ChangeAt,
  { from: only, failing, changed }: Pick<ReachChoice, 'from' | 'failing' | 'changed'>,
): Shown {
  const isShown = (from: number, to: number): boolean =>
    (!failing || isFailing(cells[from]?.[to] ?? [])) && (!changed || changeAt(from, to) !== undefined);
  const all = [...ends.keys()];
  const chosen = heads.findIndex(({ key }) => key === only);
  const senders = all.filter((at) => ends[at]?.sends === true && (chosen < 0 || at === chosen));
  return {
    rows: senders.filter((from) => all.some((to) => isShown(from, to))),
    columns: all.filter((to) => senders.some((from) => isShown(from, to))),
    isShown,
  };
}

/** How many cells fail; of one sender, or of all. */
export const countFailing = ({ cells }: Reachability): number => cells.flat().filter(isFailing).length;
