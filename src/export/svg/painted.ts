import {
  CARDS_FROM,
  FAR,
  GRID,
  NAMES_FROM,
  NEAR,
  podAddresses,
  refusedWords,
  shareInUse,
  shortAddress,
  WORDLESS,
} from '../../drawing';
import { type ClusterPlan, instanceName, type NodePlan, type PoolPlan } from '../../engine';
import { formatAddress, formatPrefix } from '../../ip';
import { type Cells, cellRect, NODE_CARD, type Point } from '../../layout';
import { shadeColour } from './cards';
import { element, escaped, group, printable, rounded } from './markup';
import type { Pen, Place } from './pen';
import { frame, rectPath, rects } from './shapes';
import { FONTS } from './theme';
import { line, setTo } from './type';

interface Painted {
  readonly pool: PoolPlan;
  readonly cluster: ClusterPlan;
  readonly cells: Cells;
}

/** The nodes of a large pool in as few elements as can be: one path a colour, and one group a kind of lettering. */
export function paintedNodes(pen: Pen, place: Place, painted: Painted): string {
  const { pool, cells } = painted;
  const at = (n: number): Point => {
    const { x, y } = cellRect(cells, n);
    return { x: place.x + x, y: place.y + y };
  };
  const shown = pen.zoom < CARDS_FROM ? cellsOf(pen, painted, at) : cardsOf(pen, painted, at);
  const { rest } = cells;
  return group({}, [...shown, ...(rest ? [refusedRoom(pen, place, pool, rest)] : [])]);
}

const hueOf = ({ cluster }: Painted) => (cluster.podCidr ? 'violet' : 'blue');

/** Seen from far away: one cell a node, coloured by how much of it is in use. */
function cellsOf(pen: Pen, painted: Painted, at: (n: number) => Point): string[] {
  const paths = new Map<string, string>();
  for (let n = 0; n < painted.cells.count; n += 1) {
    const node = painted.pool.nodes[n];
    const colour = node ? shadeColour(pen, hueOf(painted), shareInUse(node)) : pen.colours.bad;
    const { x, y } = at(n);
    paths.set(colour, (paths.get(colour) ?? '') + rectPath(x, y, NODE_CARD.width, NODE_CARD.height));
  }
  return [...paths].map(([colour, path]) => rects(colour, path));
}

const PAD = 7;
/** For an address in small type beside its caption. */
const MOST = 100;

interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly weight?: 600;
  readonly mono?: true;
  readonly right?: true;
  /** Of the middle of the letters, from the upper edge of the card. */
  readonly y: number;
  readonly of: (node: NodePlan) => string;
}

/** Cards with a bar in the place of single addresses. */
function cardsOf(pen: Pen, painted: Painted, at: (n: number) => Point): string[] {
  const { colours } = pen;
  const { pool, cells } = painted;
  const { top, height, letters } = detailOf(pen);
  const places = Array.from({ length: cells.count }, (_, n) => ({ ...at(n), node: pool.nodes[n] }));
  const taken = places.flatMap(({ node, ...place }) => (node ? [{ ...place, node }] : []));
  const card = ({ x, y }: Point) => rectPath(x + 0.5, y + 0.5, NODE_CARD.width - 1, NODE_CARD.height - 1);
  const bar = ({ x, y }: Point, from: number, to: number) =>
    rectPath(x + PAD + from * GRID.width, y + top, (to - from) * GRID.width, height);
  const hue = hueOf(painted);
  const join = <T>(all: readonly T[], path: (one: T) => string) => all.map(path).join('');
  return [
    element('path', { d: join(taken, card), fill: colours.surface, stroke: colours.line2, 'stroke-linejoin': 'round' }),
    rects(
      colours['bad-t'],
      join(
        places.filter(({ node }) => !node),
        card,
      ),
    ),
    rects(
      colours[`${hue}-f`],
      join(taken, (one) => bar(one, 0, shareInUse(one.node))),
    ),
    rects(
      colours[`${hue}-i`],
      join(taken, (one) => bar(one, shareInUse(one.node), 1)),
    ),
    ...letters(painted).map((lettering) => lettered(lettering, taken)),
  ];
}

