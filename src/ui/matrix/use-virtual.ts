import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { SIZE } from './size';

/** Which rows and columns are in sight, and what there is in the place of the others. */
export function useVirtual(rowCount: number, columnCount: number) {
  const scrolled = useRef<HTMLDivElement>(null);
  // React 19 cannot flush while it commits, which is when the first cells are found.
  const base = { getScrollElement: () => scrolled.current, useFlushSync: false };
  const rows = useVirtualizer({
    ...base,
    count: rowCount,
    estimateSize: () => SIZE.row,
    scrollPaddingEnd: SIZE.top,
    overscan: 3,
  });
  const columns = useVirtualizer({
    ...base,
    horizontal: true,
    count: columnCount,
    estimateSize: () => SIZE.column,
    scrollPaddingEnd: SIZE.head,
    overscan: 2,
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
