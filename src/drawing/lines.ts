import { type Plan, thingOf } from '../engine';
import { type Box, inPlane, type Link, linksOf, type Point, type Way, wayOf } from '../layout';

/** A line of the picture between two boxes. */
export interface Line {
  readonly id: string;
  readonly kind: Link['kind'];
  readonly from: Box;
  readonly to: Box;
  readonly way: Way;
  /** A word beside the line. */
  readonly label?: string;
  /** The resource behind the line. */
  readonly selects?: string;
  /** Its name for people who cannot see it. */
  readonly says: string;
}

/** The lines of a design, to the title bar of what is collapsed; those whose ends are not drawn are left out. */
export function linesOf(plan: Plan, boxes: readonly Box[]): Line[] {
  const plane = inPlane(boxes);
  const drawn = new Map(plane.flatMap((box) => [box.id, ...(box.collapsed ?? [])].map((id) => [id, box])));
  const seen = new Set<string>();
  return linksOf(plan).flatMap((link, i) => {
    const [from, to] = [drawn.get(link.from), drawn.get(link.to)];
    const ends = `${link.kind} ${from?.id} ${to?.id}`;
    if (!from || !to || from === to || seen.has(ends)) return [];
    // Into a title bar one line for all that lead to what is in it.
    if (from.collapsed || to.collapsed) seen.add(ends);
    return [
      {
        id: link.id,
        kind: link.kind,
        from,
        to,
        way: wayOf(link, from, to, plane, i),
        ...(link.label !== undefined && { label: link.label }),
        ...(link.resource !== undefined && { selects: link.resource }),
        says: `${link.label ?? 'Path'} from ${nameOf(plan, link.from)} to ${nameOf(plan, link.to)}`,
      },
    ];
  });
}

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;

/** How round a line bends, in px. */
export const BEND = 6;

/** Whether a line has a head: what it stands for is opened from one side. */
export const hasHead = (kind: Link['kind']): boolean =>
  kind === 'internet' || kind === 'balanced' || kind === 'gateway';

const ABOVE = 7;
/** From the end of the line, where no frame stands in the way. */
const BEFORE_END = 10;

type Label = Point & { readonly anchor: 'start' | 'end' };

/** Where the word of a line stands: above the end of a level line, to the right of an upright one. */
export function labelAt(points: readonly Point[]): Label {
  const [start, end] = [points.at(-2), points.at(-1)];
  if (!start || !end) return { x: 0, y: 0, anchor: 'start' };
  if (start.y !== end.y) return { x: end.x + ABOVE, y: (start.y + end.y) / 2 + 4, anchor: 'start' };
  return end.x > start.x
    ? { x: end.x - BEFORE_END, y: end.y - ABOVE, anchor: 'end' }
    : { x: end.x + BEFORE_END, y: end.y - ABOVE, anchor: 'start' };
}
