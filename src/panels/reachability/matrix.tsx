import { useCallback, useMemo, useState } from 'react';
import { cellFace } from '../../engine/reachability';
import { useApp } from '../../store';
import type { Spot } from '../../ui/matrix/spot';
import { VirtualMatrix } from '../../ui/matrix/virtual-matrix';
import { CellView } from './cell-view';
import { Detail } from './detail';
import { ColumnHead, RowHead } from './head-view';
import { Legend } from './legend';
import { traceCell } from './trace-cell';
import type { View } from './use-view';

const DETAIL = 'reachability-detail';

/** Who asks down, who is asked across; under it what there is to say of the cell that one looks at. */
export function Matrix({ view }: { readonly view: View }) {
  const { reached, heads, changeAt, shown } = view;
  const { at, visit } = useVisited(view);
  const [pointed, point] = useState<Spot>();
  const [isIn, setIn] = useState(false);
  const cellAt = useCallback(
    ({ row, column }: Spot) => {
      const [from, to] = [shown.rows[row] ?? -1, shown.columns[column] ?? -1];
      return { from, to, cell: reached.cells[from]?.[to] ?? [] };
    },
    [reached, shown],
  );
  const cell = useCallback(
    (spot: Spot) => {
      const { from, to, cell: fares } = cellAt(spot);
      if (!shown.isShown(from, to)) return <span className="sr-only">Not of those asked for</span>;
      return <CellView face={cellFace(fares)} isChanged={changeAt(from, to) !== undefined} />;
    },
    [cellAt, shown, changeAt],
  );
  const choose = useCallback(
    (spot: Spot) => {
      visit(spot);
      traceCell(cellAt(spot).cell);
    },
    [visit, cellAt],
  );
  const rows = useMemo(() => headsOf(shown.rows, heads, RowHead), [shown, heads]);
  const columns = useMemo(() => headsOf(shown.columns, heads, ColumnHead), [shown, heads]);
  const isThere = ({ row, column }: Spot) => row < shown.rows.length && column < shown.columns.length;
  const looked = pointed && isThere(pointed) ? pointed : isIn ? at : undefined;
  return (
    <>
      <VirtualMatrix
        label="Who reaches whom"
        corner={
          <span className="flex flex-col text-meta text-ink2">
            <span className="text-right">To →</span>
            <span>From ↓</span>
          </span>
        }
        {...{ rows, columns, cell, at }}
        described={DETAIL}
        onVisit={(spot) => {
          // Whoever goes on by key is told of that cell, wherever the pointer rests.
          point(undefined);
          visit(spot);
        }}
        onChoose={choose}
        onPoint={point}
        onFocus={setIn}
      />
      <div id={DETAIL} className="h-[54px] flex-none overflow-y-auto border-t border-line px-3 py-1">
        {looked ? <Detail view={view} {...cellAt(looked)} /> : <Legend />}
      </div>
    </>
  );
}

const headsOf = (places: readonly number[], heads: View['heads'], Head: typeof RowHead) =>
  places.flatMap((place) => {
    const face = heads[place];
    return face ? [{ key: face.key, head: <Head face={face} /> }] : [];
  });

/** The visited cell is known by its ends, so that it stays where it is while others come and go. */
function useVisited({ heads, shown }: View) {
  const [from, to] = useApp((state) => state.reach.at);
  const setReach = useApp((state) => state.setReach);
  const place = (places: readonly number[], key: string) =>
    Math.max(
      0,
      places.findIndex((n) => heads[n]?.key === key),
    );
  const visit = useCallback(
    ({ row, column }: Spot) =>
      setReach({ at: [heads[shown.rows[row] ?? -1]?.key ?? '', heads[shown.columns[column] ?? -1]?.key ?? ''] }),
    [heads, shown, setReach],
  );
  return { at: { row: place(shown.rows, from), column: place(shown.columns, to) }, visit };
}
