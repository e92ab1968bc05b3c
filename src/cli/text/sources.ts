import type { FactsById } from '../output/values';

/** Each rule's document, with its date, and how far it can be trusted where that is less than documented. */
export const sourceLines = (facts: FactsById, ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => sourceLine(facts, id))),
];

function sourceLine(facts: FactsById, id: string): string {
  const fact = facts[id];
  if (!fact) return id;
  const { title, date, dated, url } = fact.source;
  const trust = fact.confidence === 'documented' ? '' : `, ${fact.confidence}`;
  return `Source: ${title} (${dated === 'read' ? 'read ' : ''}${date}${trust}), ${url}`;
}
