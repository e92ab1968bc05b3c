import { BEND, hasHead, type Line, labelAt } from '../../drawing';
import { type Point, pathOf, routeOf } from '../../layout';
import { element, group, named, rounded } from './markup';
import type { Pen } from './pen';
import { mix } from './theme';
import { line } from './type';

/** A line of the design where the app draws it, with its head and its word. @param halo whether words stand on the colour of the canvas */
export function way(pen: Pen, drawn: Line, halo: boolean): string {
  const { kind, from, to, label, says } = drawn;
  const points = routeOf(from, to, drawn.way);
  const look = strokeOf(pen, kind);
  return group({}, [
    named(says),
    element('path', { d: tidy(pathOf(points, BEND)), fill: 'none', ...look }),
    hasHead(kind) ? head(points, String(look.stroke), pen) : '',
    label === undefined || pen.distance !== 'near' ? '' : word(pen, points, label, halo),
  ]);
}

export const strokeOf = ({ colours, distance, zoom }: Pen, kind: Line['kind']) => {
  if (distance === 'distant') return { stroke: quiet(colours), 'stroke-width': 1 / zoom };
  if (kind === 'peering') return { stroke: colours['slate-f'], 'stroke-width': 3, 'stroke-linecap': 'round' };
  if (kind === 'hybrid') return { stroke: colours['slate-f'], 'stroke-width': 2, 'stroke-dasharray': '7 3 1.5 3' };
  return { stroke: quiet(colours), 'stroke-width': 1.5 };
};

const quiet = (colours: Pen['colours']): string => mix(colours['slate-f'], colours.canvas, 0.62);

const HEAD = { length: 7.2, half: 3.6 };

/** An element of its own, and no marker: markers have names, and a page may show several pictures. */
function head(points: readonly Point[], fill: string, { distance, zoom }: Pen): string {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const size = distance === 'distant' ? 1 / zoom : 1;
  const corner = (side: number) =>
    `${rounded(tip.x - (ux * HEAD.length - side * uy * HEAD.half) * size)} ${rounded(tip.y - (uy * HEAD.length + side * ux * HEAD.half) * size)}`;
  return element('path', { d: `M${rounded(tip.x)} ${rounded(tip.y)}L${corner(1)}L${corner(-1)}z`, fill });
}

function word({ colours }: Pen, points: readonly Point[], label: string, halo: boolean): string {
  const { x, y, anchor } = labelAt(points);
  const place = { x, y: y - 11 * 0.36, ...(anchor === 'end' && { anchor }) };
  const written = line(place, [{ text: label, size: 11, colour: colours.ink3 }]);
  return halo ? haloed(written, colours.canvas) : written;
}

/** So that a line behind a word does not cross it out. */
const haloed = (text: string, colour: string): string =>
  element('g', { stroke: colour, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }, text);

const tidy = (path: string): string => path.replace(/-?\d+\.\d{3,}/g, (number) => String(rounded(Number(number))));
