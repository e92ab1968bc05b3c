import { describe, expect, it } from 'vitest';
import { checkPlaces, checksAt, provedBytes } from './checks';

const linesOf = (count: number): Uint8Array => new Uint8Array(count).fill(10);

// Frozen with codec 2: links with checks at other places, or of another sum, would be taken for damaged ones.
describe('checks of codec 2', () => {
  it.each([
    { lines: 1, each: 8, places: 1 },
    { lines: 8, each: 8, places: 1 },
    { lines: 9, each: 8, places: 2 },
    { lines: 512, each: 8, places: 64 },
    { lines: 513, each: 9, places: 57 },
    { lines: 640, each: 10, places: 64 },
    { lines: 5003, each: 79, places: 64 },
  ])('of $lines lines stand behind every $each, and behind the last', ({ lines, each, places }) => {
    const found = checkPlaces(linesOf(lines), lines);
    expect(found).toHaveLength(places);
    expect(found.slice(0, -1)).toEqual(Array.from({ length: places - 1 }, (_, n) => (n + 1) * each));
    expect(found.at(-1)).toBe(lines);
  });

  // FNV-1a of 32 bits is e40c292c of “a” and bf9cf968 of “foobar”: RFC 9923 (2026-11).
  it.each([
    { text: 'a', sum: [0x0c, 0x29, 0x2c ^ 0xe4] },
    { text: 'foobar', sum: [0x9c, 0xf9, 0x68 ^ 0xbf] },
  ])('are of all bytes before their place: $text', ({ text, sum }) => {
    const bytes = new TextEncoder().encode(text);
    expect([...checksAt(bytes, [bytes.length])]).toEqual(sum);
  });

  it('prove what stands before the last right one', () => {
    const bytes = linesOf(20);
    const places = checkPlaces(bytes, 20);
    const written = checksAt(bytes, places);
    expect(provedBytes(bytes, places, written)).toBe(20);
    written[7] = 1 ^ (written[7] ?? 0);
    expect(provedBytes(bytes, places, written)).toBe(16);
    expect(provedBytes(bytes, places, written.slice(0, 5))).toBe(8);
    expect(provedBytes(bytes, places, new Uint8Array())).toBe(0);
  });
});
