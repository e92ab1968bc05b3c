import { useMemo } from 'react';
import type { Plan } from '../../../engine';
import {
  type ChosenVariant,
  choiceOf,
  earlierStates,
  type OfferedGroup,
  offeredVariants,
  shownVariants,
  type VariantChoice,
  variantTitle,
} from '../../../engine/compare';
import { type Networking, networkingOf } from '../../../engine/migration';
import { useApp } from '../../../store';
import { isWhole, usePast } from '../../../store/past';

/** A column. */
export interface ShownVariant {
  readonly chosen: ChosenVariant;
  readonly title: string;
}

export interface ShownVariants {
  readonly present: Networking;
  readonly offered: readonly OfferedGroup[];
  readonly columns: readonly ShownVariant[];
  /** What the columns hold, one each. */
  readonly choices: readonly VariantChoice[];
}

/** The columns as they were chosen, as far as what was chosen is still there. */
export function useShownVariants(plan: Plan, clusterId: string): ShownVariants {
  const past = usePast();
  const chosen = useApp((state) => state.compared.variants);
  return useMemo(() => {
    const present = networkingOf(plan, clusterId);
    const states = earlierStates(past, plan.document);
    const offered = offeredVariants(present, states, isWhole(past) ? past[0] : undefined);
    const shown = shownVariants(chosen, present, states);
    return {
      present,
      offered,
      columns: shown.map((one) => ({ chosen: one, title: variantTitle(offered, one) })),
      choices: shown.map((one) => choiceOf(one, states)),
    };
  }, [plan, clusterId, past, chosen]);
}
