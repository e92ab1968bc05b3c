import { formatAddress } from '../../ip';
import type { Plan } from '../plan/types';
import { codes, placeWords } from '../trace';
import type { NameAnswer, Query, Resolution } from './types';

const OUTCOMES: Readonly<Record<Resolution['outcome'], string>> = {
  answered: 'answered',
  unreachable: 'no server answers',
  'unknown-name': 'a name that nobody in the design knows',
  'insufficient-info': 'unknown',
};

const SAID: Readonly<Record<Query['said'], string>> = {
  forwarded: 'which asks on',
  answered: 'which answers',
  'unknown-name': 'which has no such name in this design',
  'no-answer': 'which does not answer',
  'not-told': 'of which the design does not tell what it answers',
};

const KINDS: Readonly<Record<NameAnswer['kind'], string>> = {
  private: 'from a private zone',
  public: 'a public address',
  service: 'a service’s ClusterIP',
};

/** A look-up as text that a person can read from top to bottom: who asks whom, and what comes back. */
export function resolutionText(plan: Plan, resolution: Resolution): string {
  const { asked, code, surprises } = resolution;
  const named = [...new Set([...(code ? [code] : []), ...surprises])];
  return [
    answerWords(resolution),
    ...asked.map((query, n) => `${String(n + 1).padStart(3)} ${queryWords(plan, query)}`),
    ...named.map((one) => `${one}: ${codes[one].what} ${codes[one].mend}`),
  ].join('\n');
}

/** What a name turned out to stand for, in one line. */
export const answerWords = ({ name, answer, outcome }: Resolution): string =>
  `${name}: ${answer ? `${formatAddress(answer.address)}, ${KINDS[answer.kind]}` : OUTCOMES[outcome]}`;

/** Who asked whom, and what was said. */
export const queryWords = (plan: Plan, { from, to, said }: Query): string =>
  `${placeWords(plan, { place: from, kind: 'machine' })} asks ${to}, ${SAID[said]}`;
