import { type BuiltInLab, type BuiltInTour, labEnvelope, labs, tourEnvelope, tours } from '../../lessons';
import type { Envelope } from '../../model';
import type { LessonAsked } from '../../share/lesson-link';
import { type Designs, designs } from '../designs';
import type { Origin } from '../kept-designs';
import { designOfText } from '../reading';
import { reportNotOpened, reportStepGone } from '../reports';
import { sameValue } from '../same-design';
import { leaveStartForLesson, showStart } from '../start-shown';
import { progress } from './progress';
import { stepToGoOnAt } from './so-far';

export { labs, tours };

/** Where a lesson opens, and what one hears of that. */
export interface Opening {
  readonly into?: Designs;
  readonly origin?: Origin;
  /** From the beginning, however far one was. */
  readonly anew?: boolean;
  /** Once it shows. @param kept whether the browser keeps it */
  readonly onShown?: (kept: boolean) => void;
}

/**
 * Opens a tour as a design of one's own and follows it.
 * @param step id of the step to begin at; unset: the one at which one was
 */
export function openTour(one: BuiltInTour, step?: string, opening: Opening = {}): Promise<void> {
  const first = one.tour.steps[0]?.id;
  const at = step ?? (opening.anew ? first : (stepToGoOnAt(one, progress()) ?? first));
  // The step goes along with the design, so that the tour is followed as soon as it shows.
  const loading = tourEnvelope(one).then((envelope) => ({
    ...envelope,
    view: { ...(at !== undefined && { step: at }) },
  }));
  return open(one.tour.title, loading, opening);
}

/** Opens a lab as a design of one's own; where it was begun before, as it was left. */
export async function openLab(one: BuiltInLab, opening: Opening = {}): Promise<void> {
  const { into = designs, anew, onShown } = opening;
  const begun = anew ? undefined : await begunBefore(one, into);
  if (begun === undefined) return open(one.lab.title, labEnvelope(one), opening);
  return into.openKept(begun, () => onShown?.(true)).finally(leaveStartForLesson);
}

/** The kept design in which somebody last worked on the lab, by its id. */
async function begunBefore({ lab }: BuiltInLab, into: Designs): Promise<string | undefined> {
  const listed = await into.list();
  for (const { id, name } of listed.ok ? listed.value : []) {
    if (name !== lab.title) continue;
    const read = designOfText((await into.textOf(id)) ?? '', 'It');
    if (read.ok && read.value.envelope.lab && sameValue(read.value.envelope.lab, lab)) return id;
  }
  return undefined;
}

/** Opens what a short link asks for; of what there is none, says so and shows the way to all that there is. */
export function openAsked({ id, step }: LessonAsked, opening: Opening): Promise<void> {
  const tour = tours.find((one) => one.id === id);
  const lab = labs.find((one) => one.id === id);
  if (tour) return openStep(tour, step, opening);
  if (lab) return openLab(lab, opening);
  reportNotOpened(
    `There is no tour or lab “${id}” here. The link may have been altered on its way, or be of another version of the app.`,
    { label: 'Tours and labs', run: () => showStart('learn') },
  );
  opening.onShown?.(true);
  return Promise.resolve();
}

const openStep = (one: BuiltInTour, step: string | undefined, opening: Opening): Promise<void> =>
  openTour(one, step, {
    ...opening,
    onShown: (kept) => {
      opening.onShown?.(kept);
      if (step !== undefined && !one.tour.steps.some(({ id }) => id === step)) reportStepGone(step);
    },
  });

async function open(title: string, loading: Promise<Envelope>, opening: Opening): Promise<void> {
  const { into = designs, origin = 'template', onShown } = opening;
  const envelope = await loading.catch(() => undefined);
  if (envelope) return into.openNew({ envelope, dropped: [] }, origin, onShown).finally(leaveStartForLesson);
  reportNotOpened(
    `“${title}” was not opened: a part of the app could not be loaded. Check the connection and try again.`,
  );
}
