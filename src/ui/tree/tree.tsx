import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '../class-names';
import { moveOf, rowsOf, rowTyped, type TreeItem } from './rows';

/** Letters typed within this time belong together. */
const TYPING_PAUSE_MS = 500;
const INDENT = 12;
/** Keys that lead elsewhere in the app, from wherever one is. */
const APP_KEYS: readonly string[] = ['/', '.'];

interface TreeProps<T extends TreeItem> {
  readonly label: string;
  readonly items: readonly T[];
  /** Keys of items that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (key: string, closed: boolean) => void;
  readonly selected: string | undefined;
  readonly onChoose: (item: T) => void;
  /** Said after the name; never part of it. */
  readonly describe: (item: T) => string;
  /** What stands in a row beside its arrow; its text, but for what is hidden, is the accessible name. */
  readonly face: (item: T, selected: boolean) => ReactNode;
  /** Called when a row begins to be dragged; what may be dragged says so here. */
  readonly onDrag?: (item: T, event: DragEvent) => void;
  readonly onDragEnd?: () => void;
  readonly canDrag?: (item: T) => boolean;
}

/** A tree by the ARIA pattern: one stop for Tab, arrows within, letters jump. Flat in the page, so long ones stay cheap. */
export function Tree<T extends TreeItem & { readonly children: readonly T[] }>(props: TreeProps<T>) {
  const { items, closed, onToggle, selected, onChoose, describe, face } = props;
  const root = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  // Where the arrow keys went; forgotten as soon as something else is selected from elsewhere.
  const [visited, setVisited] = useState<{ readonly key: string; readonly since: string | undefined }>();
  const rows = useMemo(() => rowsOf(items, closed), [items, closed]);
  const current = visited && (visited.since === selected || visited.key === selected) ? visited.key : selected;
  const active = Math.max(
    rows.findIndex(({ item }) => item.key === current),
    0,
  );

  useEffect(() => {
    const row = root.current?.querySelector('[aria-selected="true"]');
    if (selected !== undefined) row?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const focus = (index: number) => {
    const element = root.current?.children[index];
    const row = rows[index];
    if (row) setVisited({ key: row.item.key, since: selected });
    if (element instanceof HTMLElement) element.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveOf(rows, active, event.key);
    if (move?.type === 'focus') focus(move.row);
    else if (move) onToggle(row.item.key, move.type === 'close');
    else if (event.key === 'Enter' || event.key === ' ') onChoose(row.item);
    else if (event.key.length === 1 && !APP_KEYS.includes(event.key)) {
      const { text, at } = typed.current;
      typed.current = {
        text: event.timeStamp - at < TYPING_PAUSE_MS ? text + event.key : event.key,
        at: event.timeStamp,
      };
      const found = rowTyped(rows, active, typed.current.text);
      if (found !== undefined) focus(found);
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={root} role="tree" aria-label={props.label} onKeyDown={onKeyDown}>
      {rows.map(({ item, level, position, siblings, open }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of its items
        <div
          key={item.key}
          role="treeitem"
          tabIndex={index === active ? 0 : -1}
          aria-description={describe(item) || undefined}
          aria-level={level}
          aria-posinset={position}
          aria-setsize={siblings}
          aria-expanded={open}
          aria-selected={item.key === selected}
          draggable={props.canDrag?.(item)}
          onDragStart={(event) => props.onDrag?.(item, event)}
          onDragEnd={props.onDragEnd}
          onClick={() => {
            focus(index);
            onChoose(item);
          }}
          className={classNames(
            'group flex h-5 cursor-default [content-visibility:auto] items-center gap-1 rounded-md pr-1.5 whitespace-nowrap -outline-offset-2 max-sm:h-11 max-sm:rounded-none max-sm:border-b max-sm:border-line max-sm:pr-4',
            item.key === selected ? 'bg-blue-t text-blue' : 'hover:bg-sunk',
          )}
          style={{ paddingLeft: 2 + (level - 1) * INDENT }}
        >
          <Twisty open={open} onToggle={() => onToggle(item.key, open === true)} />
          {face(item, item.key === selected)}
        </div>
      ))}
    </div>
  );
}

// The same all the time, so that they are not drawn anew with every row.
const OPEN = <ChevronDown size={12} />;
const SHUT = <ChevronRight size={12} />;

/** For the mouse alone; keyboards have the arrow keys and screen readers the state of the item. */
const Twisty = ({ open, onToggle }: { readonly open: boolean | undefined; readonly onToggle: () => void }) => (
  <span
    aria-hidden
    onClick={(event) => {
      if (open === undefined) return;
      event.stopPropagation();
      onToggle();
    }}
    className="grid h-full w-3 flex-none place-items-center max-sm:w-8"
  >
    {open !== undefined && (open ? OPEN : SHUT)}
  </span>
);
