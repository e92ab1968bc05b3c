import type { Faces, IconName } from '../../drawing';
import { chipsFrom, chipsUpTo } from './chips';
import { icon } from './icons';
import { widthOf } from './measure';
import { type Pen, type Place, textOf } from './pen';
import { frame } from './shapes';
import { mix } from './theme';
import { fittedRuns, line, type Run, widthOfRuns } from './type';
import { usageBar } from './usage';

/** What a frame is made of: what lies beneath all else, and what lies over the lines. */
export interface Drawn {
  readonly under: readonly string[];
  readonly over: readonly string[];
}

const ICON = 14;
const AFTER_ICON = ICON + 6;

interface Head {
  readonly icon: IconName;
  readonly iconColour: string;
  /** Size of the title where all is near. */
  readonly size: number;
  readonly name: string;
  readonly problem?: string | undefined;
  /** After the name. */
  readonly more: readonly Run[];
}

/** Icon, name and what else stands at the head of a frame, as large as it takes to be read. */
function head(pen: Pen, place: Place, at: { x: number; y: number; room: number }, of: Head): string {
  const { colours, distance } = pen;
  const size = titleSize(pen, place, of.size);
  const isNear = distance === 'near';
  const before = isNear ? AFTER_ICON : (size / 28 - 1) * 8;
  const mark = of.problem === undefined ? 0 : size + 6;
  const x = at.x + before;
  const y = isNear ? at.y : place.y + (distance === 'far' ? 22 : size * 0.66);
  const room = at.room - before - mark;
  const grown = Math.max(1, size / 28);
  const name: Run = { text: of.name, size, weight: 600, colour: colours.ink, gives: true };
  const runs = fittedRuns([name, ...of.more.map((run) => ({ ...run, gap: (run.gap ?? 0) * grown }))], room);
  const icons = isNear ? icon(of.icon, at.x, at.y - ICON / 2, ICON, of.iconColour) : '';
  if (of.problem === undefined) return icons + line({ x, y, room }, runs);
  // The mark stands between the name and the rest, so the words are held to the width that leaves it there.
  const marked = runs.map((run, i) => (i === 1 ? { ...run, gap: (run.gap ?? 0) + mark } : run));
  const after = x + widthOfRuns(runs.slice(0, 1)) + 6;
  return [
    icons,
    line({ x, y, exact: true }, marked),
    icon('fails', after, y - size * 0.55, size * 1.1, colours.bad, 2),
  ].join('');
}

/** Seen from afar titles grow, and those of large frames as far as there is room. */
function titleSize({ distance, magnified }: Pen, { scale }: Place, near: number): number {
  if (distance === 'near') return near;
  if (distance === 'far') return 22;
  return 28 * (scale === undefined ? 1 : magnified);
}

/** Size of what stands beside a title. */
function besideSize({ distance, magnified }: Pen, { scale }: Place): number {
  if (distance === 'near') return 11;
  if (distance === 'far') return 18;
  return 24 * (scale === undefined ? 1 : magnified);
}

/** What is in a frame of which only the title bar is drawn, or how many nodes are in a pool. */
const beside = (pen: Pen, place: Place, text: string | undefined, gap = 8): Run[] =>
  text === undefined ? [] : [{ text, size: besideSize(pen, place), colour: pen.colours.ink3, gap }];

const address = (pen: Pen, place: Place, text: string, hue: 'blue' | 'slate'): Run => ({
  text,
  size: besideSize(pen, place),
  colour: textOf(pen, hue),
  mono: true,
  gap: 8,
});

/** A picture is not zoomed into as the canvas is: from afar too an edge is as wide in it as can be seen. */
const edge = ({ zoom, distance }: Pen, width = 1): number =>
  distance === 'distant' ? Math.max(width, 1 / zoom) : width;

