import { FIGURE_WORDS, type LessonFault, type Subject } from '../../lessons';
import type { Editable, LessonFigure, LessonQuestion } from '../../model';
import { own } from '../../own';
import { kindWords } from '../words';

/** What each figure is called. */
export const FIGURES: Readonly<Record<LessonFigure, string>> = {
  nodes: 'Nodes',
  mostNodes: 'Most nodes',
  maxPods: 'Max pods per node',
  addressesPerNode: 'Addresses per node',
  podsRunning: 'Pods running',
  usable: 'Usable addresses',
  held: 'Addresses held',
  free: 'Free addresses',
  routes: 'Routes',
};

export const FIGURE_CHOICES = FIGURE_WORDS.map((value) => ({ value, label: FIGURES[value] }));

/** What of a thing a text can say. */
export const insertWords: Readonly<Record<string, string>> = {
  ...FIGURES,
  name: 'Name',
  address: 'Address',
  prefix: 'Prefix',
  mode: 'Network mode',
  runs: 'Runs',
  upgrades: 'Upgrades',
  scales: 'Scales',
};

export const VERDICTS = [
  { value: 'runs', label: 'Runs' },
  { value: 'upgrades', label: 'Upgrades' },
  { value: 'scales', label: 'Scales' },
] as const;

export const SORTS: readonly { readonly value: LessonQuestion['sort']; readonly label: string }[] = [
  { value: 'outcome', label: 'What becomes of a packet' },
  { value: 'source', label: 'Whose address the far side sees' },
  { value: 'address', label: 'The address of something' },
  { value: 'figure', label: 'A figure of the design' },
  { value: 'verdict', label: 'Whether a verdict holds' },
];

/** Faults of one step or check, or with nothing of the lesson as a whole. */
export const faultsAt = (faults: readonly LessonFault[], at: string | undefined): readonly LessonFault[] =>
  faults.filter((fault) => fault.at === at);

/** What may be edited, by its name on screen. */
export function editableName(one: Editable, named: readonly Subject[]): string {
  // A lab of a newer version may know kinds that this one does not.
  if ('kind' in one) return `All of the kind ${own(kindWords, one.kind) ?? one.kind}`;
  return named.find(({ id }) => id === one.id)?.name ?? one.id;
}
