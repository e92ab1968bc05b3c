import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { SIZE } from './size';

/** Which rows and columns are in sight, and the px in the place of the others. */
export interface InSight {
  readonly shownRows: readonly number[];
  readonly shownColumns: readonly number[];
  readonly spaces: { readonly above: number; readonly below: number; readonly left: number; readonly right: number };
}

export function useVirtual(rowCount: number, columnCount: number) {
  const scrolled = useRef<HTMLDivElement>(null);
  // React 19 cannot flush while it commits, which is when the first cells are found.
  const base = { getScrollElement: () => scrolled.current, useFlushSync: false };
  const rows = useVirtualizer({
    ...base,
    count: rowCount,
    estimateSize: () => SIZE.row,
    scrollPaddingEnd: SIZE.top,
    overscan: 2,
  });
  const columns = useVirtualizer({
    ...base,
    horizontal: true,
    count: columnCount,
    estimateSize: () => SIZE.column,
    scrollPaddingEnd: SIZE.head,
    overscan: 1,
  });
  const [across, down] = [columns.getVirtualItems(), rows.getVirtualItems()];
  const show = useRef((row: number, column: number) => {
    rows.scrollToIndex(row);
    columns.scrollToIndex(column);
  });
  return {
    scrolled,
    shownRows: down.map(({ index }) => index),
    shownColumns: across.map(({ index }) => index),
    spaces: {
      above: down[0]?.start ?? 0,
      below: rows.getTotalSize() - (down.at(-1)?.end ?? 0),
      left: across[0]?.start ?? 0,
      right: columns.getTotalSize() - (across.at(-1)?.end ?? 0),
    },
    show: show.current,
  };
}
