import type { Box } from '../../layout';
import type { TourStep } from '../../model';

/** What is pointed out by a step of a tour or was before it, and what a later one is the first to point out; by their ids. */
export interface MeantSoFar {
  readonly shown: ReadonlySet<string>;
  readonly toCome: ReadonlySet<string>;
}

/** @param at number of the step, from 0 */
export function meantSoFar(steps: readonly TourStep[], at: number): MeantSoFar {
  const shown = new Set(pointedOut(steps.slice(0, at + 1)));
  return { shown, toCome: new Set(pointedOut(steps.slice(at + 1)).filter((id) => !shown.has(id))) };
}

/** The ends of its packet too: none comes out of nowhere. */
const pointedOut = (steps: readonly TourStep[]): string[] =>
  steps.flatMap(({ look: { highlights = [], trace } = {} }) => [
    ...highlights,
    ...(trace ? [trace.from, trace.to] : []),
  ]);

/** A chip: what it stands for, and the box that it stands on. */
export interface ChipOn {
  readonly selects: string;
  readonly on: string;
}

/** A line between two boxes, and what it stands for. */
export interface LineBetween {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly selects?: string | undefined;
}

/** What is drawn, by the ids of its boxes and lines. */
export interface InPicture {
  readonly boxes: readonly Box[];
  readonly chips: readonly ChipOn[];
  readonly lines: readonly LineBetween[];
}

/** What does not show; of chips what they stand for. */
export interface Hidden {
  readonly boxes: ReadonlySet<string>;
  readonly chips: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/**
 * What is hidden while what is not meant yet is. What is pointed out shows, and the frames that it stands in, but nothing
 * that is to come. What no step points out shows where it stands in something that does. A frame in which all is hidden is
 * hidden too, and so is a line with an end that is.
 */
export function hiddenOf({ boxes, chips, lines }: InPicture, { shown, toCome }: MeantSoFar): Hidden {
  const hidden = hiddenBoxes(boxes, chips, { shown, toCome });
  const isHidden = ({ source, target, selects }: LineBetween): boolean =>
    hidden.has(source) || hidden.has(target) || (selects !== undefined && toCome.has(selects));
  return { boxes: hidden, chips: toCome, lines: new Set(lines.flatMap((line) => (isHidden(line) ? line.id : []))) };
}

/** @param boxes parents before their children */
function hiddenBoxes(
  boxes: readonly Box[],
  chips: readonly ChipOn[],
  { shown, toCome }: MeantSoFar,
): ReadonlySet<string> {
  const isIn = (ids: ReadonlySet<string>, { id, selects }: Box): boolean => ids.has(id) || ids.has(selects);
  const withChip = new Set(chips.flatMap(({ selects, on }) => (shown.has(selects) ? on : [])));
  const meant = boxes.filter((box) => isIn(shown, box) || withChip.has(box.id));
  const needed = new Set([...meant.map(({ id }) => id), ...framesAround(boxes, meant)]);
  const hidden = new Set<string>();
  for (const box of boxes) {
    const isWithin = box.parent !== undefined && !hidden.has(box.parent);
    if (!needed.has(box.id) && (isIn(toCome, box) || !isWithin)) hidden.add(box.id);
  }
  const frames = new Set(boxes.flatMap(({ parent }) => parent ?? []));
  const withSome = new Set<string>();
  for (const { id, parent } of boxes.toReversed()) {
    if (hidden.has(id)) continue;
    if (frames.has(id) && !withSome.has(id) && !needed.has(id)) hidden.add(id);
    else if (parent !== undefined) withSome.add(parent);
  }
  return hidden;
}

function framesAround(boxes: readonly Box[], within: readonly Box[]): ReadonlySet<string> {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const frames = new Set<string>();
  for (const { parent } of within) {
    for (let at = parent; at !== undefined && !frames.has(at); at = parents.get(at)) frames.add(at);
  }
  return frames;
}