/** One group, so that the looks of the letters are said once. */
function lettered(lettering: Lettering, nodes: readonly (Point & { readonly node: NodePlan })[]): string {
  const { size, colour, weight, mono, right, y: middle, of } = lettering;
  const look = {
    ...(mono && { 'font-family': FONTS.mono }),
    'font-size': size,
    'font-weight': weight,
    fill: colour,
    ...(right && { 'text-anchor': 'end' }),
  };
  const across = right ? NODE_CARD.width - PAD : PAD;
  const texts = nodes.map(({ x, y, node }) => {
    const place = `x="${rounded(x + across)}" y="${rounded(y + middle + size * 0.36)}"`;
    const text = of(node);
    const held = right && mono && setTo([{ size, colour, mono, text }], undefined, { most: MOST });
    const length = held ? ` textLength="${rounded(held.textLength)}" lengthAdjust="${held.lengthAdjust}"` : '';
    return `<text ${place}${length}>${escaped(printable(text))}</text>`;
  });
  return group(look, texts);
}

interface Detail {
  /** Of the bar. */
  readonly top: number;
  readonly height: number;
  readonly letters: (painted: Painted) => readonly Lettering[];
}

const podsOfNode = ({ block, pods }: NodePlan): string => (block ? formatPrefix(block) : podAddresses(pods));

function detailOf({ zoom, colours }: Pen): Detail {
  const { ink, ink3, blue } = colours;
  const small = { size: 11, colour: ink3 };
  const named = { weight: 600, colour: ink } as const;
  const mono = { size: 11, mono: true, right: true } as const;
  if (zoom >= NEAR) {
    return {
      top: 63,
      height: GRID.height,
      letters: (painted) => [
        { ...named, size: 12, y: 15, of: ({ name }) => instanceName(name) },
        { ...small, y: 33, of: () => 'node' },
        { ...mono, colour: blue, y: 33, of: ({ address }) => formatAddress(address) },
        { ...small, y: 50, of: () => 'pods' },
        { ...mono, colour: colours[hueOf(painted)], y: 50, of: podsOfNode },
        { ...small, y: 107, of: ({ podsRunning }) => `${podsRunning} in use` },
        { ...small, right: true, y: 107, of: ({ room }) => `max ${room}` },
      ],
    };
  }
  if (zoom >= FAR) {
    return {
      top: 60,
      height: 30,
      letters: () => [
        { ...named, size: 21, y: 18, of: ({ name }) => instanceName(name) },
        { size: 18, mono: true, colour: blue, y: 42, of: ({ address }) => shortAddress(address) },
        { size: 18, colour: ink3, y: 105, of: ({ podsRunning, room }) => `${podsRunning} of ${room}` },
      ],
    };
  }
  if (zoom >= NAMES_FROM) {
    return { top: 54, height: 56, letters: () => [{ ...named, size: 36, y: 28, of: ({ name }) => name.slice(-3) }] };
  }
  return { ...WORDLESS, letters: () => [] };
}

/** The room of nodes that found none, and why. */
function refusedRoom(pen: Pen, place: Place, pool: PoolPlan, rest: NonNullable<Cells['rest']>): string {
  const { colours, zoom } = pen;
  const rect = { ...rest, x: place.x + rest.x, y: place.y + rest.y };
  const size = 12 / Math.min(1, zoom);
  const words = { text: refusedWords(pool), size, weight: 600, colour: colours.bad, gives: true } as const;
  return (
    frame(rect, { fill: colours['bad-t'], radius: 8 }) +
    line({ x: rect.x + size, y: rect.y + 1.2 * size, room: rest.width - 2 * size }, [words])
  );
}
