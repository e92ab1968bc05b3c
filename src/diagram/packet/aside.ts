import type { Point } from '../../layout';

/**
 * A way at right angles without the points at which it does not bend.
 * @returns as many points as bends, and both ends
 */
export function bendsOf(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && last.x === point.x && last.y === point.y) continue;
    if (before && last && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

const isStraight = (a: Point, b: Point, c: Point): boolean =>
  (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) === 0 &&
  (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y) > 0;

/**
 * The same way, so many px to the right of whoever goes along it: whoever comes back goes on the other side.
 * @param points with bends alone between the ends
 */
export function aside(points: readonly Point[], distance: number): Point[] {
  return points.map((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    const into = before ? normal(before, point) : undefined;
    const out = after ? normal(point, after) : undefined;
    if (!into || !out) {
      const only = into ?? out ?? { x: 0, y: 0 };
      return { x: point.x + distance * only.x, y: point.y + distance * only.y };
    }
    // At a right angle the two shifts add up; along a line they are one.
    const turns = Math.abs(into.x * out.y - into.y * out.x) > 0.5;
    const shift = turns ? { x: into.x + out.x, y: into.y + out.y } : into;
    return { x: point.x + distance * shift.x, y: point.y + distance * shift.y };
  });
}

/** To the right of whoever goes from one point to another; one px long. */
function normal(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}
