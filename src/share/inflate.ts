import { Inflate } from 'fflate';

export interface Inflated {
  readonly bytes: Uint8Array;
  /** Whether all of it came out, and else why not; what came out before stands in `bytes` either way. */
  readonly end: 'whole' | 'broken-off' | 'too-large';
}

/** Small, so that the little that one piece of a bomb expands to is all that is allocated past the limit. */
const PIECE = 512;
/** After a fault, so that little is lost before it. */
const SMALL_PIECE = 8;

/**
 * Unpacks compressed data (RFC 1951), stopping as soon as more than `most` bytes have come out.
 *
 * fflate can unpack into a buffer of fixed size, but then does all the work and truncates without a word.
 */
export function inflate(packed: Uint8Array, most: number, dictionary?: Uint8Array): Inflated {
  const out = output(most);
  const stream = unpacking(out.take, dictionary);
  let at = 0;
  try {
    for (; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (out.isFull()) return { bytes: out.bytes(), end: 'too-large' };
    }
    return { bytes: out.bytes(), end: packed.length > 0 ? 'whole' : 'broken-off' };
  } catch {
    return brokenOff(packed, at, most, dictionary);
  }
}

/** What comes out before the fault, which lies in the piece at `fault`. */
function brokenOff(packed: Uint8Array, fault: number, most: number, dictionary?: Uint8Array): Inflated {
  const out = output(most);
  const stream = unpacking(out.take, dictionary);
  try {
    for (let at = 0; at < fault; at += PIECE) stream.push(packed.subarray(at, at + PIECE), false);
    for (let at = fault; at < packed.length && !out.isFull(); at += SMALL_PIECE) {
      stream.push(packed.subarray(at, at + SMALL_PIECE), false);
    }
  } catch {
    // Here is the fault.
  }
  return { bytes: out.bytes(), end: 'broken-off' };
}

const unpacking = (take: (piece: Uint8Array) => void, dictionary: Uint8Array | undefined): Inflate =>
  new Inflate(dictionary ? { dictionary } : {}, take);

function output(most: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    take: (piece: Uint8Array) => {
      length += piece.length;
      pieces.push(piece);
    },
    isFull: () => length > most,
    bytes: () => joined(pieces, length),
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
