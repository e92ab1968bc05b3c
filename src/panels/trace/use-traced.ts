import { useApp } from '../../store';
import { selectTraced, selectWaiting, type Traced } from '../../store/tracing';

/** What becomes of what was sent, in the design as it is now. */
export function useTraced(): { readonly traced: Traced | undefined; readonly waiting: boolean } {
  return { traced: useApp(selectTraced), waiting: useApp(selectWaiting) };
}
