import {
  CARDS_FROM,
  type CellState,
  type Faces,
  GRID,
  type Hue,
  NAMES_FROM,
  SHADES,
  shadeOf,
  WORDLESS,
} from '../../drawing';
import { icon } from './icons';
import { element } from './markup';
import { wrapped } from './measure';
import { type Pen, type Place, textOf } from './pen';
import { frame, rectPath, rects } from './shapes';
import { mix } from './theme';
import { line, type Run } from './type';

const RADIUS = 8;
const ICON = 14;

/** A surface on the page, with the little shadow of a card at rest. */
function surface({ colours }: Pen, place: Place): string {
  const shadow = element('rect', {
    x: place.x,
    y: place.y + 1,
    width: place.width,
    height: place.height,
    rx: RADIUS,
    fill: '#000000',
    'fill-opacity': 0.06,
  });
  return shadow + frame(place, { fill: colours.surface, stroke: colours.line2, radius: RADIUS });
}

interface Title {
  readonly icon: Parameters<typeof icon>[0];
  readonly name: string;
  readonly problem?: string | undefined;
}

/** Icon and name at the head of a card; a problem shows as its mark at the end. */
function title(pen: Pen, x: number, y: number, room: number, { icon: name, name: text, problem }: Title): string {
  const { colours, distance } = pen;
  const isNear = distance === 'near';
  const size = isNear ? 12 : distance === 'far' ? 22 : 28;
  const before = isNear ? ICON + 6 : 0;
  const mark = problem === undefined ? 0 : size + 8;
  return [
    isNear ? icon(name, x, y - ICON / 2, ICON, colours.ink3) : '',
    line({ x: x + before, y: isNear ? y : y + size / 4, room: room - before - mark }, [
      { text, size, weight: 600, colour: colours.ink, gives: true },
    ]),
    problem === undefined ? '' : icon('fails', x + room - size - 2, y - (size + 2) / 2, size + 2, colours.bad, 2),
  ].join('');
}

const LINE = 15;

/** A host, load balancer, gateway or machine. */
export function card(pen: Pen, place: Place, face: Faces['card']): string {
  const [x, room] = [place.x + 11, place.width - 22];
  const lines = face.lines.map(({ text, address, hue = 'ink', strong }, i) => {
    const runs: Run[] = [
      { text, size: 11, colour: pen.colours.ink3, gives: true },
      ...(address === undefined
        ? []
        : [
            {
              text: address,
              size: 11,
              mono: true,
              colour: textOf(pen, hue),
              ...(text !== '' && { gap: 6 }),
              ...(strong && { weight: 600 as const }),
            },
          ]),
    ];
    return line({ x, y: place.y + 31.5 + LINE * i, room }, runs);
  });
  const shown = pen.distance === 'near' ? lines : [];
  return [surface(pen, place), title(pen, x, place.y + 16, room, face), ...shown].join('');
}

const PAD = 7;
/** For an address beside its caption. */
const ROOM = 100;

/** A node: its addresses and its pods', one cell an address. */
export function node(pen: Pen, place: Place, face: Faces['node']): string {
  const x = place.x + PAD;
  if (pen.zoom < CARDS_FROM) return frame(place, { fill: shadeColour(pen, face.podHue, face.share), radius: 0 });
  const inner = pen.zoom < NAMES_FROM ? useBar : { near, far, distant }[pen.distance];
  return surface(pen, place) + inner(pen, { ...place, x }, face);
}

function near(pen: Pen, { x, y }: Place, face: Faces['node']): string {
  const { colours } = pen;
  const meta = { size: 11, colour: colours.ink3 };
  const right = x + GRID.width;
  const row = (at: number, caption: string, text: string, hue: Hue) =>
    line({ x, y: at }, [{ ...meta, text: caption }]) +
    line({ x: right, y: at, anchor: 'end', exact: { most: ROOM } }, [
      { ...meta, text, mono: true, colour: textOf(pen, hue) },
    ]);
  return [
    title({ ...pen, distance: 'near' }, x, y + 14, GRID.width, { icon: 'node', name: face.name }),
    row(y + 32.5, 'node', face.address, 'blue'),
    row(y + 49.5, 'pods', face.pods, face.podHue),
    grid(pen, face, x, y + 63, GRID.height),
    line({ x, y: y + 107 }, [{ ...meta, text: face.inUse }]),
    line({ x: right, y: y + 107, anchor: 'end' }, [{ ...meta, text: face.most }]),
  ].join('');
}

