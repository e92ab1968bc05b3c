import type { FactsById } from '../output/values';

type Source = FactsById[string]['source'];

/**
 * Each rule's document, with its date, and how far it can be trusted where that is less than documented. Of an option
 * also what the design has chosen, and on a line each what it could have chosen instead.
 */
export const sourceLines = (facts: FactsById, ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => linesOf(facts, id))),
];

function linesOf(facts: FactsById, id: string): string[] {
  const fact = facts[id];
  if (!fact) return [id];
  const trust = fact.confidence === 'documented' ? '' : `, ${fact.confidence}`;
  if (!fact.others) return [`Source: ${sourceText(fact.source, trust)}`];
  return [
    `Assumed: ${fact.says} ${sourceText(fact.source, trust)}`,
    ...fact.others.map(({ says, source }) => `  or: ${says}. ${sourceText(source)}`),
  ];
}

const sourceText = ({ title, date, dated, url }: Source, trust = ''): string =>
  `${title} (${dated === 'read' ? 'read ' : ''}${date}${trust}), ${url}`;
