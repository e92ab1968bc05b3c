import type { Rule } from '../../facts/chosen';
import type { Fact } from '../../facts/fact';
import { type SourceId, sources } from '../../facts/sources';
import { cited, type TopologyDocument } from '../../model';
import { blocks, link, target, text } from './markdown';

/** Numbers the documents in the order in which they are cited, and keeps in mind what is open among what they say. */
export interface Bibliography {
  /** ` ([1], [3])`, to stand after what rests on the rules; nothing for none. */
  readonly cite: (rules: readonly Rule[]) => string;
  /** Every document that was cited, as a numbered list, and where the numbers in brackets lead. */
  readonly entries: () => string;
  /** Rules that were cited and on which documents disagree or say nothing. */
  readonly open: () => readonly Fact[];
}

export function bibliographyOf(document: TopologyDocument): Bibliography {
  const numbers = new Map<SourceId, number>();
  const open = new Map<string, Fact>();
  const numberOf = (source: SourceId): number => {
    const number = numbers.get(source) ?? numbers.size + 1;
    numbers.set(source, number);
    return number;
  };
  return {
    cite(rules) {
      const facts = rules.map((rule) => cited(document, rule));
      for (const fact of facts) if (isOpen(fact)) open.set(fact.id, fact);
      const marks = [...new Set(facts.map(({ source }) => `[${numberOf(source)}]`))];
      return marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    },
    entries: () =>
      blocks(
        [...numbers].map(([source, number]) => `${number}. ${entryOf(source)}`).join('\n'),
        [...numbers].map(([source, number]) => `[${number}]: ${target(sources[source].url)}`).join('\n'),
      ),
    open: () => [...open.values()],
  };
}

function entryOf(id: SourceId): string {
  const { title, url, date, dated } = sources[id];
  return `${link(title, url)}, ${dated} ${text(date)}`;
}

const isOpen = ({ confidence }: Fact): boolean => confidence === 'disputed' || confidence === 'assumed';
