import type { Point, Rect, Size } from '../../layout';

/** Between a card and the badge beside it, in px. */
const APART = 14;

/** What a badge should leave to be seen. */
export interface Surroundings {
  readonly cards: readonly Rect[];
  /** What is in sight where the whole design is: beyond it a badge may be cut off. */
  readonly bounds: Rect;
  /** Lines of the packet. */
  readonly lines: readonly (readonly Point[])[];
}

/**
 * Where a badge stands beside what it tells of: where it hides the least, beneath it rather than elsewhere.
 * @param scale px of the plane in one of the screen: the badge keeps its size there
 * @returns its upper left corner
 */
export function badgePlace(about: Rect, { width, height }: Size, scale: number, around: Surroundings): Point {
  const [wide, high, gap] = [width * scale, height * scale, APART * scale];
  const [left, right] = [about.x - wide - gap, about.x + about.width + gap];
  const middle = { x: about.x + (about.width - wide) / 2, y: about.y + (about.height - high) / 2 };
  const [above, beneath] = [about.y - high - gap, about.y + about.height + gap];
  const places: readonly [Point, ...Point[]] = [
    { x: middle.x, y: beneath },
    { x: middle.x, y: above },
    { x: right, y: middle.y },
    { x: left, y: middle.y },
    { x: about.x, y: beneath },
    { x: about.x + about.width - wide, y: beneath },
    { x: about.x, y: above },
    { x: about.x + about.width - wide, y: above },
  ];
  const hides = (place: Point): number => hidden({ ...place, width: wide, height: high }, scale, around);
  const [first, ...others] = places;
  return others.reduce((best, place) => (hides(place) < hides(best) ? place : best), first);
}

/** A line that is hidden counts as so many px² for each px of it, on the screen. */
const LINE = 60;

/** How much of its surroundings a badge hides, in px². */
function hidden(badge: Rect, scale: number, { cards, bounds, lines }: Surroundings): number {
  const inside = shared(badge, bounds);
  const beyond = badge.width * badge.height - inside.width * inside.height;
  const over = cards.reduce((sum, card) => sum + shared(badge, card).width * shared(badge, card).height, 0);
  const crossed = lines.flatMap((line) =>
    line.slice(1).map((to, i) => {
      const from = line[i] ?? to;
      const part = shared(badge, {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x) + 1,
        height: Math.abs(from.y - to.y) + 1,
      });
      return Math.max(part.width, part.height) * Math.min(1, part.width, part.height);
    }),
  );
  return over + beyond + LINE * scale * crossed.reduce((sum, length) => sum + length, 0);
}

function shared(a: Rect, b: Rect): Size {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? { width: across, height: down } : { width: 0, height: 0 };
}

/** What of the plane is in sight where all these parts just are, on a canvas of this shape. */
export function inSight(parts: readonly Rect[], canvas: Size): Rect {
  const [x, y] = [Math.min(...parts.map((part) => part.x)), Math.min(...parts.map((part) => part.y))];
  const width = Math.max(...parts.map((part) => part.x + part.width)) - x;
  const height = Math.max(...parts.map((part) => part.y + part.height)) - y;
  if (canvas.width === 0 || canvas.height === 0) return { x, y, width, height };
  const wide = Math.max(width, (height * canvas.width) / canvas.height);
  const high = Math.max(height, (width * canvas.height) / canvas.width);
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}
