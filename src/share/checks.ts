/** Bytes of one check. */
export const CHECK_BYTES = 3;
/** Lines under one check, and how many checks a large design makes do with. */
const LINES = 8;
const MOST_CHECKS = 64;

const NEWLINE = 10;

/** Where the checks of a design of so many lines stand: behind every so many of the lines that are there, and behind the last. */
export function checkPlaces(bytes: Uint8Array, lines: number): number[] {
  const each = Math.max(LINES, Math.ceil(lines / MOST_CHECKS));
  const places: number[] = [];
  let line = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && line < lines; at = bytes.indexOf(NEWLINE, at + 1)) {
    line += 1;
    if (line % each === 0 || line === lines) places.push(at + 1);
  }
  return places;
}

/** A check at each of these places, of all that stands before it. */
export function checksAt(bytes: Uint8Array, places: readonly number[]): Uint8Array {
  const checks = new Uint8Array(places.length * CHECK_BYTES);
  let sum = FNV_BASIS;
  let at = 0;
  places.forEach((place, n) => {
    for (; at < place; at += 1) sum = Math.imul(sum ^ (bytes[at] ?? 0), FNV_PRIME);
    const folded = (sum >>> 24) ^ (sum & 0xffffff);
    checks.set([folded >>> 16, (folded >>> 8) & 0xff, folded & 0xff], n * CHECK_BYTES);
  });
  return checks;
}

// FNV-1a of 32 bits, folded to 24: http://www.isthe.com/chongo/tech/comp/fnv/ (2026-11).
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** How many bytes are proved to be as they were written: all before the last place whose check is the written one. */
export function provedBytes(bytes: Uint8Array, places: readonly number[], written: Uint8Array): number {
  const checks = checksAt(bytes, places);
  const isRight = (n: number) => {
    const [from, to] = [n * CHECK_BYTES, (n + 1) * CHECK_BYTES];
    return to <= written.length && checks.subarray(from, to).every((byte, at) => byte === written[from + at]);
  };
  return places.findLast((_, n) => isRight(n)) ?? 0;
}
