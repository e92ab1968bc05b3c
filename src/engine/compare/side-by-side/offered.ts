import type { TopologyDocument } from '../../../model';
import { offered } from '../../migration/case';
import type { Networking } from '../../migration/types';
import { networkings, networkingWords } from './choices';
import { type ChosenVariant, sameVariant } from './chosen';
import type { EarlierState } from './history';

/** What can be chosen for a column. */
export interface OfferedVariant {
  readonly title: string;
  readonly variant: ChosenVariant;
}

export interface OfferedGroup {
  readonly title: string;
  readonly variants: readonly OfferedVariant[];
}

/**
 * All that can be chosen for a column, in groups.
 *
 * @param states of the design before its last edits, the newest first
 * @param opened the design as it was opened, where that is still known
 */
export function offeredVariants(
  present: Networking,
  states: readonly EarlierState[],
  opened: TopologyDocument | undefined,
): readonly OfferedGroup[] {
  const others = networkings.filter(({ mode, dataplane }) => mode !== present.mode || dataplane !== present.dataplane);
  const byDataplane = (wanted: Networking['dataplane']): OfferedVariant[] =>
    others
      .filter(({ dataplane }) => dataplane === wanted)
      .map((networking) => ({ title: networkingWords(networking), variant: { type: 'mode', ...networking } }));
  const groups: readonly OfferedGroup[] = [
    { title: 'This design', variants: [{ title: `As it is: ${networkingWords(present)}`, variant: { type: 'now' } }] },
    { title: 'In another network mode', variants: byDataplane('azure') },
    { title: 'With the Cilium dataplane', variants: byDataplane('cilium') },
    { title: 'Before an edit', variants: earlier(states, opened) },
  ];
  return groups.filter(({ variants }) => variants.length > 0);
}

function earlier(states: readonly EarlierState[], opened: TopologyDocument | undefined): OfferedVariant[] {
  const [last, ...rest] = states;
  if (!last) return [];
  return [
    { title: `Before the last edit: ${last.edit}`, variant: { type: 'before-last-edit' } },
    ...rest
      .filter(({ document }) => document !== opened)
      .map(({ document, edit }) => ({
        title: `Before ${edit}`,
        variant: { type: 'earlier' as const, document },
      })),
    ...(opened && rest.length > 0
      ? [{ title: 'As opened', variant: { type: 'earlier' as const, document: opened } }]
      : []),
  ];
}

/** What a column is called; a state that is no longer in the history has no edit to be told by. */
export const variantTitle = (groups: readonly OfferedGroup[], variant: ChosenVariant): string =>
  groups.flatMap(({ variants }) => variants).find((one) => sameVariant(one.variant, variant))?.title ??
  (variant.type === 'mode' ? networkingWords(variant) : 'An earlier state');

/** Whether a change of mode alone leads from one networking to another: it leaves the dataplane as it is written. */
export const isByModeAlone = (from: Networking, to: Networking): boolean =>
  offered({ mode: to.mode, dataplane: from.dataplane }).dataplane === to.dataplane;
