import type { Verdict, VerdictKind } from '../../verdicts/types';
import { number } from '../../words';
import type { RowOf } from './row';

const TITLES: Readonly<Record<VerdictKind, string>> = { runs: 'Runs', upgrades: 'Upgrades', scales: 'Scales' };

const KINDS: readonly VerdictKind[] = ['runs', 'upgrades', 'scales'];

/** Whether the cluster fits, as the chips of the top bar say it. */
export const verdictRows: readonly RowOf[] = KINDS.map((kind) => ({
  id: kind,
  group: 'verdicts',
  title: TITLES[kind],
  cell: ({ verdicts }) => {
    const verdict = verdicts[kind];
    const { figure, says, holds, failure } = verdict;
    return { lines: [{ text: figure }], holds, detail: holds ? unitOf(verdict) : says, facts: failure?.facts ?? [] };
  },
}));

/** What the figure counts. */
const unitOf = ({ spaces, subject, figure }: Verdict): string =>
  spaces.find((need) => need.subject === subject && `${number(need.needed)} of ${number(need.available)}` === figure)
    ?.unit ?? '';
