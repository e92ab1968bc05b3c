import type { Box } from './block';

/** Boxes at their places in the plane, parents before children. */
export function inPlane(boxes: readonly Box[]): Box[] {
  const placed = new Map<string, Box>();
  for (const box of boxes) {
    const parent = placed.get(box.parent ?? '');
    placed.set(box.id, parent ? { ...box, x: box.x + parent.x, y: box.y + parent.y } : box);
  }
  return [...placed.values()];
}