function far(pen: Pen, { x, y }: Place, face: Faces['node']): string {
  const { colours } = pen;
  const name = { text: face.name, size: 21, weight: 600, colour: colours.ink, gives: true } as const;
  return [
    line({ x, y: y + 18, room: GRID.width }, [name]),
    line({ x, y: y + 42 }, [{ text: face.shortAddress, size: 18, mono: true, colour: colours.blue }]),
    grid(pen, face, x, y + 62, 54),
  ].join('');
}

/** Characters of a name that tell a node from its neighbours. */
const ENDING = 3;

const distant = (pen: Pen, { x, y }: Place, face: Faces['node']): string =>
  line({ x, y: y + 26 }, [{ text: face.name.slice(-ENDING), size: 36, weight: 600, colour: pen.colours.ink }]) +
  grid(pen, face, x, y + 54, 62);

function useBar({ colours }: Pen, { x, y }: Place, { share, podHue }: Faces['node']): string {
  const hue = cellHue(podHue);
  const bar = (width: number) => rectPath(x, y + WORDLESS.top, width, WORDLESS.height);
  return rects(colours[`${hue}-i`], bar(GRID.width)) + rects(colours[`${hue}-f`], bar(GRID.width * share));
}

const cellHue = (hue: Hue): 'blue' | 'violet' => (hue === 'violet' ? 'violet' : 'blue');

export function cellColour({ colours }: Pen, hue: Hue, state: CellState): string {
  const fills = { skipped: colours.line2, free: colours.line };
  const own = cellHue(hue);
  return { ...fills, used: colours[`${own}-f`], idle: colours[`${own}-i`] }[state];
}

function grid(pen: Pen, { grid: { paths }, podHue }: Faces['node'], x: number, y: number, height: number): string {
  const stretch = height === GRID.height ? '' : ` scale(1 ${height / GRID.height})`;
  const cells = paths.map(({ state, path }) => element('path', { d: path, fill: cellColour(pen, podHue, state) }));
  return element('g', { transform: `translate(${x} ${y})${stretch}` }, ...cells);
}

/** How full a node is, seen from far away. */
export function shadeColour({ colours }: Pen, hue: Hue, share: number): string {
  const own = cellHue(hue);
  const step = shadeOf(share);
  return step === 0 ? colours.line : mix(colours[`${own}-f`], colours[`${own}-i`], step / SHADES);
}

/** A node that found no room, in the place where it would stand. */
export function refused(pen: Pen, place: Place, face: Faces['refused']): string {
  const { colours } = pen;
  const fill = mix(colours['bad-t'], colours.sunk, 0.5);
  const [x, room] = [place.x + 9, place.width - 18];
  const bold = { size: 11, weight: 600, colour: colours.bad } as const;
  const plain = { size: 11, colour: colours.ink2 };
  const code = wrapped(face.code, room, bold, 2);
  const lines = Math.max(0, Math.floor((place.height - 34 - 14 * code.length) / 14));
  const texts =
    pen.distance === 'near'
      ? [
          ...code.map((text) => ({ ...bold, text })),
          ...wrapped(face.says, room, plain, lines).map((text) => ({ ...plain, text })),
        ]
      : [];
  const named = { text: face.name, size: 12, weight: 600, colour: colours.bad, gives: true } as const;
  const size = pen.distance === 'near' ? 12 : 18;
  return [
    frame(place, { fill, stroke: colours.bad, radius: RADIUS, dashes: '3 2' }),
    icon('fails', x, place.y + 15 - ICON / 2, ICON, colours.bad, 2),
    line({ x: x + 20, y: place.y + 15, room: room - 20 }, [{ ...named, size }]),
    ...texts.map((run, i) => line({ x, y: place.y + 34 + 14 * i }, [run])),
  ].join('');
}
