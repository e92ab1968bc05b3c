/**
 * How well a search finds a command, from 0, not at all, to 1: each of its words has to begin a word of the title or of
 * the detail. Letters strewn over a long sentence find nothing, unlike in a fuzzy search.
 */
export function scoreOf(search: string, title: string, detail = ''): number {
  const wanted = wordsOf(search);
  const [inTitle, inDetail] = [wordsOf(title), wordsOf(detail)];
  if (wanted.length === 0) return 1;
  if (title.toLowerCase().startsWith(search.trim().toLowerCase())) return 1;
  const begins = (word: string) => (one: string) => one.startsWith(word);
  const scores = wanted.map((word) => (inTitle.some(begins(word)) ? 0.8 : inDetail.some(begins(word)) ? 0.3 : 0));
  return Math.min(...scores);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,()]+/)
    .filter(Boolean);
