import { type Finding, findings } from '../engine';
import type { TopologyDocument } from '../model';
import { type Answer, fitsAFrame, type Outcome, type Question, type Thread } from '../worker';
import { askThread } from '../worker/asking';
import { derive } from './derive';
import { planOf } from './selectors';

/** Answers that came, by the design that they are about: what undo brings back need not be asked again. */
const answers = new WeakMap<TopologyDocument, Map<string, Answer>>();

/** Tells questions about one design apart. */
const keyOf = ({ document: _, ...about }: Question): string => JSON.stringify(Object.entries(about).toSorted(byName));

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

const recall = (question: Question): Answer | undefined => answers.get(question.document)?.get(keyOf(question));

function remember(question: Question, answer: Answer): void {
  const known = answers.get(question.document) ?? new Map<string, Answer>();
  answers.set(question.document, known.set(keyOf(question), answer));
}

const askBy = derive(askThread);

/**
 * Who reaches whom and how variants differ is worked out in a thread of its own: in the largest designs that takes
 * seconds, in which packets and findings are not to wait. That thread keeps its last answers itself; one for each step
 * back would be too much.
 */
const askOfAll = derive(askThread);

const OF_ALL: ReadonlySet<Question['kind']> = new Set(['reachability', 'modes', 'migration', 'variants']);

/** @param done hears the outcome, at once where it is known, unless something newer of the same kind is asked before */
export function ask(startThread: () => Thread, question: Question, done: (outcome: Outcome) => void): void {
  if (OF_ALL.has(question.kind)) {
    askOfAll(startThread)(question, done);
    return;
  }
  const value = recall(question);
  if (value) {
    done({ ok: true, value });
    return;
  }
  askBy(startThread)(question, (outcome) => {
    if (outcome.ok) remember(question, outcome.value);
    done(outcome);
  });
}

const findingsOf = derive(findings);

/** Whether a design is small enough to be judged at once. */
export const isSmall = derive(fitsAFrame);

/** What is wrong with a design; `undefined` where that has to be asked first. */
export function knownFindings(document: TopologyDocument): readonly Finding[] | undefined {
  if (isSmall(document)) return findingsOf(planOf(document));
  const answer = recall({ kind: 'findings', document });
  return answer?.kind === 'findings' ? answer.findings : undefined;
}

/** Whether `knownFindings` knows them, which takes no time. */
export const isJudged = (document: TopologyDocument): boolean =>
  isSmall(document) || recall({ kind: 'findings', document }) !== undefined;
