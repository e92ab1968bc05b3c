import { encode } from 'uqr';

/**
 * The largest code that is shown, of 117 squares a side. A wall of it fills the screen of a laptop with six px a square, and a phone
 * that has half of its picture filled with it sees each square with more than ten; larger ones are read by good cameras only.
 *
 * @see https://www.iso.org/standard/83389.html ISO/IEC 18004:2024, table 7: bytes of a code by version and level
 */
const MOST_VERSION = 25;
/** Bytes in a code of that version with the least correction of errors. */
export const MOST_QR_BYTES = 1273;

/** Light squares around a code, which ISO/IEC 18004 asks for. */
export const QUIET = 4;

export interface QrCode {
  /** Squares a side, without what stays light around them. */
  readonly size: number;
  /** The dark squares as the path of an SVG, one unit a square. */
  readonly path: string;
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

export const fitsQr = (text: string): boolean => bytesOf(text) <= MOST_QR_BYTES;

/** A text as a code, with as much correction of errors as its size has room for; `undefined` where it does not fit. */
export function qrOf(text: string): QrCode | undefined {
  if (!fitsQr(text)) return undefined;
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: 0, maxVersion: MOST_VERSION });
  return { size, path: data.map(runsOf).join('') };
}

/** A row's dark squares, those that touch as one rectangle. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x] || row[x - 1]) continue;
    const end = row.indexOf(false, x);
    const width = (end < 0 ? row.length : end) - x;
    path += `M${x} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
