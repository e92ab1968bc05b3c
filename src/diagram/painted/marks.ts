import type { Rect } from '../../layout';
import type { Palette } from './palette';

/** Around what is selected or under the pointer. @param place on the screen, in px */
export function paintRing(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, colour: string): void {
  const apart = 2;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(x - apart, y - apart, width + 2 * apart, height + 2 * apart, (width * ROUND) / 100 + apart);
  context.stroke();
}

/** Corner of a card, in hundredths of its width. */
const ROUND = 5.5;

const LABEL = { height: 20, pad: 6, apart: 6, size: 12 };

/** The name of a node that is too far away for its own to be read, above it, or below where there is no room. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  place: Rect,
  name: string,
  width: number,
  palette: Palette,
): void {
  context.font = `600 ${LABEL.size}px ${palette.sans}`;
  const wide = context.measureText(name).width + 2 * LABEL.pad;
  const x = Math.max(LABEL.apart, Math.min(place.x + place.width / 2 - wide / 2, width - wide - LABEL.apart));
  const above = place.y - LABEL.apart - LABEL.height;
  const y = above < LABEL.apart ? place.y + place.height + LABEL.apart : above;
  context.fillStyle = palette.ink;
  context.beginPath();
  context.roundRect(x, y, wide, LABEL.height, 4);
  context.fill();
  context.fillStyle = palette.surface;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(name, x + LABEL.pad, y + LABEL.height / 2);
}
