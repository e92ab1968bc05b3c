import { planOf, thingOf } from '../../engine';
import { idWords } from '../../engine/trace';
import type { Envelope } from '../../model';
import { dockTab } from '../dock-tabs';

/**
 * What a reader would see first, in words; `undefined` where that is nothing but the diagram.
 * @param isEmbed whether the panel below is chosen apart, and no tour is followed
 */
export function viewWords({ document, view, tour }: Envelope, isEmbed: boolean): string | undefined {
  const plan = planOf(document);
  const step = tour?.steps.findIndex(({ id }) => id === view?.step) ?? -1;
  // The step says what is selected, open and sent.
  if (step >= 0 && !isEmbed) return `The link opens at step ${step + 1} of the tour.`;
  const thing = view?.selection === undefined ? undefined : thingOf(plan, view.selection);
  const tab = view?.dock?.open && !isEmbed ? dockTab(view.dock.tab)?.title : undefined;
  const trace = view?.trace;
  const parts = [
    thing && `${thing.name} is selected`,
    tab !== undefined && `the ${tab} tab is open`,
    trace &&
      `the packet from ${idWords(plan, trace.from)} to ${idWords(plan, trace.to)} is at hop ${(trace.hop ?? 0) + 1}`,
  ].filter((part) => typeof part === 'string');
  if (parts.length === 0) return undefined;
  const words = parts.join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
