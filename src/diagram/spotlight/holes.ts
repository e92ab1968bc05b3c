import { type Box, inPlane, type Rect } from '../../layout';
import type { DiagramNode } from '../face';

/**
 * Where the parts stand that stand out, in the plane: each a box of its own or the card that shows it.
 * @param nodes what is drawn in the boxes
 */
export function partsOfIds(boxes: readonly Box[], nodes: readonly DiagramNode[], ids: readonly string[]): Rect[] {
  const wanted = new Set(ids);
  const shown = new Set(nodes.flatMap(({ id, data }) => (wanted.has(data.selects) ? id : [])));
  return inPlane(boxes).filter(({ id }) => wanted.has(id) || shown.has(id));
}
