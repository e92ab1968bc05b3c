import { type Branch, decidedAt } from '../../engine/trace';
import type { Point, Rect } from '../../layout';
import type { DrawnWalk } from './packet-path';
import { staysOf } from './track';

/** The numbers of the hops that a walk has at one place, as the cards of the Trace tab have them. */
export interface NumberMark extends Point {
  readonly key: string;
  /** `3`, `2–4`, `1, 5` */
  readonly text: string;
  readonly walk: string;
  /** Whether it is on the line itself, at Azure's edge. */
  readonly atEdge: boolean;
  /** Stays with these numbers, all walks counted through from 0. */
  readonly stays: readonly number[];
}

/** One mark for each walk and place: of a request at the upper right corner, of an answer at the lower. */
export function numberMarks(walks: readonly DrawnWalk[]): NumberMark[] {
  const marks = new Map<string, NumberMark & { readonly numbers: readonly number[] }>();
  for (const [n, { walk, spot, number, stop }] of staysOf(walks).entries()) {
    const key = `${walk.name} ${spot?.id ?? `edge ${number}`}`;
    const known = marks.get(key);
    const at = spot ? cornerOf(spot.rect, walk.name) : walk.track[stop];
    if (known) marks.set(key, { ...known, numbers: [...known.numbers, number], stays: [...known.stays, n] });
    else if (at)
      marks.set(key, { key, ...at, text: '', walk: walk.name, atEdge: !spot, numbers: [number], stays: [n] });
  }
  return [...marks.values()].map(({ numbers, ...mark }) => ({ ...mark, text: rangesWords(numbers) }));
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
