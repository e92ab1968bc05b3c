import { Inflate } from 'fflate';

/** Small, so that the little that one chunk of a bomb expands to is all that is allocated past the limit. */
const CHUNK = 512;

/**
 * Unpacks zlib data (RFC 1950), stopping as soon as more than `most` bytes have come out.
 *
 * fflate can unpack into a buffer of fixed size, but then does all the work and truncates without a word; and it
 * checks no checksum, without which an altered link would open with altered addresses.
 *
 * @returns `undefined` when the data is damaged
 */
export function inflate(packed: Uint8Array, most: number): Uint8Array | 'too-large' | undefined {
  // Two bytes of header and four of checksum stand around the compressed data.
  const [method = 0, flags = 0] = packed;
  const isZlib = (method & 15) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
  if (!isZlib || packed.length < 7) return undefined;
  const compressed = packed.subarray(2, -4);

  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    pieces.push(piece);
  });
  try {
    for (let start = 0; start < compressed.length; start += CHUNK) {
      stream.push(compressed.subarray(start, start + CHUNK), start + CHUNK >= compressed.length);
      if (length > most) return 'too-large';
    }
  } catch {
    return undefined;
  }
  const bytes = joined(pieces, length);
  const end = packed.subarray(-4);
  const written = new DataView(end.buffer, end.byteOffset).getUint32(0);
  return adler32(bytes) === written ? bytes : undefined;
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

/** The checksum of zlib (RFC 1950, section 8.2). */
function adler32(bytes: Uint8Array): number {
  const BASE = 65_521;
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % BASE;
    b = (b + a) % BASE;
  }
  return b * 65_536 + a;
}
