import { number, type Plan, verdict } from '../engine';
import { sourceToExpect } from '../engine/assertions';
import { resolveAndTrace } from '../engine/dns';
import { idWords, OUTCOME_MEANS, OUTCOME_WORDS } from '../engine/trace';
import { formatAddress, parseAddress } from '../ip';
import type { LessonQuestion } from '../model';
import { own } from '../own';
import { err, ok, type Result } from '../result';
import { addressAt } from './address-at';
import { figureOf } from './figures';

type QuestionOf<S extends LessonQuestion['sort']> = Extract<LessonQuestion, { sort: S }>;

/** What the engine says to a question. */
export interface QuestionAnswer {
  /** As it is given: an outcome, an address, digits, `yes` or `no`. */
  readonly value: string;
  /** As a person reads it. */
  readonly words: string;
}

export interface QuestionChoice {
  readonly value: string;
  readonly label: string;
  /** What the label stands for, where it does not say so itself. */
  readonly means?: string;
}

/** Why a question has no answer in a design, and why what was given is none. */
export type Unanswerable = 'nothing-there' | 'not-one-answer';
export type Unreadable = 'empty' | 'not-a-number' | 'not-an-address' | 'not-a-choice';

const OUTCOMES = ['delivered', 'dropped', 'reply-lost', 'half-open', 'rejected', 'intermittent'] as const;

/** The answer of the engine; worked out anew whenever it is asked for. */
export function answerOf(question: LessonQuestion, plan: Plan): Result<QuestionAnswer, Unanswerable> {
  switch (question.sort) {
    case 'outcome':
      return outcomeAnswer(question, plan);
    case 'source':
      return sourceAnswer(question, plan);
    case 'address':
      return answered(addressAt(plan, question.of), formatAddress);
    case 'figure':
      return answered(figureOf(plan, question.figure, question.of), String, number);
    case 'verdict': {
      const cluster = own(plan.clusters, question.cluster);
      return answered(
        cluster && verdict(plan, cluster, question.verdict),
        ({ holds }) => (holds ? 'yes' : 'no'),
        ({ says }) => says,
      );
    }
  }
}

function answered<T>(
  found: T | undefined,
  value: (found: T) => string,
  words: (found: T) => string = value,
): Result<QuestionAnswer, Unanswerable> {
  return found === undefined ? err('nothing-there') : ok({ value: value(found), words: words(found) });
}

function traceOf({ from, to, port, protocol }: QuestionOf<'outcome'> | QuestionOf<'source'>, plan: Plan) {
  const traced = resolveAndTrace(plan, {
    from,
    to,
    ...(port !== undefined && { port }),
    ...(protocol && { protocol }),
  });
  return traced.ok ? traced.value.trace : undefined;
}

function outcomeAnswer(question: QuestionOf<'outcome'>, plan: Plan): Result<QuestionAnswer, Unanswerable> {
  const outcome = traceOf(question, plan)?.outcome;
  // What cannot be told is nothing that anybody could predict.
  if (outcome === undefined || outcome === 'insufficient-info') return err('nothing-there');
  return ok({ value: outcome, words: OUTCOME_WORDS[outcome] });
}

function sourceAnswer(question: QuestionOf<'source'>, plan: Plan): Result<QuestionAnswer, Unanswerable> {
  const traced = traceOf(question, plan);
  if (!traced) return err('nothing-there');
  const seen = sourceToExpect(traced);
  return seen === undefined ? err('not-one-answer') : answered(seen, formatAddress);
}

/** What there is to choose from; none where the answer is typed. */
export function choicesOf(question: LessonQuestion, plan: Plan): readonly QuestionChoice[] | undefined {
  switch (question.sort) {
    case 'outcome':
      return (question.among ?? OUTCOMES).map((value) => ({
        value,
        label: OUTCOME_WORDS[value],
        means: OUTCOME_MEANS[value],
      }));
    case 'source':
      return question.among.flatMap((id): QuestionChoice[] => {
        const address = addressAt(plan, id);
        if (address === undefined) return [];
        const value = formatAddress(address);
        const name = idWords(plan, id);
        return [{ value, label: name === value ? value : `${name}, ${value}` }];
      });
    case 'verdict':
      return [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ];
    case 'address':
    case 'figure':
      return undefined;
  }
}

/** Whether what was predicted is what the engine says; coded, where it is no answer at all. */
export function predicted(
  question: LessonQuestion,
  given: string,
  plan: Plan,
): Result<boolean, Unreadable | Unanswerable> {
  const read = readGiven(question, given.trim(), plan);
  if (!read.ok) return read;
  const answer = answerOf(question, plan);
  return answer.ok ? ok(answer.value.value === read.value) : answer;
}

function readGiven(question: LessonQuestion, given: string, plan: Plan): Result<string, Unreadable> {
  if (given === '') return err('empty');
  const choices = choicesOf(question, plan);
  if (choices) return choices.some(({ value }) => value === given) ? ok(given) : err('not-a-choice');
  if (question.sort === 'address') {
    const address = parseAddress(given);
    return address.ok ? ok(formatAddress(address.value)) : err('not-an-address');
  }
  // `1,024` as it is printed.
  const digits = given.replace(/(?<=\d),(?=\d{3})/g, '');
  return /^\d{1,9}$/.test(digits) ? ok(String(Number(digits))) : err('not-a-number');
}
