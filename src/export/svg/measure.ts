import type { Type } from './type';

/**
 * How wide text is, in hundredths of its size: the widths of Arial, whose letters are as wide as those of Helvetica and
 * Liberation Sans, and hardly narrower than those of the other typefaces that the picture names. Nobody can measure
 * the typeface of whoever will look at it.
 */
const WIDTHS = new Map(
  Object.entries({
    19: "'",
    22: 'ijl',
    26: '|',
    28: ' !,./:;I[\\]ft',
    33: '()-`r{}',
    36: '"',
    39: '*',
    47: '^',
    50: 'Jckvsxyz',
    56: '#$0123456789?L_abdeghnopqu–',
    58: '+<=>~',
    61: 'FTZ',
    67: '&ABEKPSVXY',
    72: 'CDHNRUw',
    78: 'GOQ',
    83: 'Mm',
    89: '%',
    94: 'W',
    100: '…',
    102: '@',
  }).flatMap(([width, signs]) => [...signs].map((sign) => [sign, Number(width)] as const)),
);

const BOLD = 1.08;
/** Of all signs in mono type. */
const MONO = 60;
/** Other letters, and signs as wide as they are high. */
const OTHER = 62;
const SQUARE = 105;
const FIRST_SQUARE = 0x1100;

export function widthOf(text: string, { size, weight, mono }: Type): number {
  let sum = 0;
  for (const sign of text) sum += widthOfSign(sign, mono ?? false);
  return (sum * size * (weight === undefined || mono ? 1 : BOLD)) / 100;
}

function widthOfSign(sign: string, mono: boolean): number {
  const own = WIDTHS.get(sign);
  if (own !== undefined) return mono ? MONO : own;
  if (/\p{M}|\p{Cf}/u.test(sign)) return 0;
  return (sign.codePointAt(0) ?? 0) >= FIRST_SQUARE && !/\p{P}/u.test(sign) ? SQUARE : OTHER;
}

/** Signs that nobody reads in one line. */
const MOST_SIGNS = 400;

/** As much of a text as there is room for, with an ellipsis where something is left out. */
export function fitted(text: string, room: number, type: Type): string {
  if (text.length <= MOST_SIGNS && widthOf(text, type) <= room) return text;
  const signs = [...text.slice(0, MOST_SIGNS)];
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, type) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** A text in lines between words; what is left over after the last line is left out. */
export function wrapped(text: string, room: number, type: Type, most: number): string[] {
  const lines: string[] = [];
  let rest = text.split(' ');
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    let count = 1;
    while (count < rest.length && widthOf(rest.slice(0, count + 1).join(' '), type) <= room) count += 1;
    lines.push(fitted((last ? rest : rest.slice(0, count)).join(' '), room, type));
    rest = rest.slice(count);
  }
  return lines;
}
