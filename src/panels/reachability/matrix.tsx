import { useCallback, useMemo, useState } from 'react';
import { type Cell, cellFace } from '../../engine/reachability';
import type { Spot } from '../../ui/matrix/spot';
import { VirtualMatrix } from '../../ui/matrix/virtual-matrix';
import { cellLook } from './cell-look';
import { Detail } from './detail';
import { ColumnHead, RowHead } from './head-view';
import { Legend } from './legend';
import { traceCell } from './trace-cell';
import type { View } from './use-view';
import { useVisited } from './use-visited';

const DETAIL = 'reachability-detail';

/** Who asks down, who is asked across; under it what there is to say of the cell that one looks at. */
export function Matrix({ view }: { readonly view: View }) {
  const { at, visit } = useVisited(view);
  const [pointed, point] = useState<Spot>();
  const [isIn, setIn] = useState(false);
  const { rows, columns, look } = useLooks(view);
  const isThere = ({ row, column }: Spot) => row < rows.length && column < columns.length;
  const looked = pointed && isThere(pointed) ? pointed : isIn ? at : undefined;
  return (
    <>
      <VirtualMatrix
        label="Who reaches whom"
        corner={<Corner />}
        {...{ rows, columns, look, at }}
        leftOut="Not of those asked for"
        described={DETAIL}
        onVisit={(spot) => {
          // Whoever goes on by key is told of that cell, wherever the pointer rests.
          point(undefined);
          visit(spot);
        }}
        onChoose={(spot) => {
          visit(spot);
          traceCell(cellAt(view, spot).cell);
        }}
        onPoint={point}
        onFocus={setIn}
      />
      <div id={DETAIL} className="h-[54px] flex-none overflow-y-auto border-t border-line px-3 py-1">
        {looked ? <Detail view={view} {...cellAt(view, looked)} /> : <Legend />}
      </div>
    </>
  );
}

const Corner = () => (
  <span className="flex flex-col text-meta text-ink2">
    <span className="text-right">To →</span>
    <span>From ↓</span>
  </span>
);

/** Heads and cells as they look; each the same until something of it changes. */
function useLooks(view: View) {
  const { heads, changeAt, shown } = view;
  const look = useCallback(
    (spot: Spot) => {
      const { from, to, cell } = cellAt(view, spot);
      return shown.isShown(from, to) ? cellLook(cellFace(cell), changeAt(from, to) !== undefined) : undefined;
    },
    [view, shown, changeAt],
  );
  const rows = useMemo(() => headsOf(shown.rows, heads, RowHead), [shown, heads]);
  const columns = useMemo(() => headsOf(shown.columns, heads, ColumnHead), [shown, heads]);
  return { rows, columns, look };
}

function cellAt({ shown, reached }: View, { row, column }: Spot): { from: number; to: number; cell: Cell } {
  const [from, to] = [shown.rows[row] ?? -1, shown.columns[column] ?? -1];
  return { from, to, cell: reached.cells[from]?.[to] ?? [] };
}

const headsOf = (places: readonly number[], heads: View['heads'], Head: typeof RowHead) =>
  places.flatMap((place) => {
    const face = heads[place];
    return face ? [{ key: face.key, head: <Head face={face} /> }] : [];
  });