export function network(pen: Pen, place: Place, face: Faces['network']): Drawn {
  const { colours } = pen;
  const own = face.hue === 'blue';
  const hue = own ? 'blue' : 'slate';
  const fill = mix(colours[`${hue}-t`], colours.canvas, own ? 0.45 : 0.7);
  const under = [frame(place, { fill, stroke: colours[`${hue}-l`], width: edge(pen, 1.5), radius: 12 })];
  const of = { icon: 'virtualNetwork', iconColour: colours[hue], size: 13, name: face.name } as const;
  const isNear = pen.distance === 'near';
  const chips = isNear ? [face.dns, face.zones].filter((chip) => chip !== undefined) : [];
  const [x, room] = [place.x + 13.5, place.width - 27];
  if (!own) return { under: [...under, ...outside(pen, place, face, of)], over: [] };
  const more = [address(pen, place, face.prefixes, hue), ...beside(pen, place, face.counts)];
  const title: Run = { text: face.name, size: 13, weight: 600, colour: '' };
  const wide = AFTER_ICON + widthOfRuns([title, ...more]) + 10;
  const drawn = chipsFrom(pen, chips, x + Math.min(wide, room / 2), place.y + 11.5, Math.max(room - wide, room / 2), 8);
  const left = room - (chips.length > 0 ? drawn.width + 10 : 0);
  const at = { x, y: place.y + 21.5, room: left };
  return { under: [...under, head(pen, place, at, { ...of, more, problem: face.problem })], over: drawn.markup };
}

/** Seen from outside a network is narrow, and has a line for each of its facts. */
function outside(pen: Pen, place: Place, face: Faces['network'], of: Omit<Head, 'more' | 'problem'>): string[] {
  const [x, room] = [place.x + 13.5, place.width - 27];
  const at = { x, y: place.y + 19.5, room };
  const title = head(pen, place, at, { ...of, more: [], problem: face.problem });
  if (pen.distance !== 'near') return [title];
  const meta = { size: 11, colour: textOf(pen, 'slate') };
  const below = [face.dns, face.zones].filter((chip) => chip !== undefined);
  const counts = beside(pen, place, face.counts, 0);
  return [
    title,
    line({ x, y: place.y + 37.5, room }, [{ ...meta, mono: true, text: face.prefixes, gives: true }]),
    ...below.flatMap((chip, i) => chipsFrom(pen, [chip], x, place.y + 47.5 + 22 * i, room, 0).markup),
    line({ x, y: place.y + 54.5 + 22 * below.length, room }, counts),
  ];
}

export function subnet(pen: Pen, place: Place, face: Faces['subnet']): Drawn {
  const { colours, distance } = pen;
  const hue = face.hue === 'blue' ? 'blue' : 'slate';
  const [x, room, isNear] = [place.x + 11, place.width - 22, distance === 'near'];
  const prefix = address(pen, place, face.prefix, hue);
  const counts = beside(pen, place, face.counts);
  const at = { x, y: place.y + 21, room };
  const inLine = face.wide ? [prefix, ...counts] : [];
  const of = { icon: 'subnet', iconColour: colours[hue], size: 13, name: face.name, problem: face.problem } as const;
  const chipsRight = place.x + place.width - (face.wide ? 13 : 7);
  const most = place.width - (face.wide ? 22 : 10);
  return {
    under: [
      frame(place, { fill: colours.surface, stroke: colours[`${hue}-l`], width: edge(pen), radius: 10 }),
      head(pen, place, at, { ...of, more: inLine }),
      ...(isNear && !face.wide
        ? [line({ x, y: place.y + 37, room }, [{ ...prefix, gives: true }]), line({ x, y: place.y + 52, room }, counts)]
        : []),
      face.usageAt && isNear
        ? usageBar(pen, face.usage, {
            ...face.usageAt,
            x: place.x + 1 + face.usageAt.x,
            y: place.y + 1 + face.usageAt.y,
          })
        : '',
    ],
    over: isNear ? chipsUpTo(pen, face.chips, chipsRight, place.y - 9, most, face.wide ? 8 : 4).markup : [],
  };
}

