import { overlayOneWay } from '../../../facts/migration';
import { networkModes } from '../../../modes';
import { modesOf, networkingOf, offered } from '../../migration/case';
import { type Path, pathOf } from '../../migration/path';
import type { Way } from '../../migration/types';
import type { ClusterPlan } from '../../plan/types';
import type { Cell } from '../types';
import type { Variant } from '../variants';
import type { RowOf } from './row';

/** How a running cluster would get there, its dataplane kept where the mode has it. */
export const migrationRows: readonly RowOf[] = [
  {
    id: 'migration',
    group: 'migration',
    title: 'A running cluster gets there',
    cell: ({ cluster }, present) => wayTo(cluster, present),
  },
];

function wayTo({ mode: { id } }: ClusterPlan, { plan, cluster }: Variant): Cell {
  const mode = networkModes.find((candidate) => candidate.id === id);
  if (!mode) throw new Error(`No network mode ${id}`);
  const from = networkingOf(plan, cluster.id);
  const path = pathOf(from, offered({ mode: mode.id, dataplane: from.dataplane }), modesOf(cluster));
  return { lines: [{ text: words(path) }], facts: [...path.facts, ...(isOneWay(path) ? [overlayOneWay] : [])] };
}

const isOneWay = ({ operations }: Path): boolean => operations.includes('overlay');

const WORDS: Readonly<Record<Way, string>> = {
  there: 'has it',
  'in-place': 'in place',
  'new-pools': 'by new pools',
  'new-cluster': 'only by a new cluster',
  impossible: 'not at all',
};

const words = (path: Path): string => `${WORDS[path.way]}${isOneWay(path) ? ', one way' : ''}`;
