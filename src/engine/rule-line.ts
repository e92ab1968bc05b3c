import { isOption, type Rule } from '../facts/chosen';
import { type Source, type SourceId, sources } from '../facts/sources';

/** A rule as a line of a list in Markdown: what it says, where it stands, and how far it can be trusted. */
export function ruleLine(rule: Rule): string {
  if (!isOption(rule)) {
    const { says, source, confidence, note } = rule;
    return `- ${says} ${sourceLink(source)}, ${confidence}.${note === undefined ? '' : ` ${note}`}`;
  }
  const choices = rule.choices.map(({ says, source }) => `${says} (${sourceLink(source)})`).join(', or: ');
  return `- ${rule.asks} ${choices}; ${rule.confidence}, the design chooses, else the first holds. ${rule.note}`;
}

/** A source as a link in Markdown, with its date. */
export function sourceLink(id: SourceId): string {
  const { title, url, date, dated }: Source = sources[id];
  return `[${title}](${url}), ${dated === 'read' ? `read ${date}` : date}`;
}
