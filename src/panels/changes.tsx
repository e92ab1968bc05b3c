import { useApp } from '../store';
import { lazyPart } from '../ui';

/** Nobody needs the list before something has changed. */
const ChangesList = lazyPart(() => import('./changes-list'));

/** What the last change of the design did; until there is one, how to come to see it. */
export function Changes() {
  const changed = useApp((state) => state.before !== undefined);
  if (changed) return <ChangesList />;
  return (
    <p className="p-4 text-ink2">Nothing has changed since the design was opened. Flip the mode or edit a value.</p>
  );
}
