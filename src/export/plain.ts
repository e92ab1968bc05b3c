/**
 * Text of a document on one line, fit for any file: without characters that command a terminal, turn the direction of
 * what follows or stand in no XML. Names come from documents, and documents from anybody.
 */
export const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu, '\uFFFD')
    .trim();

/** Its beginning, where it is longer than what it is printed in has room for. */
export function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
