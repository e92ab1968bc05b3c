import type { DiagramNode } from './face';

/**
 * New nodes from the store, keeping what only React Flow knows of those shown, such as a selection of several.
 * A node that looks as before comes back as the very same object, and so neither its view nor React Flow redraws it.
 */
export function adopt(shown: readonly DiagramNode[], next: readonly DiagramNode[]): DiagramNode[] {
  const before = new Map(shown.map((node) => [node.id, node]));
  return next.map((node) => {
    const known = before.get(node.id);
    if (!known || known.type !== node.type) return node;
    const data = same(known.data, node.data) ? known.data : node.data;
    const merged = { ...known, ...node, data } as DiagramNode;
    return same(known, merged) ? known : merged;
  });
}

/** The shown nodes with the store's selection; a selection of several that has it in stays. */
export function withSelection(shown: readonly DiagramNode[], selection: string | undefined): DiagramNode[] {
  const node = shown.find(({ id }) => id === selection) ?? shown.find(({ data }) => data.selects === selection);
  const chosen = shown.filter(({ selected }) => selected);
  if (chosen.some(({ data }) => data.selects === selection)) return [...shown];
  return shown.map((one) => {
    const selected = one === node;
    return (one.selected ?? false) === selected ? one : { ...one, selected };
  });
}

/** Whether two plain values say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((key) => same(Reflect.get(a, key), Reflect.get(b, key)));
}
