import { thingOf } from '../../engine';
import { selectPlan, useApp } from '../../store';
import { lazyPart } from '../../ui';
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
  const thing = selection === undefined ? undefined : thingOf(plan, selection);
  return (
    <aside
      aria-label="Inspector"
      tabIndex={-1}
      data-focus-home
      className="px-4 py-2.5 text-body text-ink outline-none max-sm:text-[14px] max-sm:leading-5"
    >
      {thing ? <Selected key={thing.id} plan={plan} thing={thing} /> : <Summary plan={plan} />}
    </aside>
  );
}
