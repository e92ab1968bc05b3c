import { useApp } from '../../store';
import { nearest, type Spot } from '../../ui/matrix/spot';
import type { View } from './use-view';

/** The visited cell is known by its ends, so that it stays where it is while others come and go. */
export function useVisited({ heads, shown }: View) {
  const [from, to] = useApp((state) => state.reach.at);
  const setReach = useApp((state) => state.setReach);
  const { rows, columns, isShown } = shown;
  const keyAt = (place: number | undefined) => heads[place ?? -1]?.key ?? '';
  const visit = ({ row, column }: Spot) => setReach({ at: [keyAt(rows[row]), keyAt(columns[column])] });
  const placeOf = (places: readonly number[], key: string) =>
    Math.max(
      0,
      places.findIndex((place) => keyAt(place) === key),
    );
  const known = { row: placeOf(rows, from), column: placeOf(columns, to) };
  // One that is left out now gives its place to the next one of its row.
  const at = nearest(known, {
    last: { row: rows.length - 1, column: columns.length - 1 },
    isThere: ({ row, column }) => isShown(rows[row] ?? -1, columns[column] ?? -1),
  });
  return { at: at ?? known, visit };
}
