import type { Plan } from '../../plan/types';
import { type EndField, type SuggestedEnd, suggestedEnds } from './suggestions';

/** The ends of a design that come nearest to a text by name, id or address, the nearest first. */
export function nearestEnds(plan: Plan, field: EndField, text: string, count: number): readonly SuggestedEnd[] {
  const wanted = text.trim().toLowerCase();
  return suggestedEnds(plan, field)
    .map((end) => ({ end, far: Math.min(...namesOf(end).map((name) => distance(wanted, name.toLowerCase()))) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ end }) => end);
}

const namesOf = ({ text, id, address }: SuggestedEnd): string[] => [
  text,
  id,
  ...(address === undefined ? [] : [address]),
];

/** Letters to be put in, left out or changed to come from one text to another (Levenshtein), a part being near the whole. */
export function distance(from: string, to: string): number {
  if (from !== '' && to.includes(from)) return (to.length - from.length) / to.length;
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...from].entries()) {
    const next = [down + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