export function cluster(pen: Pen, place: Place, face: Faces['cluster']): Drawn {
  const { colours, distance } = pen;
  const isNear = distance === 'near';
  const right = place.x + place.width - 11;
  const y = place.y + 18;
  const meta = { size: 11, colour: colours.ink3 };
  const counts = beside(pen, place, face.counts);
  const of = {
    icon: 'managedCluster',
    iconColour: colours.ink3,
    size: 13,
    name: face.name,
    problem: face.problem,
  } as const;
  const mode: Run[] = face.wide && isNear ? [{ ...meta, text: face.mode, gap: 10 }] : [];
  const inner = place.width - 22;
  const chips = isNear && face.counts === undefined ? face.chips : [];
  const room = (taken: number) => inner - taken - 12;
  const named = AFTER_ICON + Math.min(widthOf(face.name, { ...meta, size: 13, weight: 600 }), inner / 3);
  const drawn = chipsUpTo(pen, chips, right, y - 10, room(named + widthOfRuns(mode)), 6);
  const more = counts.length > 0 ? [...mode, ...counts] : mode;
  return {
    under: [
      frame(place, { fill: colours.surface, stroke: colours.line2, width: edge(pen), radius: 8 }),
      head(pen, place, { x: place.x + 11, y, room: room(drawn.width) }, { ...of, more }),
      ...drawn.markup,
    ],
    over: [],
  };
}

export function pool(pen: Pen, place: Place, face: Faces['pool']): Drawn {
  const { colours, distance } = pen;
  const isNear = distance === 'near';
  const [x, room] = [place.x + 11, place.width - 22];
  const counted = face.painted || face.counts !== undefined || !isNear;
  const meta = { size: 11, colour: colours.ink3 };
  const more: Run[] = [
    ...(counted ? beside(pen, place, face.count, 10).map((run) => ({ ...run, gives: 'first' as const })) : []),
    ...(face.refused === undefined
      ? []
      : [
          {
            ...meta,
            size: besideSize(pen, place),
            weight: 600 as const,
            colour: colours.bad,
            text: face.refused,
            gap: 8,
          },
        ]),
  ];
  const of = { icon: 'agentPool', iconColour: colours.ink3, size: 12, name: face.name, problem: face.problem } as const;
  const at = { x, y: place.y + 21, room };
  const chips = face.securityGroup && isNear ? [face.securityGroup] : [];
  return {
    under: [
      frame(place, { fill: colours.sunk, stroke: colours.line, width: edge(pen), radius: 8 }),
      head(pen, place, at, { ...of, more }),
      isNear && face.counts === undefined
        ? line({ x, y: place.y + 36, room }, [{ ...meta, text: face.scaleSet, gives: true }])
        : '',
      face.empty && isNear ? line({ x, y: place.y + 58 }, [{ ...meta, text: 'No nodes' }]) : '',
    ],
    over: chipsUpTo(pen, chips, place.x + place.width - 9, place.y - 9, place.width - 18, 0).markup,
  };
}

export function site(pen: Pen, place: Place, face: Faces['site']): Drawn {
  const { colours, distance } = pen;
  const [x, room, isNear] = [place.x + 13.5, place.width - 27, distance === 'near'];
  const fill = mix(colours['slate-t'], colours.canvas, 0.7);
  const mono = { size: 11, colour: colours.slate, mono: true };
  const of = { icon: 'onPremisesSite', iconColour: colours.slate, size: 13, name: face.name, more: [] } as const;
  const rows = isNear ? face.hosts : [];
  return {
    under: [
      frame(place, { fill, stroke: colours['slate-l'], width: edge(pen, 1.5), radius: 12 }),
      head(pen, place, { x, y: place.y + 17.5, room }, of),
      isNear ? line({ x, y: place.y + 33.5, room }, [{ ...mono, text: face.prefixes, gives: true }]) : '',
      ...rows.flatMap(({ name, address: at }, i) => {
        const y = place.y + 55.5 + 18 * i;
        const left = room - widthOf(at, mono) - 8;
        return [
          line({ x, y, room: left }, [{ size: 11, colour: colours.ink2, text: name, gives: true }]),
          line({ x: x + room, y, anchor: 'end' }, [{ ...mono, text: at }]),
        ];
      }),
      isNear && face.more > 0
        ? line({ x, y: place.y + 55.5 + 18 * rows.length }, [
            { size: 11, colour: colours.ink3, text: `${face.more} more` },
          ])
        : '',
    ],
    over: [],
  };
}
