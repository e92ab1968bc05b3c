import type { ExplainOutput } from '../output/explain';
import { sourceLines } from './sources';
import { paragraphs, plain, section } from './table';

type Answer = ExplainOutput['answers'][number];

/** What an address or a prefix is, for people: who has it, how that comes about, who would take the next one. */
export const explainText = ({ design, asked, answers, mentions, facts }: ExplainOutput): string =>
  paragraphs(
    plain(design),
    plain(asked),
    ...answers.map((answer) => answerText(answer, facts)),
    section('Named by', mentions.map(({ owner, says }) => plain(`${owner}: ${says}`)).join('\n')),
  );

const answerText = ({ name, says, space, basis, steps, next }: Answer, facts: ExplainOutput['facts']): string =>
  section(
    plain(name),
    lines(
      says,
      ...(space === undefined ? [] : [`Space: ${space}`]),
      ...(basis === undefined ? [] : [`Basis: ${basis}`]),
    ),
    steps.map((step, n) => lines(`${n + 1}. ${step.says}`, ...sourceLines(facts, step.facts).map(setIn))).join('\n'),
    next
      ? lines(
          `Next: ${next.says}`,
          ...next.takers.map(({ says: taker }) => setIn(taker)),
          ...sourceLines(facts, next.facts).map(setIn),
        )
      : '',
  );

const lines = (...all: readonly string[]): string => all.map(plain).join('\n');
const setIn = (line: string): string => `   ${line}`;
