import { useDeferredValue, useEffect, useState } from 'react';
import { type AppState, useApp, useEditable } from '../store';
import { lazyPart } from '../ui';

/** Nobody needs the list, nor what compares two plans, before something has changed. */
const load = () => import('./changes-list');

const ChangesList = lazyPart(load);

/** What the last change of the design did; until there is one, how to come to see it. */
export function Changes() {
  const changed = useApp(hasChanged);
  const editable = useEditable();
  if (changed) return <ChangesList />;
  return (
    <p className="p-4 text-ink2">
      Nothing has changed since the design was opened.{editable && ' Flip the mode or edit a value.'}
    </p>
  );
}

/**
 * How many differences the last change made, a moment after the change: in a large design they take a while to find.
 * Stays 0 where the list cannot be loaded, which says so itself.
 */
export function useChangeCount(): number {
  const changed = useApp(hasChanged);
  const document = useDeferredValue(useApp((state) => state.document));
  const before = useDeferredValue(useApp((state) => state.before));
  const [counter, setCounter] = useState<{
    readonly count: (state: Pick<AppState, 'document' | 'before'>) => number;
  }>();
  useEffect(() => {
    if (!changed) return;
    load().then(
      ({ countChanges }) => setCounter({ count: countChanges }),
      () => undefined,
    );
  }, [changed]);
  return counter?.count({ document, before }) ?? 0;
}

const hasChanged = (state: AppState): boolean => state.before !== undefined;
