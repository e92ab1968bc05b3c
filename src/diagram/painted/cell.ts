import { shadeOf, shareInUse } from '../../drawing';
import type { Sitter } from './sitter';

/** Narrower than this, in px, nodes stand without a gap between them. */
const ROOM_FOR_GAP = 3;

/** Seen from far away: one cell, coloured by how much of the node is in use. Edges lie on whole pixels, else all blurs. */
export function paintCell({ brush, palette, pool, node, x, y, nextX, nextY }: Sitter): void {
  const [left, top, right, bottom] = [Math.round(x), Math.round(y), Math.round(nextX), Math.round(nextY)];
  const gap = nextX - x < ROOM_FOR_GAP ? 0 : 1;
  const shades = pool.cluster.podCidr ? palette.violet.shades : palette.blue.shades;
  const colour = node ? (shades[shadeOf(shareInUse(node))] ?? '') : palette.bad;
  brush.fill(colour, left, top, right - left - gap, bottom - top - gap);
}
