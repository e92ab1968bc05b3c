import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

// Not in the index of this folder: what is only there for long tables comes with them, and not with the first picture.

export interface GridColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
}

interface VirtualGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** All rows are as high, in px. */
  readonly rowHeight: number;
  readonly onChoose: (row: Row) => void;
}

/**
 * A table of any number of rows, of which those in sight are in the page. By keyboard it is one stop: arrows, Page Up
 * and Down, Home and End go to a row, Enter chooses it.
 */
export function VirtualGrid<Row>({ label, columns, rows, keyOf, rowHeight, onChoose }: VirtualGridProps<Row>) {
  const id = useId();
  const scrolled = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState(0);
  const active = Math.min(visited, rows.length - 1);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // React 19 cannot flush while it commits, which is when the first rows are found.
    useFlushSync: false,
  });
  const shown = list.getVirtualItems();
  const inPage = shown.some(({ index }) => index === active);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scrolled.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to = rowAfter(event.key, active, rows.length, page);
    if (event.key === 'Enter' || event.key === ' ') onChoose(row);
    else if (to === undefined) return;
    else {
      setVisited(to);
      list.scrollToIndex(to);
    }
    event.preventDefault();
  };

  return (
    <div ref={scrolled} className="relative max-h-80 overflow-y-auto rounded-md border border-line">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={inPage ? `${id}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="group/grid w-full border-separate border-spacing-0 text-left outline-none"
      >
        <thead className="sticky top-0 z-10 bg-sunk text-meta text-ink2">
          <tr aria-rowindex={1}>
            {columns.map(({ title }) => (
              <th key={title} scope="col" className="border-b border-line px-2 py-1 font-medium last:text-right">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={shown[0]?.start ?? 0} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <tr
                  key={keyOf(row)}
                  id={`${id}-${index}`}
                  aria-rowindex={index + 2}
                  data-active={index === active || undefined}
                  onClick={() => onChoose(row)}
                  className="cursor-pointer -outline-offset-2 outline-ink hover:bg-sunk group-focus-visible/grid:data-active:outline-2"
                  style={{ height: rowHeight }}
                >
                  {columns.map(({ title, cell }) => (
                    <td key={title} className="border-b border-line px-2 py-0 last:text-right">
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              )
            );
          })}
          <Spacer height={list.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of rows that are not in the page. */
const Spacer = ({ height }: { readonly height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td className="p-0" style={{ height }} />
    </tr>
  );

/** Where a key leads from a row; `undefined` for one that leads nowhere. */
function rowAfter(key: string, at: number, count: number, page: number): number | undefined {
  const clamp = (row: number) => Math.min(Math.max(row, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return clamp(at + 1);
    case 'ArrowUp':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + page);
    case 'PageUp':
      return clamp(at - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
