import { useEffect, useState } from 'react';
import { type AppState, derive, useApp } from '../../store';

const load = () => import('../../store/asserting');

const hasAssertions = derive((document: AppState['document']) =>
  Object.values(document.resources).some(({ kind }) => kind === 'assertion'),
);

const NONE = { failing: 0, isStale: false };

/**
 * How many of the design's assertions do not hold. What follows packets is loaded for it where the design has any; stays
 * 0 where that cannot be loaded, which the tab itself says.
 */
export function useFailing(): { readonly failing: number; readonly isStale: boolean } {
  const has = useApp((state) => hasAssertions(state.document));
  const [part, setPart] = useState<Awaited<ReturnType<typeof load>>>();
  useEffect(() => {
    if (!has) return;
    load().then(
      (loaded) => {
        loaded.startChecking();
        setPart(loaded);
      },
      () => undefined,
    );
  }, [has]);
  const failing = useApp((state) => part?.selectFailing(state) ?? 0);
  const isStale = useApp((state) => part?.selectChecksStale(state) ?? false);
  return has ? { failing, isStale } : NONE;
}
