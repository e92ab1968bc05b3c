import { type ClusterPlan, counted, type Plan, type Verdict, verdicts } from '../../engine';
import { resourcesOf } from '../../model';
import { icon } from './icons';
import { named } from './markup';
import type { Pen } from './pen';
import { frame } from './shapes';
import { fittedRuns, line, type Run, widthOfRuns } from './type';

/** Markup of a given height, from its own upper edge down. */
export interface Strip {
  readonly height: number;
  readonly markup: readonly string[];
}

const TITLE = { size: 18, height: 26 };
const ROW = 28;
const CHIP = { height: 22, pad: 7, icon: 13, gap: 5, apart: 6 };
/** More clusters are counted. */
const MOST_ROWS = 6;

/** The name of the design, and of each cluster its network mode and whether it runs, upgrades and scales. */
export function header(pen: Pen, plan: Plan, { x, y, width }: { x: number; y: number; width: number }): Strip {
  const { colours } = pen;
  const { document } = plan;
  const clusters = Object.values(plan.clusters);
  const shown = clusters.slice(0, MOST_ROWS);
  const summary = [
    counted(resourcesOf(document, 'virtualNetwork').length, 'network'),
    counted(clusters.length, 'cluster'),
  ].join(', ');
  const title: Run[] = [
    { text: document.name || 'Untitled design', size: TITLE.size, weight: 600, colour: colours.ink, gives: true },
    { text: summary, size: 12, colour: colours.ink3, gap: 12 },
  ];
  const from = y + TITLE.height + 4;
  const left = clusters.length - shown.length;
  const rest = { text: `and ${counted(left, 'more cluster', 'more clusters')}`, size: 12, colour: colours.ink3 };
  return {
    height: TITLE.height + (shown.length > 0 ? 4 : 0) + ROW * shown.length + (left > 0 ? 20 : 0),
    markup: [
      line({ x, y: y + TITLE.height / 2, room: width }, title),
      ...shown.map((cluster, i) => clusterRow(pen, plan, cluster, x, from + ROW * i, width)),
      left > 0 ? line({ x, y: from + ROW * shown.length + 10 }, [rest]) : '',
    ],
  };
}

const KINDS = [
  { kind: 'runs', name: 'Runs' },
  { kind: 'upgrades', name: 'Upgrades' },
  { kind: 'scales', name: 'Scales' },
] as const;

function clusterRow(pen: Pen, plan: Plan, cluster: ClusterPlan, x: number, y: number, width: number): string {
  const { colours } = pen;
  const name = plan.document.resources[cluster.id]?.name ?? cluster.id;
  const judged = verdicts(plan, cluster);
  const chips = KINDS.map((one) => ({ ...one, verdict: judged[one.kind] }));
  const wide = chips.reduce((sum, one) => sum + chipWidth(one) + CHIP.apart, 0);
  const words: Run[] = [
    { text: name, size: 12, weight: 600, colour: colours.ink, gives: true },
    { text: cluster.mode.title, size: 12, colour: colours.ink3, gap: 8 },
  ];
  const before = 20;
  const runs = fittedRuns(words, width - before - wide - 8);
  let at = x + before + widthOfRuns(runs) + 14;
  return [
    icon('managedCluster', x, y + 4, 14, colours.ink3),
    line({ x: x + before, y: y + CHIP.height / 2, exact: true }, runs),
    ...chips.map((one) => {
      const drawn = chip(pen, one, at, y);
      at += chipWidth(one) + CHIP.apart;
      return drawn;
    }),
  ].join('');
}

interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
}

/** As the app has it: `94/251`. */
const figureOf = ({ figure }: Verdict): string => figure.replace(' of ', '/');

const runsOf = ({ name, verdict }: Judged, colour: string): Run[] => [
  { text: name, size: 12, weight: 600, colour },
  { text: figureOf(verdict), size: 11, mono: true, colour, gap: 6 },
];

const chipWidth = (judged: Judged): number => widthOfRuns(runsOf(judged, '')) + 2 * CHIP.pad + CHIP.icon + CHIP.gap;

function chip({ colours }: Pen, judged: Judged, x: number, y: number): string {
  const { name, verdict } = judged;
  const tone = verdict.holds ? 'good' : 'bad';
  const rect = { x, y, width: chipWidth(judged), height: CHIP.height };
  return [
    '<g>',
    named(`${name}: ${verdict.holds ? 'yes' : 'no'}. ${verdict.says}`),
    frame(rect, { fill: colours[`${tone}-t`], stroke: colours[`${tone}-l`], radius: 6 }),
    icon(
      verdict.holds ? 'holds' : 'fails',
      x + CHIP.pad,
      y + (CHIP.height - CHIP.icon) / 2,
      CHIP.icon,
      colours[tone],
      2,
    ),
    line(
      { x: x + CHIP.pad + CHIP.icon + CHIP.gap, y: y + CHIP.height / 2, exact: true },
      runsOf(judged, colours[tone]),
    ),
    '</g>',
  ].join('');
}
