import type { OutlineItem } from './types';

/** The lines from a root down to the first one that is the thing with this id; empty when none is. */
export function pathTo(items: readonly OutlineItem[], id: string): readonly OutlineItem[] {
  for (const item of items) {
    if (item.id === id && !item.partOf) return [item];
    const below = pathTo(item.children, id);
    if (below.length > 0) return [item, ...below];
  }
  return [];
}

/** The lines that a search finds by name, address or a word about them, with the lines above them. */
export function matching(items: readonly OutlineItem[], query: string): readonly OutlineItem[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return items;
  return items.flatMap((item) => {
    const children = matching(item.children, query);
    const texts = [item.name, item.detail ?? '', ...(item.terms ?? [])];
    const found = texts.some((text) => text.toLowerCase().includes(wanted));
    return found || children.length > 0 ? [{ ...item, children }] : [];
  });
}
