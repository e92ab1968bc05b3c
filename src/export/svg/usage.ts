import type { Usage, UsageRole } from '../../drawing';
import type { Rect } from '../../layout';
import { element, named } from './markup';
import { widthOf } from './measure';
import type { Pen } from './pen';
import { frame } from './shapes';
import { line } from './type';

const BAR = { top: 17, height: 14, radius: 4 };
/** No part that exists vanishes. */
const LEAST = 2;

const fillOf = ({ colours }: Pen, role: UsageRole): string | undefined => {
  switch (role) {
    case 'reserved':
      return colours.line2;
    case 'node':
      return colours.blue;
    case 'podsInUse':
      return colours['blue-f'];
    case 'podsIdle':
      return colours['blue-i'];
    case 'other':
      return colours['slate-f'];
    case 'free':
      return undefined;
  }
};

/** A subnet's addresses as a length: one unit is one address. */
export function usageBar(pen: Pen, { total, parts, text, label, refused }: Usage, { x, y, width }: Rect): string {
  const { colours } = pen;
  const meta = { size: 11, colour: colours.ink3 };
  const bar = { x, y: y + BAR.top, width, height: BAR.height };
  const room = width - widthOf(text, meta) - 8;
  return [
    named(label),
    line({ x, y: y + 7, room: width }, [{ ...meta, text, gives: true }]),
    refused === undefined
      ? ''
      : line({ x: x + width, y: y + 7, room, anchor: 'end' }, [
          { size: 11, weight: 600, colour: colours.bad, text: refused, gives: true },
        ]),
    frame(bar, { fill: colours.sunk, stroke: colours.line2, radius: BAR.radius }),
    ...lengths(parts, total, width - 2).flatMap(({ role, from, to }) => {
      const fill = fillOf(pen, role);
      const rect = { x: x + 1 + from, y: bar.y + 1, width: to - from, height: BAR.height - 2 };
      return fill ? [element('rect', { ...rect, fill })] : [];
    }),
    refused === undefined
      ? ''
      : element('rect', { x: x + width - 6, y: bar.y + 1, width: 5, height: BAR.height - 2, fill: colours.bad }),
  ].join('');
}

/** Where each part begins and ends, small ones made visible at the cost of the others. */
function lengths(parts: Usage['parts'], total: number, width: number) {
  const shown = parts.filter(({ size }) => size > 0);
  const natural = shown.map(({ size }) => (size / Math.max(1, total)) * width);
  const short = natural.reduce((sum, one) => sum + Math.max(0, LEAST - one), 0);
  const large = natural.reduce((sum, one) => sum + (one > LEAST ? one : 0), 0);
  let at = 0;
  return shown.map(({ role }, i) => {
    const own = natural[i] ?? 0;
    const from = at;
    at += own > LEAST ? own - (short * own) / large : LEAST;
    return { role, from, to: at };
  });
}
