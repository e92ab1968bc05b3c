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

/** Whether a chip stands on the rim of a part: some of it inside, some of it out. */
const isOnRim = (chip: Rect, part: Rect): boolean => meets(chip, part) && !holds(part, chip);

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The chips on the rims of what stands out: they stand out with it, and no ring goes through their words. */
export const onRims = (chips: readonly Rect[], parts: readonly Rect[]): Rect[] =>
  chips.filter((chip) => parts.some((part) => isOnRim(chip, part)));

/**
 * Of the chips that are meant those on what the camera holds: one that shows in several places, as a route table does on two
 * subnets, stands out where one looks. All of those of which the camera holds none.
 */
export function inSight<Chip extends { readonly selects: string; readonly on: string }>(
  chips: readonly Chip[],
  boxes: readonly Box[],
  camera: readonly string[],
): readonly Chip[] {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const isHeld = (id: string | undefined): boolean =>
    id !== undefined && (camera.includes(id) || isHeld(parents.get(id)));
  const held = chips.filter(({ on }) => isHeld(on));
  const withHeld = new Set(held.map(({ selects }) => selects));
  return chips.filter((chip) => held.includes(chip) || !withHeld.has(chip.selects));
}
