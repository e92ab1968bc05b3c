import { useMemo } from 'react';
import type { Plan } from '../../engine';
import { type EndFace, endFaces, type Reachability } from '../../engine/reachability';
import { useApp } from '../../store';
import { type ChangeAt, changeAtOf, type Shown, shownOf } from './shown';
import type { Reached } from './use-reached';

/** A matrix with what is chosen of it. */
export interface View {
  readonly plan: Plan;
  readonly reached: Reachability;
  readonly heads: readonly EndFace[];
  readonly changeAt: ChangeAt;
  /** One sender is asked about. */
  readonly isOfOne: boolean;
  readonly failing: boolean;
  readonly changed: boolean;
  readonly shown: Shown;
}

export function useView({ plan, reached, changes }: Reached): View {
  const from = useApp((state) => state.reach.from);
  const failing = useApp((state) => state.reach.failing);
  const wantsChanged = useApp((state) => state.reach.changed);
  const heads = useMemo(() => endFaces(plan, reached), [plan, reached]);
  const changeAt = useMemo(() => changeAtOf(changes ?? []), [changes]);
  // Where nothing was edited yet, nothing can be asked for by it.
  const changed = wantsChanged && changes !== undefined;
  const shown = useMemo(
    () => shownOf(reached, heads, changeAt, { from, failing, changed }),
    [reached, heads, changeAt, from, failing, changed],
  );
  return useMemo(() => {
    const isOfOne = heads.some(({ key }) => key === from);
    return { plan, reached, heads, changeAt, isOfOne, failing, changed, shown };
  }, [plan, reached, heads, changeAt, from, failing, changed, shown]);
}
