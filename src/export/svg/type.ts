import { element, escaped, printable } from './markup';
import { fitted, widthOf } from './measure';
import { FONTS } from './theme';

/** How letters are set. */
export interface Type {
  readonly size: number;
  readonly colour: string;
  readonly weight?: 600;
  readonly mono?: boolean;
}

/** One piece of a line of text. */
export interface Run extends Type {
  readonly text: string;
  /** To the piece before. */
  readonly gap?: number;
  /** Gives way where the line has no room for all; a name does, a number does not. `first` may vanish. */
  readonly gives?: true | 'first';
  readonly struck?: boolean;
}

interface Place {
  readonly x: number;
  /** Of the middle of the letters. */
  readonly y: number;
  readonly room?: number;
  /** What lies behind or beside is as wide as the words are taken to be; letters are set closer where they would be wider than `most`. */
  readonly exact?: { readonly most: number } | true;
  readonly anchor?: 'end';
}

/** A name is shortened to no fewer px. */
const LEAST = 24;

/** How runs fit: those that give way are shortened as far as it takes. */
export function fittedRuns(runs: readonly Run[], room: number): Run[] {
  const shortened = shorten(runs, room, 'first', 0);
  return shorten(shortened, room, true, LEAST);
}

function shorten(runs: readonly Run[], room: number, which: Run['gives'], least: number): Run[] {
  let over = widthOfRuns(runs) - room;
  return runs.map((run) => {
    if (over <= 0 || run.gives !== which) return run;
    const width = widthOf(run.text, run);
    const left = Math.max(Math.min(least, width), width - over);
    const text = fitted(run.text, left, run);
    over -= width - left;
    return { ...run, text: text === '…' && least === 0 ? '' : text };
  });
}

export const widthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + widthOf(run.text, run) + (run.gap ?? 0), 0);

/** One line of text. Its pieces follow each other as wide as the reader's typeface makes them. */
export function line({ x, y, room, exact, anchor }: Place, runs: readonly Run[]): string {
  const shown = (room === undefined ? runs : fittedRuns(runs, room)).filter(({ text }) => text !== '');
  const [first] = shown;
  if (!first) return '';
  const baseline = y + Math.max(...shown.map(({ size }) => size)) * MIDDLE;
  const place = { x, y: baseline, ...(anchor && { 'text-anchor': anchor }), ...setTo(shown, room, exact) };
  if (shown.length === 1) return element('text', { ...place, ...look(first) }, letters(first));
  const pieces = shown.map((run, i) => element('tspan', { ...(i > 0 && { dx: run.gap }), ...look(run) }, letters(run)));
  return element('text', place, ...pieces);
}

/** With less room to spare, a typeface wider than ours could get out of it. */
const TIGHT = 0.85;
/** Of other scripts the widths are known too badly to be held to. */
const KNOWN = /^[ -~…–]*$/;

/** Holds words to the width that they are taken to have, where another width would do harm. */
export function setTo(runs: readonly Run[], room: number | undefined, exact: Place['exact']) {
  const width = widthOfRuns(runs);
  const most = typeof exact === 'object' ? exact.most : Number.POSITIVE_INFINITY;
  const isTight = exact === true || width > TIGHT * Math.min(most, room ?? most);
  const isKnown = runs.every(({ text }) => KNOWN.test(text));
  return isTight && isKnown && { textLength: Math.min(width, most), lengthAdjust: 'spacingAndGlyphs' };
}

/** From the middle of letters down to the line on which they stand, in their size. */
const MIDDLE = 0.36;

const letters = ({ text }: Run): string => escaped(printable(text));

const look = ({ size, colour, weight, mono, struck }: Run) => ({
  ...(mono && { 'font-family': FONTS.mono }),
  'font-size': size,
  ...(weight !== undefined && { 'font-weight': weight }),
  fill: colour,
  ...(struck && { 'text-decoration': 'line-through' }),
});
