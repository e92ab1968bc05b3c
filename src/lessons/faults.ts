import { type Plan, plan, thingOf, trace } from '../engine';
import { catalogue } from '../engine/findings/catalogue';
import { senderOf, targetOf } from '../engine/trace/ends';
import { worldOf } from '../engine/trace/world';
import type { Lab, TopologyDocument, Tour, TourStep } from '../model';
import { once } from '../once';
import { own } from '../own';
import { answerOf, choicesOf } from './question';
import { stepDocuments } from './steps';
import { factOf, textOf } from './text';

/** Something that a lesson speaks of and that its design does not have, or does not have any more. */
export interface LessonFault {
  /** Id of the step or check; none for what belongs to the lesson as a whole. */
  readonly at?: string;
  readonly code:
    | 'missing-id'
    | 'missing-fact'
    | 'missing-text'
    | 'no-such-end'
    | 'no-such-hop'
    | 'no-answer'
    | 'not-a-finding'
    | 'cannot-edit';
  /** The id, text or code at fault. */
  readonly about: string;
  /** In a sentence. */
  readonly says: string;
}

type Fault = Omit<LessonFault, 'at'>;

/** What is wrong with a tour along a design, step by step. */
export function tourFaults(tour: Tour, beginning: TopologyDocument): readonly LessonFault[] {
  // Steps that change nothing share a plan; among the few that `planOf` remembers, theirs would take the place of the page's.
  const planned = once(plan);
  return [
    ...missingTexts(planned(beginning), tour.says ?? []),
    ...stepDocuments(tour, beginning).flatMap((made, n): LessonFault[] => {
      const step = tour.steps[n];
      if (!step) return [];
      const faults = made.ok ? stepFaults(step, planned(made.value)) : [unmade(made.error)];
      return faults.map((fault) => ({ at: step.id, ...fault }));
    }),
  ];
}

const unmade = ({ about, says }: { readonly about: string; readonly says?: string }): Fault => ({
  code: 'cannot-edit',
  about,
  says: `The step’s change of ${about} cannot be made${says === undefined ? '.' : `: ${says}`}`,
});

function stepFaults({ says, after = [], facts = [], look = {}, question }: TourStep, planned: Plan): readonly Fault[] {
  const { selection, highlights = [], camera = [] } = look;
  return [
    ...missingTexts(planned, [...says, ...after, ...(question ? [question.asks] : [])]),
    ...missingFacts(facts),
    ...missingIds(planned, [...(selection === undefined ? [] : [selection]), ...highlights, ...camera]),
    ...(look.trace ? traceFaults(planned, look.trace) : []),
    ...(question && !isAnswered(question, planned)
      ? [{ code: 'no-answer', about: question.asks, says: `Nothing in the design answers “${question.asks}”` } as const]
      : []),
  ];
}

/** Whether there is an answer, among the choices where there are some. */
function isAnswered(question: NonNullable<TourStep['question']>, planned: Plan): boolean {
  const answer = answerOf(question, planned);
  const choices = choicesOf(question, planned);
  return answer.ok && (!choices || choices.some(({ value }) => value === answer.value.value));
}

function traceFaults(planned: Plan, looked: NonNullable<NonNullable<TourStep['look']>['trace']>): readonly Fault[] {
  const ends = endFaults(planned, looked);
  if (ends.length > 0) return ends;
  const { from, to, port, protocol, branch = 0, hop = 0 } = looked;
  const traced = trace(planned, { from, to, ...(port !== undefined && { port }), ...(protocol && { protocol }) });
  if (traced.ok && traced.value.branches[branch]?.forward.hops[hop]) return [];
  return [
    { code: 'no-such-hop', about: `${from} → ${to}`, says: `The packet from ${from} to ${to} makes no such stay.` },
  ];
}

/** What is wrong with a lab in the design that it is set in. */
export function labFaults(lab: Lab, planned: Plan): readonly LessonFault[] {
  const { symptom, says = [], hints, solution, editable, checks, facts = [] } = lab;
  const ids = editable.flatMap((may) => ('id' in may ? [may.id] : []));
  return [
    ...missingTexts(planned, [symptom, ...says, ...hints, ...(solution?.says ?? [])]),
    ...missingFacts(facts),
    ...missingIds(planned, ids),
    ...checks.flatMap((check) => checkFaults(check, planned).map((fault) => ({ at: check.id, ...fault }))),
  ];
}

function checkFaults(check: Lab['checks'][number], planned: Plan): readonly Fault[] {
  const texts = missingTexts(planned, [check.says]);
  switch (check.sort) {
    case 'connection':
      return [...texts, ...check.ways.flatMap((way) => endFaults(planned, way))];
    case 'verdict':
      return [...texts, ...(own(planned.clusters, check.cluster) ? [] : [missingId(check.cluster)])];
    case 'finding':
      return Object.hasOwn(catalogue, check.code)
        ? texts
        : [...texts, { code: 'not-a-finding', about: check.code, says: `There is no finding ${check.code}.` }];
  }
}

const missingTexts = (planned: Plan, texts: readonly string[]): readonly Fault[] =>
  texts
    .flatMap((text) => textOf(planned, text))
    .filter(({ isMissing }) => isMissing)
    .map(({ text }) => ({ code: 'missing-text', about: text, says: `${text} leads nowhere in this design.` }));

const missingFacts = (ids: readonly string[]): readonly Fault[] =>
  ids.filter((id) => !factOf(id)).map((id) => ({ code: 'missing-fact', about: id, says: `There is no fact ${id}.` }));

const missingId = (id: string): Fault => ({ code: 'missing-id', about: id, says: `The design has no ${id}.` });

const missingIds = (planned: Plan, ids: readonly string[]): readonly Fault[] =>
  ids.filter((id) => !thingOf(planned, id) && !senderOf(worldOf(planned), id).ok).map(missingId);

/** A name of DNS stands for whoever it leads to; whether it does is what is asked. */
const IS_NAME = /^[a-z0-9-]+(\.[a-z0-9-]*[a-z][a-z0-9-]*)+$/;

function endFaults(planned: Plan, { from, to }: { readonly from: string; readonly to: string }): readonly Fault[] {
  const sender = senderOf(worldOf(planned), from);
  if (!sender.ok) return [{ code: 'no-such-end', about: from, says: `Nobody can send from ${from}.` }];
  if (IS_NAME.test(to)) return [];
  const target = targetOf(worldOf(planned), to, sender.value);
  // What is there and has no address yet may get one.
  return target.ok || (target.error === 'no-address' && thingOf(planned, to))
    ? []
    : [{ code: 'no-such-end', about: to, says: `Nothing can be sent to ${to}.` }];
}
