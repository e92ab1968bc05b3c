import { type Line, SPACES, STATES } from '../../drawing';
import { cellColour } from './cards';
import type { Strip } from './header';
import { element, escaped, printable } from './markup';
import { widthOf } from './measure';
import type { Pen } from './pen';
import { line } from './type';
import { strokeOf } from './ways';

interface Item {
  readonly width: number;
  readonly says: string;
  readonly draw: (x: number, y: number) => string;
}

const SWATCH = { size: 10, gap: 2 };
const STROKE = 24;
const AFTER = 6;
const APART = 18;
const ROW = 18;
const TYPE = 11;

const PATHS: Readonly<Record<Line['kind'], string>> = {
  internet: 'way in',
  balanced: 'way in',
  gateway: 'way in',
  peering: 'peering',
  hybrid: 'VPN, ExpressRoute',
};

/** What hues, shades and lines mean, in as many rows as it takes. @param kinds of the lines that are drawn */
export function legend(
  pen: Pen,
  kinds: ReadonlySet<Line['kind']>,
  { x, y, width }: { x: number; y: number; width: number },
): Strip {
  const rows: { readonly item: Item; readonly x: number }[][] = [[]];
  let at = 0;
  for (const item of itemsOf(pen, kinds)) {
    const wide = item.width + AFTER + widthOf(item.says, { size: TYPE, colour: '' });
    if (at > 0 && at + wide > width) {
      rows.push([]);
      at = 0;
    }
    rows.at(-1)?.push({ item, x: x + at });
    at += wide + APART;
  }
  return {
    height: rows.length * ROW,
    markup: rows.flatMap((row, i) =>
      row.map(({ item, x: left }) => {
        const middle = y + ROW * i + ROW / 2;
        const says = { text: item.says, size: TYPE, colour: pen.colours.ink2 };
        return item.draw(left, middle) + line({ x: left + item.width + AFTER, y: middle }, [says]);
      }),
    ),
  };
}

function itemsOf(pen: Pen, kinds: ReadonlySet<Line['kind']>): Item[] {
  const { colours } = pen;
  const near: Pen = { ...pen, distance: 'near' };
  const paths = new Map([...kinds].map((kind) => [PATHS[kind], kind]));
  return [
    ...SPACES.map(({ hue, says }) => swatches([colours[`${hue}-f`]], says)),
    ...STATES.map(({ state, says }) =>
      swatches([...new Set((['blue', 'violet'] as const).map((hue) => cellColour(pen, hue, state)))], says),
    ),
    ...[...paths].map(([says, kind]) => ({
      width: STROKE,
      says,
      draw: (x: number, y: number) =>
        element('path', { d: `M${x} ${y}h${STROKE}`, fill: 'none', ...strokeOf(near, kind) }),
    })),
  ];
}

const swatches = (fills: readonly string[], says: string): Item => ({
  width: fills.length * (SWATCH.size + SWATCH.gap) - SWATCH.gap,
  says,
  draw: (x, y) =>
    fills
      .map((fill, i) =>
        element('rect', {
          x: x + i * (SWATCH.size + SWATCH.gap),
          y: y - SWATCH.size / 2,
          width: SWATCH.size,
          height: SWATCH.size,
          rx: 2,
          fill,
        }),
      )
      .join(''),
});

/** Longer links are no help to a reader; they stand behind words. */
const MOST_LETTERS = 80;

/** What drew it, and the way back to the design. */
export function footer(
  pen: Pen,
  link: string | undefined,
  { x, y, width }: { x: number; y: number; width: number },
): Strip {
  const { colours } = pen;
  const meta = { size: TYPE, colour: colours.ink3 };
  const maker = line({ x, y: y + ROW / 2 }, [{ ...meta, text: 'AKS Network Simulator' }]);
  if (link === undefined || !/^(https?|file):/i.test(link)) return { height: ROW, markup: [maker] };
  const text = link.length <= MOST_LETTERS ? link : 'Open this design';
  const baseline = y + ROW / 2 + TYPE * 0.36;
  const look = { 'font-size': TYPE, fill: colours.ink2, 'text-anchor': 'end', 'text-decoration': 'underline' };
  const words = element('text', { x: x + width, y: baseline, ...look }, escaped(printable(text)));
  return { height: ROW, markup: [maker, element('a', { href: link }, words)] };
}
