interface Weighed {
  readonly least: number;
}

/** Puts something into a heap, of which the least comes out first. */
export function push<T extends Weighed>(heap: T[], one: T): void {
  let at = heap.push(one) - 1;
  while (at > 0) {
    const above = (at - 1) >>> 1;
    if (!swapped(heap, above, at)) return;
    at = above;
  }
}

/** Takes the least out of a heap. */
export function takeLeast<T extends Weighed>(heap: T[]): T | undefined {
  const [first] = heap;
  const last = heap.pop();
  if (!last || heap.length === 0) return last;
  heap[0] = last;
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const below = leastAt(heap, right) < leastAt(heap, left) ? right : left;
    if (!swapped(heap, at, below)) return first;
    at = below;
  }
}

const leastAt = (heap: readonly Weighed[], at: number): number => heap[at]?.least ?? Number.POSITIVE_INFINITY;

/** Puts the lesser of two above the other. @returns whether they changed places */
function swapped<T extends Weighed>(heap: T[], above: number, below: number): boolean {
  const [upper, lower] = [heap[above], heap[below]];
  if (!upper || !lower || upper.least <= lower.least) return false;
  heap[above] = lower;
  heap[below] = upper;
  return true;
}
