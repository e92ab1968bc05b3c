import type { Part } from '../../drawing';
import { grouped } from '../grouped';

/** A part with what stands in it, under a name that Mermaid takes. */
export interface Branch {
  readonly key: string;
  readonly part: Part;
  readonly children: readonly Branch[];
}

/** Nodes of a pool that are drawn one by one; a flowchart of more is a wall of boxes. */
export const MOST_NODES = 8;

interface Tree {
  readonly roots: readonly Branch[];
  /** The name of what stands for a part, by the part's id: of a node in a large pool the pool's. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Parts, parents before children, as a tree. */
export function treeOf(parts: readonly Part[]): Tree {
  const inside = grouped(parts, ({ box }) => box.parent);
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const branchOf = (part: Part): Branch => {
    const key = keyFor(part.box.id, taken);
    keys.set(part.box.id, key);
    const within = inside.get(part.box.id) ?? [];
    if (part.drawn.view !== 'pool' || within.length <= MOST_NODES) {
      return { key, part, children: within.map(branchOf) };
    }
    for (const { box } of within) keys.set(box.id, key);
    return { key, part, children: [] };
  };
  return { roots: (inside.get(undefined) ?? []).map(branchOf), keys };
}

const LONGEST = 40;

/** `r_snet_aks`: begins with no word of Mermaid's own, such as `end`, and tells which thing it is. */
function keyFor(id: string, taken: Set<string>): string {
  const stem = `r_${id.replace(/[^A-Za-z0-9]+/g, '_').slice(0, LONGEST)}`;
  let key = stem;
  for (let n = 2; taken.has(key); n += 1) key = `${stem}_${n}`;
  taken.add(key);
  return key;
}
