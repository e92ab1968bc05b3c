import { type BuiltInLab, type BuiltInTour, labEnvelope, labs, tourEnvelope, tours } from '../../lessons';
import type { Envelope, Lab, Tour } from '../../model';
import { once } from '../../once';
import { lessonFragment } from '../../share/lesson-link';
import { sameDesign, sameValue } from '../same-design';

/** The tour of the app that this one is, word for word. */
export const builtInTour = once((tour: Tour): BuiltInTour | undefined =>
  tours.find((one) => sameValue(one.tour, tour)),
);

/** The lab of the app that this one is, word for word. */
export const builtInLab = once((lab: Lab): BuiltInLab | undefined => labs.find((one) => sameValue(one.lab, lab)));

/**
 * The short fragment that opens the same as the link of a design would: the step of a tour of the app that is followed, or a lab
 * of the app that nobody has begun. `undefined` where the design is not as the app has it.
 */
export async function shortFragment(envelope: Envelope): Promise<string | undefined> {
  const { tour, lab, view } = envelope;
  const step = view?.step;
  const told = tour && step !== undefined ? builtInTour(tour) : undefined;
  if (told && step !== undefined && sameDesign(envelope, await tourEnvelope(told))) {
    return lessonFragment({ id: told.id, step });
  }
  const set = lab && !view?.trace ? builtInLab(lab) : undefined;
  if (set && sameDesign(envelope, await labEnvelope(set))) return lessonFragment({ id: set.id });
  return undefined;
}
