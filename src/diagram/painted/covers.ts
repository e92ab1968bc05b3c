import type { Rect } from '../../layout';
import { onScreen, type View } from './scene';

/** A part of the diagram, where it stands in the plane and how high it lies. */
export interface Laid extends Rect {
  readonly id: string;
  readonly parent?: string | undefined;
  /** Of two that are as high, the later one lies above. */
  readonly z: number;
}

/** The parts that lie over a well, as one does that was dragged there: what is painted must not shine through them. */
export function coversOf(well: string, laid: readonly Laid[]): readonly Rect[] {
  const at = laid.findIndex(({ id }) => id === well);
  const own = laid[at];
  if (!own) return [];
  return laid.filter(
    (one, i) => (one.z > own.z || (one.z === own.z && i > at)) && meet(one, own) && !isIn(own, one, laid),
  );
}

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether a part stands in another one, at any depth. */
function isIn(part: Laid, frame: Laid, laid: readonly Laid[]): boolean {
  if (part.parent === undefined) return false;
  if (part.parent === frame.id) return true;
  const parent = laid.find(({ id }) => id === part.parent);
  return parent !== undefined && isIn(parent, frame, laid);
}

/** Lets nothing be painted where these parts are. */
export function clipOut(context: CanvasRenderingContext2D, covers: readonly Rect[], view: View): void {
  for (const cover of covers) {
    const { x, y, width, height } = onScreen(cover, { x: 0, y: 0 }, view);
    context.beginPath();
    context.rect(0, 0, view.width, view.height);
    context.rect(x, y, width, height);
    context.clip('evenodd');
  }
}
