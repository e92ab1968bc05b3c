import { startTransition, useEffect, useState } from 'react';
import type { Plan } from '../../engine';
import { type CellChange, type Reachability, unpacked } from '../../engine/reachability';
import type { TopologyDocument } from '../../model';
import { selectPlan, useApp } from '../../store';

/** Who reached whom in a state of the design. */
export interface Reached {
  readonly plan: Plan;
  readonly reached: Reachability;
  /** What the change that led there did; none was seen where it is not set. */
  readonly changes: readonly CellChange[] | undefined;
}

interface Last extends Reached {
  readonly before: TopologyDocument | undefined;
  readonly opened: number;
}

/** For whoever comes back to the tab. */
let last: Last | undefined;

/**
 * Who reaches whom, told by another thread. Until that has told it of the design as it is now, what it told of this
 * design before is there.
 */
export function useReached(): { readonly shown: Reached | undefined; readonly waiting: boolean } {
  const plan = useApp(selectPlan);
  const before = useApp((state) => state.before);
  const opened = useApp((state) => state.opened);
  const { ask, editing, startThread, loadEditing } = useApp.getState();
  const canAsk = useApp((state) => state.editing !== undefined && state.startThread !== undefined);
  const [told, setTold] = useState(last);
  const { document } = plan;
  const isCurrent = told?.plan === plan && told.before === before;

  useEffect(() => {
    if (!editing) void loadEditing();
  }, [editing, loadEditing]);
  useEffect(() => {
    if (!canAsk || !startThread || isCurrent) return;
    ask({ kind: 'reachability', document, before }, (answer) => {
      if (answer.kind !== 'reachability') return;
      const { reached, changes } = unpacked(answer.packed);
      last = { plan, before, opened, reached, changes };
      // A large matrix takes a while to be worked into a view: whoever types in the meantime goes first.
      startTransition(() => setTold(last));
    });
  }, [ask, canAsk, startThread, isCurrent, plan, document, before, opened]);

  return { shown: told?.opened === opened ? told : undefined, waiting: !isCurrent };
}
