import { type Branch, decidedAt } from '../../engine/trace';
import type { Point, Rect, Size } from '../../layout';
import type { Mark } from './mark-places';
import type { DrawnWalk } from './packet-path';
import { staysOf } from './track';

/** The numbers of the hops that a walk has at one place, as the cards of the Trace tab have them. */
export interface NumberMark extends Mark {
  /** `3`, `2–4`, `1, 5` */
  readonly text: string;
  readonly walk: string;
  /** Stays with these numbers, all walks counted through from 0. */
  readonly stays: readonly number[];
}

/** One mark for each walk and place: of a request at the upper right corner, of an answer at the lower. */
export function numberMarks(walks: readonly DrawnWalk[]): NumberMark[] {
  const groups = new Map<string, (ReturnType<typeof staysOf>[number] & { readonly n: number })[]>();
  for (const [n, stay] of staysOf(walks).entries()) {
    const key = `${stay.walk.name} ${stay.spot?.id ?? `edge ${stay.number}`}`;
    groups.set(key, [...(groups.get(key) ?? []), { ...stay, n }]);
  }
  return [...groups].flatMap(([key, stays]) => {
    const [first] = stays;
    const about = first && placeOf(first);
    if (!about) return [];
    const { walk } = first;
    const text = rangesWords(stays.map(({ number }) => number));
    const mark = { key, about, text, walk: walk.name, size: sizeOf(text), wants: cornerOf(about, walk.name) };
    return [{ ...mark, straddles: true, stays: stays.map(({ n }) => n) }];
  });
}

/** As the view sets it: round for one digit, and longer by a letter's width for each further one. */
const HIGH = 19;
const LETTER = 7;
const sizeOf = (text: string): Size => ({ width: HIGH + LETTER * (text.length - 1), height: HIGH });

/** The card at which a packet stays, or the point where there is none. */
export function placeOf({ spot, walk, stop }: ReturnType<typeof staysOf>[number]): Rect | undefined {
  const point = walk.track[stop];
  return spot?.rect ?? (point && { ...point, width: 0, height: 0 });
}

function cornerOf({ x, y, width, height }: Rect, walk: string): Point {
  if (walk === 'Request') return { x: x + width, y };
  return walk === 'Reply' ? { x: x + width, y: y + height } : { x, y: y + height };
}

/** `2–4, 7` */
export function rangesWords(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** Where the outcome of a branch stands: at whom decided it, else at whom took the request. */
export function decidingStay(branch: Branch, walks: readonly DrawnWalk[]) {
  const stays = staysOf(walks);
  const decided = branch.code === undefined ? undefined : decidedAt(branch);
  return stays.find(({ hop }) => hop === decided) ?? stays[branch.forward.hops.length - 1];
}
