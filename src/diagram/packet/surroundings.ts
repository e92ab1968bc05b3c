import type { Box, Point, Rect, Size } from '../../layout';
import { type Aim, fitted, platesOn, viewOf } from '../view-port';
import type { Ground } from './ground';
import type { Surroundings } from './mark-places';
import type { PacketPath } from './packet-path';
import { staysOf } from './track';

/** The packet, on the screen. */
export const PACKET = { width: 30, height: 22 };

/**
 * What lies around the marks of a packet's way.
 * @param titles of cards and frames
 * @param canvas its size on the screen
 * @param scale px of the plane in one of the screen
 * @param aim what is to be seen of the design
 */
export function surroundingsOf(
  { walks, ground }: PacketPath,
  titles: readonly Rect[],
  canvas: Size,
  scale: number,
  aim: Aim = {},
): Surroundings {
  const { bounds, plates } = sightOf([...ground.boxes.values()], canvas, aim);
  return {
    taken: [...titles, ...stopsOf(walks).map((point) => packetAt(point, scale))],
    cards: [...ground.cards, ...ground.words, ...headsOf(ground)],
    lines: walks.flatMap(({ lines }) => lines),
    plates,
    bounds,
  };
}

/** How far chips reach above the upper edge of a frame, and its facts beneath, in px. */
const HEAD = { above: 10, height: 44 };

/** Where frames have their facts and chips. */
const headsOf = ({ boxes, cards }: Ground): Rect[] => {
  const isCard = new Set<Rect>(cards);
  return [...boxes.values()]
    .filter((box) => !isCard.has(box))
    .map(({ x, y, width }) => ({ x, y: y - HEAD.above, width, height: HEAD.height }));
};

/** Where the packet stays, each place once. */
function stopsOf(walks: PacketPath['walks']): Point[] {
  const stops = staysOf(walks).flatMap(({ walk, stop }) => walk.track[stop] ?? []);
  return [...new Map(stops.map((point) => [`${point.x} ${point.y}`, point])).values()];
}

const packetAt = ({ x, y }: Point, scale: number): Rect => {
  const [width, height] = [PACKET.width * scale, PACKET.height * scale];
  return { x: x - width / 2, y: y - height / 2, width, height };
};

/** What of the plane is in sight where all that is meant is, and what of that lies under buttons, the map and the legend. */
function sightOf(
  boxes: readonly Box[],
  canvas: Size,
  aim: Aim,
): { readonly bounds: Rect; readonly plates: readonly Rect[] } {
  const roots = boxes.filter(({ parent }) => parent === undefined);
  const { x, y, zoom } = aim.look || aim.bare ? viewOf(boxes, canvas, aim) : fitted(roots, canvas);
  const inPlane = (rect: Rect): Rect => ({
    x: (rect.x - x) / zoom,
    y: (rect.y - y) / zoom,
    width: rect.width / zoom,
    height: rect.height / zoom,
  });
  const plates = aim.bare ? [] : platesOn(canvas);
  return { bounds: inPlane({ x: 0, y: 0, ...canvas }), plates: plates.map(inPlane) };
}
