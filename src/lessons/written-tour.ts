import {
  type LessonEdit,
  LONGEST_PARAGRAPH,
  LONGEST_TEXT,
  MOST_EDITS,
  MOST_PARAGRAPHS,
  type TopologyDocument,
  type Tour,
  type TourStep,
} from '../model';
import { editsBetween } from './between';
import { edited } from './edit';
import { stepDocument, stepDocuments } from './steps';

/** What a tour begins with that somebody makes of a design. */
export const newTour = (name: string, look: TourStep['look']): Tour => ({
  title: name.trim() || 'Tour',
  steps: [{ ...newStep([], look), title: 'Where we begin' }],
});

/** A step without words, with an id that no other has. */
export const newStep = (steps: readonly TourStep[], look: TourStep['look']): TourStep => ({
  id: freeId(steps.map(({ id }) => id)),
  title: `Step ${steps.length + 1}`,
  says: [],
  ...(look && { look }),
});

/** Ids stay with their steps when these are moved, so that they count how many were made, not where they stand. */
function freeId(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n += 1) if (!taken.includes(`step-${n}`)) return `step-${n}`;
}

/** The tour with a step at a place, from 0. */
export const withStep = (tour: Tour, at: number, step: TourStep): Tour => ({
  ...tour,
  steps: tour.steps.toSpliced(at, 0, step),
});

/** The tour with parts of a step otherwise; a part that is `undefined` goes. */
export function withChanged(
  tour: Tour,
  at: number,
  changed: { readonly [K in keyof TourStep]?: TourStep[K] | undefined },
): Tour {
  const step = tour.steps[at];
  if (!step) return tour;
  return { ...tour, steps: tour.steps.with(at, withoutUnset({ ...step, ...changed })) };
}

/** Parts that are unset are not there: a file has none of them. */
export const withoutUnset = <T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

/** The tour without a step; those after it go on showing the designs that they showed. A tour keeps its last step. */
export const withoutStep = (tour: Tour, at: number, beginning: TopologyDocument): Tour =>
  tour.steps.length > 1 ? inOrder(tour, tour.steps.toSpliced(at, 1), beginning) : tour;

/**
 * The tour with a step at another place; beyond either end it stays. Each step goes on showing the design that it showed,
 * which its words and its question are about: what it changes is worked out anew where it comes after another.
 *
 * @param beginning the design that the tour stands beside
 */
export function withMoved(tour: Tour, from: number, to: number, beginning: TopologyDocument): Tour {
  const step = tour.steps[from];
  if (!step || !tour.steps[to]) return tour;
  return inOrder(tour, tour.steps.toSpliced(from, 1).toSpliced(to, 0, step), beginning);
}

/** Steps of a tour in another order, each with the design that it has in the tour. */
const inOrder = (tour: Tour, steps: readonly TourStep[], beginning: TopologyDocument): Tour => ({
  ...tour,
  steps: showing(steps, designsOf(tour, beginning), beginning),
});

/** The design of each step, by its id. Steps from the first on that cannot be made have none. */
const designsOf = (tour: Tour, beginning: TopologyDocument): ReadonlyMap<string, TopologyDocument> =>
  new Map(
    stepDocuments(tour, beginning).flatMap((made, n) => {
      const id = tour.steps[n]?.id;
      return made.ok && id !== undefined ? [[id, made.value] as const] : [];
    }),
  );

/** Steps in an order, each with the changes that lead to its design there; one without a design keeps its changes. */
function showing(
  steps: readonly TourStep[],
  designs: ReadonlyMap<string, TopologyDocument>,
  beginning: TopologyDocument,
): TourStep[] {
  let so = beginning;
  return steps.map((step) => {
    const design = designs.get(step.id);
    const placed = design ? leadingTo(design, so, step) : step;
    const made = edited(so, placed.edits ?? []);
    if (made.ok) so = made.value;
    return placed;
  });
}

/** A step that makes a design of the one before it: as it was written where that does, which reads better than what is worked out. */
function leadingTo(design: TopologyDocument, before: TopologyDocument, step: TourStep): TourStep {
  const made = edited(before, step.edits ?? []);
  if (made.ok && !canCapture(made.value, design)) return step;
  return withoutUnset<TourStep>({ ...step, edits: someOf(editsBetween(before, design)) });
}

const COPY = ' (copy)';

/** A copy behind its original, of a title that opens again. It changes nothing: the design is already so. */
export function withCopy(tour: Tour, at: number): Tour {
  const step = tour.steps[at];
  if (!step) return tour;
  const { edits: _, ...told } = step;
  const title = `${step.title.slice(0, LONGEST_TEXT - COPY.length)}${COPY}`;
  return withStep(tour, at + 1, { ...told, id: freeId(tour.steps.map(({ id }) => id)), title });
}

/** Whether a tour makes no more changes than it may, and none of them deletes more than opens again. */
export function opensAgain({ steps }: Tour): boolean {
  const all = steps.flatMap(({ edits = [] }) => edits);
  return all.length <= MOST_EDITS && all.every((edit) => edit.do !== 'delete' || edit.ids.length <= MOST_EDITS);
}

/** The tour whose step makes a design what it is to be; `undefined` where a step before it cannot be made, or it is too much. */
export function withCaptured(
  tour: Tour,
  at: number,
  beginning: TopologyDocument,
  shown: TopologyDocument,
): Tour | undefined {
  const before = at === 0 ? ({ ok: true, value: beginning } as const) : stepDocument(tour, at - 1, beginning);
  if (!before.ok) return undefined;
  const captured = withChanged(tour, at, { edits: someOf(editsBetween(before.value, shown)) });
  return opensAgain(captured) ? captured : undefined;
}

/** The tour with a new step behind one that makes of its design the one that is shown. */
export function withCapturedNext(
  tour: Tour,
  at: number,
  beginning: TopologyDocument,
  shown: TopologyDocument,
  look: TourStep['look'],
): Tour | undefined {
  return withCaptured(withStep(tour, at + 1, newStep(tour.steps, look)), at + 1, beginning, shown);
}

const someOf = (edits: readonly LessonEdit[]): LessonEdit[] | undefined => (edits.length > 0 ? [...edits] : undefined);

/** Whether a step can hold what makes the one design of the other: it holds resources, and no more. */
export const canCapture = (made: TopologyDocument, shown: TopologyDocument): boolean =>
  editsBetween(made, shown).length > 0;

/**
 * Number of the step that a design on screen is of, after the tour has changed under it: the one that was shown where its
 * design still is that, else the first whose design is, else the one that was shown.
 */
export function stepShowing(
  tour: Tour,
  beginning: TopologyDocument,
  shown: TopologyDocument,
  was: TourStep | undefined,
  at: number,
): number {
  const last = tour.steps.length - 1;
  const still = tour.steps.findIndex(({ id }) => id === was?.id);
  const near = still < 0 ? Math.min(Math.max(0, at - 1), last) : still;
  const made = stepDocuments(tour, beginning);
  const isShown = (n: number) => {
    const so = made[n];
    return so?.ok === true && !canCapture(so.value, shown);
  };
  if (isShown(near)) return near;
  const other = tour.steps.findIndex((_, n) => isShown(n));
  return other < 0 ? near : other;
}

/** Paragraphs as they are typed, with an empty line between them. */
export const paragraphsText = (paragraphs: readonly string[] = []): string => paragraphs.join('\n\n');

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PARAGRAPH))
    .filter((paragraph) => paragraph !== '')
    .slice(0, MOST_PARAGRAPHS);
