import { thingOf } from '../../engine';
import { selectPlan, selectStale, useApp } from '../../store';
import { lazyPart } from '../../ui';
import { Working } from '../working';
import { Summary } from './summary';

// Most of the panel is of no use before something is selected, so it is no part of the first load.
const Selected = lazyPart(async () => {
  const [selected] = await Promise.all([import('./selected'), useApp.getState().loadEditing()]);
  return selected;
});

/** What is known of the selected thing, and what of it can be changed; the whole design where nothing is selected. */
export function Inspector() {
  const plan = useApp(selectPlan);
  const selection = useApp((state) => state.selection);
  const stale = useApp(selectStale);
  const thing = selection === undefined ? undefined : thingOf(plan, selection);
  return (
    <aside
      aria-label="Inspector"
      tabIndex={-1}
      data-focus-home
      className="px-4 py-2.5 text-body text-ink outline-none max-sm:text-[14px] max-sm:leading-5"
    >
      {/* Over the rest, which keeps its place. */}
      <div className="pointer-events-none sticky top-2 z-10 flex h-0 justify-end">
        <Working busy={stale} />
      </div>
      {thing ? <Selected key={thing.id} plan={plan} thing={thing} /> : <Summary plan={plan} />}
    </aside>
  );
}
