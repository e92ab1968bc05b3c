import type { Plan } from '../plan/types';
import { number } from '../words';
import type { CellChange, ChangeKind } from './differences';
import { fareWords } from './faces';
import type { Reachability } from './types';

/** In which order they are told; each after its count. */
const KINDS: readonly (readonly [ChangeKind, string])[] = [
  ['lost', 'lost'],
  ['gained', 'gained'],
  ['otherwise', 'failing in another way'],
  ['source', 'seen as somebody else'],
];

/** `7 of 132 changed by the last edit: 5 lost, 2 gained` */
export function changesWords({ cells }: Reachability, changes: readonly CellChange[]): string {
  if (changes.length === 0) return 'Nothing changed by the last edit';
  const asked = cells.flat().filter((cell) => cell.length > 0).length;
  const counts = KINDS.flatMap(([kind, words]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${number(count)} ${words}`];
  });
  return `${number(changes.length)} of ${number(asked)} changed by the last edit: ${counts.join(', ')}`;
}

/** `lost by the last edit: was Delivered, seen as 10.240.0.4 (node)` */
export function changeWords(plan: Plan, { kind, was }: CellChange): string {
  const [, words] = KINDS.find(([one]) => one === kind) ?? ['', kind];
  return `${words} by the last edit: was ${fareWords(plan, was)}`;
}
