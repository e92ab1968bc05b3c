import { number, spaceWords } from '../../engine';
import type { VerdictsOutput } from '../output/verdicts';
import { mendLine } from './check';
import { sourceLines } from './sources';
import { paragraphs, plain, section, table } from './table';

type Cluster = VerdictsOutput['clusters'][string];
type Verdict = Cluster['runs'];
type Need = Verdict['spaces'][number];

const TITLES = ['Runs', 'Upgrades', 'Scales'];

/** The three verdicts on each cluster, for people: what each needs of what, and what mends those that fail. */
export const verdictsText = ({ design, clusters, facts }: VerdictsOutput): string =>
  paragraphs(plain(design), ...Object.values(clusters).map((cluster) => clusterText(cluster, facts)));

function clusterText({ name, runs, upgrades, scales }: Cluster, facts: VerdictsOutput['facts']): string {
  const all = [runs, upgrades, scales];
  return section(
    plain(`Kubernetes service ${name}`),
    table(
      ['Verdict', 'Holds', 'Figure', 'Says'],
      all.map(({ holds, figure, says }, i) => [TITLES[i], holds ? 'yes' : 'no', figure, says]),
    ),
    needTable(all),
    poolTable(all),
    ...all.map((verdict, i) => failureText(TITLES[i] ?? '', verdict, facts)),
  );
}

/** What each verdict needs beside what there is; a space that some verdict has more of has a line for each. */
function needTable(all: readonly Verdict[]): string {
  const keyOf = ({ facts: _, needed: __, holds: ___, ...space }: Need): string => JSON.stringify(space);
  const spaces = new Map(all.flatMap((verdict) => verdict.spaces).map((space) => [keyOf(space), space]));
  return table(
    ['Space', 'Of', 'Available', 'Unit', ...TITLES],
    [...spaces].map(([key, { space, subject, available, unit, atCreation }]) => [
      `${spaceWords[space].limit}${atCreation ? ', as AKS checks it' : ''}`,
      subject,
      available,
      unit,
      ...all.map((verdict) => {
        const need = verdict.spaces.find((candidate) => keyOf(candidate) === key);
        return need && marked(number(need.needed), need.holds);
      }),
    ]),
  );
}

/** The nodes that each verdict counts, with the surge nodes of an upgrade. */
const poolTable = (all: readonly Verdict[]): string =>
  table(
    ['Node pool', ...TITLES],
    (all[0]?.pools ?? []).map(({ pool: id }) => [
      id,
      ...all.map(({ pools }) => {
        const pool = pools.find(({ pool }) => pool === id);
        return pool && marked(`${number(pool.nodes)}${pool.surge > 0 ? ` + ${number(pool.surge)}` : ''}`, pool.holds);
      }),
    ]),
  );

const marked = (text: string, holds: boolean): string => (holds ? text : `${text} fails`);

function failureText(title: string, { failure, mends, withoutSurge }: Verdict, facts: VerdictsOutput['facts']): string {
  if (!failure) return '';
  const { pool, code, message } = failure;
  return section(
    plain(`${title}: ${pool} fails${code === undefined ? '' : `, ${code}`}`),
    [
      ...(message === undefined ? [] : [message]),
      ...(withoutSurge ? ['Without surge nodes it would hold.'] : []),
      ...mends.map(mendLine),
      ...sourceLines(facts, failure.facts),
    ]
      .map(plain)
      .join('\n'),
  );
}
