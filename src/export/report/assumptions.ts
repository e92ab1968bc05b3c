import type { Fact } from '../../facts/fact';
import { options } from '../../facts/options';
import { cited, type TopologyDocument } from '../../model';
import type { Bibliography } from './bibliography';
import { list, section, text } from './markdown';

/**
 * What the report rests on where documents disagree or say nothing: what was cited, and what the design answers itself,
 * each with the other answers.
 */
export function assumptionsSection(document: TopologyDocument, bibliography: Bibliography): string {
  const { assumptions = {} } = document;
  const answered = options.filter(({ id }) => Object.hasOwn(assumptions, id)).map((option) => cited(document, option));
  const all = new Map([...bibliography.open(), ...answered].map((fact) => [fact.id, fact]));
  const chosen = new Set(answered.map(({ id }) => id));
  return section(
    2,
    'Assumptions',
    all.size === 0 ? 'Nothing here rests on what sources dispute or leave open.' : '',
    list([...all.values()].map((fact) => words(fact, chosen.has(fact.id), bibliography))),
  );
}

const TRUST: Partial<Readonly<Record<Fact['confidence'], string>>> = {
  disputed: '**Disputed**',
  assumed: '**Assumed**',
};

function words(fact: Fact, isChosen: boolean, { cite }: Bibliography): string {
  const { says, note, confidence, others = [] } = fact;
  const otherwise = others.map(
    (other) => ` Otherwise: ${text(other.says)}.${cite([{ ...fact, says: other.says, source: other.source }])}`,
  );
  const by = isChosen ? ', chosen by the design' : '';
  return `${TRUST[confidence] ?? '**Chosen**'}${by}: ${text(says)}${cite([fact])}${otherwise.join('')}${note === undefined ? '' : ` ${text(note)}`}`;
}
