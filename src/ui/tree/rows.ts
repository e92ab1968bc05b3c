/** What a tree needs to know of an item. */
export interface TreeItem {
  readonly key: string;
  /** What typing jumps to. */
  readonly name: string;
  /** Shown in place of the name where there is little room. */
  readonly shortName?: string;
  readonly children: readonly TreeItem[];
}

/** A visible item with its place. */
export interface TreeRow<T extends TreeItem> {
  readonly item: T;
  /** From 1. */
  readonly level: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly siblings: number;
  /** `undefined` where there is nothing to open. */
  readonly open: boolean | undefined;
}

/** The items that show, top to bottom: those in closed ones are left out. */
export function rowsOf<T extends TreeItem & { readonly children: readonly T[] }>(
  items: readonly T[],
  closed: ReadonlySet<string>,
  level = 1,
): TreeRow<T>[] {
  return items.flatMap((item, i) => {
    const open = item.children.length > 0 ? !closed.has(item.key) : undefined;
    const row = { item, level, position: i + 1, siblings: items.length, open };
    return open ? [row, ...rowsOf(item.children, closed, level + 1)] : [row];
  });
}

/** What a key does, by the ARIA pattern of trees. */
export type TreeMove = { readonly type: 'focus'; readonly row: number } | { readonly type: 'open' | 'close' };

export function moveOf(rows: readonly TreeRow<TreeItem>[], at: number, key: string): TreeMove | undefined {
  const row = rows[at];
  const focus = (to: number): TreeMove | undefined => (rows[to] && to !== at ? { type: 'focus', row: to } : undefined);
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1);
    case 'ArrowUp':
      return focus(at - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      if (row?.open === undefined) return undefined;
      return row.open ? focus(at + 1) : { type: 'open' };
    case 'ArrowLeft':
      return row?.open
        ? { type: 'close' }
        : focus(rows.findLastIndex(({ level }, i) => i < at && level < (row?.level ?? 0)));
    default:
      return undefined;
  }
}

/** The next row whose name starts with what was typed; one letter moves on, several stay while they fit. */
export function rowTyped(rows: readonly TreeRow<TreeItem>[], at: number, typed: string): number | undefined {
  const wanted = typed.toLowerCase();
  const starts = ({ item }: TreeRow<TreeItem>) =>
    [item.name, item.shortName].some((name) => name?.toLowerCase().startsWith(wanted));
  const from = typed.length === 1 ? at + 1 : at;
  const order = rows.map((_, i) => (from + i) % rows.length);
  return order.find((i) => {
    const row = rows[i];
    return row !== undefined && starts(row);
  });
}
