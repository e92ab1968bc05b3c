import { type Box, inPlane, type Rect } from '../../layout';
import type { TourStep } from '../../model';
import { isOnRim } from './holes';

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

const pointedOut = (steps: readonly TourStep[]): string[] => steps.flatMap(({ look }) => look?.highlights ?? []);

export interface Patch extends Rect {
  readonly shows: boolean;
}

/**
 * Where the plane, of which nothing shows, shows and where not, each place over those before it: what is pointed out and the
 * frames that it stands in, but nothing that is to come. What no step points out shows where it stands in something that does.
 */
export function patchesOf(boxes: readonly Box[], { shown, toCome }: MeantSoFar): Patch[] {
  const isIn = (ids: ReadonlySet<string>, { id, selects }: Box): boolean => ids.has(id) || ids.has(selects);
  const frames = framesAround(
    boxes,
    boxes.filter((box) => isIn(shown, box)),
  );
  return inPlane(boxes).flatMap((box): Patch[] => {
    const { x, y, width, height } = box;
    const shows = isIn(shown, box) || frames.has(box.id);
    return shows || isIn(toCome, box) ? [{ x, y, width, height, shows }] : [];
  });
}

function framesAround(boxes: readonly Box[], within: readonly Box[]): ReadonlySet<string> {
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const frames = new Set<string>();
  for (const { parent } of within) {
    for (let at = parent; at !== undefined && !frames.has(at); at = parents.get(at)) frames.add(at);
  }
  return frames;
}

/** A chip, and the id of what it stands for. */
export interface Chip extends Rect {
  readonly selects: string;
}

/** The same of chips: those that no step points out show with what they stand on the rim of. */
export function patchesOfChips(
  chips: readonly Chip[],
  patches: readonly Patch[],
  { shown, toCome }: MeantSoFar,
): Patch[] {
  return chips.flatMap(({ selects, ...place }): Patch[] => {
    if (shown.has(selects)) return [{ ...place, shows: true }];
    if (toCome.has(selects)) return [{ ...place, shows: false }];
    const on = patches.findLast((patch) => isOnRim(place, patch));
    return on ? [{ ...place, shows: on.shows }] : [];
  });
}
