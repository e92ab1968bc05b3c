import type { Networking } from '../../migration/types';
import { FEWEST, usualVariants, type VariantChoice } from './choices';
import type { EarlierState } from './history';

/** What a person chose for a column; what came before the last edit goes along with every edit. */
export type ChosenVariant = VariantChoice | { readonly type: 'before-last-edit' };

/**
 * What stands side by side: what was chosen, without what is not there any more or would stand there twice; the usual
 * where that leaves too little to compare.
 */
export function shownVariants(
  chosen: readonly ChosenVariant[],
  present: Networking,
  states: readonly EarlierState[],
): readonly ChosenVariant[] {
  const hasNow = chosen.some(({ type }) => type === 'now');
  const shown = chosen.filter(
    (one) =>
      !(one.type === 'before-last-edit' && states.length === 0) &&
      !(one.type === 'mode' && hasNow && sameNetworking(one, present)),
  );
  if (shown.length >= FEWEST) return shown;
  const more = usualVariants(present).filter((usual) => !shown.some((one) => sameVariant(one, usual)));
  return chosen.length === 0 ? usualVariants(present) : [...shown, ...more].slice(0, FEWEST);
}

/** The choice behind a column. */
export function choiceOf(chosen: ChosenVariant, [last]: readonly EarlierState[]): VariantChoice {
  if (chosen.type !== 'before-last-edit') return chosen;
  return last ? { type: 'earlier', document: last.document } : { type: 'now' };
}

/** Whether two columns would hold the same. */
export function sameVariant(one: ChosenVariant, other: ChosenVariant): boolean {
  if (one.type === 'mode') return other.type === 'mode' && sameNetworking(one, other);
  if (one.type === 'earlier') return other.type === 'earlier' && one.document === other.document;
  return one.type === other.type;
}

const sameNetworking = (one: Networking, other: Networking): boolean =>
  one.mode === other.mode && one.dataplane === other.dataplane;
