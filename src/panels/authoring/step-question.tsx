import { useMemo } from 'react';
import type { Plan } from '../../engine';
import {
  answerOf,
  type Connection,
  connectionOf,
  namedSubjects,
  newQuestion,
  type Subject,
  sourcesToChoose,
  subjectsOf,
  subjectsWith,
} from '../../lessons';
import { type LessonFigure, type LessonQuestion, LONGEST_TEXT } from '../../model';
import { useApp } from '../../store';
import { ChoiceField, Mark } from '../../ui';
import { SimulatorSays } from '../lessons/simulator-says';
import { ConnectionFields } from './connection-fields';
import { IdList } from './id-list';
import { ParagraphsField } from './paragraphs-field';
import type { StepPartProps } from './step-words';
import { FIGURE_CHOICES, SORTS, VERDICTS } from './words';

/** What is to be predicted before the step tells more; the answer is worked out, never typed. */
export function StepQuestion({ plan, step: { question }, onChange }: StepPartProps) {
  const sent = useApp((state) => (state.sent?.flow.ok ? state.sent.flow.value : undefined));
  const sorts = useMemo(() => SORTS.filter(({ value }) => newQuestion(plan, value)), [plan]);
  const put = (to: LessonQuestion | undefined) =>
    onChange({ question: to, ...(!to && { after: undefined }) }, to ? 'Question' : 'No question');
  return (
    <section aria-label="Question">
      <ChoiceField
        label="Question"
        stacked
        value={question?.sort ?? ''}
        choices={[{ value: '', label: 'None' }, ...sorts]}
        onCommit={(sort) => put(sort === '' ? undefined : newQuestion(plan, sort as LessonQuestion['sort'], sent))}
        description={!question && 'Asked before the step goes on: whoever learns predicts, and the simulator marks it.'}
      />
      {question && (
        <>
          <ParagraphsField
            label="What is asked"
            value={[question.asks]}
            onCommit={([asks]) => asks !== undefined && put({ ...question, asks })}
            rows={2}
            most={LONGEST_TEXT}
          />
          <QuestionFields plan={plan} question={question} onCommit={put} />
          <Answer plan={plan} question={question} />
        </>
      )}
    </section>
  );
}

interface QuestionFieldsProps {
  readonly plan: Plan;
  readonly question: LessonQuestion;
  readonly onCommit: (question: LessonQuestion) => void;
}

function QuestionFields({ plan, question, onCommit }: QuestionFieldsProps) {
  switch (question.sort) {
    case 'outcome':
      return <OutcomeFields question={question} onCommit={onCommit} />;
    case 'source':
      return <SourceFields plan={plan} question={question} onCommit={onCommit} />;
    case 'address':
      return <Of plan={plan} word="address" of={question.of} onCommit={(of) => onCommit({ ...question, of })} />;
    case 'figure':
      return (
        <>
          <ChoiceField
            label="Figure"
            value={question.figure}
            choices={FIGURE_CHOICES.filter(({ value }) => subjectsWith(plan, value).length > 0)}
            onCommit={(figure) => {
              const [first] = subjectsWith(plan, figure);
              if (first) onCommit({ ...question, figure: figure as LessonFigure, of: first.id });
            }}
          />
          <Of plan={plan} word={question.figure} of={question.of} onCommit={(of) => onCommit({ ...question, of })} />
        </>
      );
    case 'verdict':
      return (
        <>
          <ChoiceField
            label="Cluster"
            value={question.cluster}
            choices={optionsOf(namedSubjects(plan, Object.keys(plan.clusters)))}
            onCommit={(cluster) => onCommit({ ...question, cluster })}
          />
          <ChoiceField
            label="Verdict"
            value={question.verdict}
            choices={VERDICTS}
            onCommit={(verdict) => onCommit({ ...question, verdict: verdict as typeof question.verdict })}
          />
        </>
      );
  }
}

type OutcomeQuestion = Extract<LessonQuestion, { sort: 'outcome' }>;

interface OutcomeFieldsProps extends Pick<QuestionFieldsProps, 'onCommit'> {
  readonly question: OutcomeQuestion;
}

function OutcomeFields({ question, onCommit }: OutcomeFieldsProps) {
  const { sort, asks, among } = question;
  const put = (to: Connection) => onCommit({ sort, asks, ...(among && { among }), ...to });
  return <ConnectionFields connection={connectionOf(question)} onCommit={put} />;
}

type SourceQuestion = Extract<LessonQuestion, { sort: 'source' }>;

function SourceFields({ plan, question, onCommit }: QuestionFieldsProps & { readonly question: SourceQuestion }) {
  // Anybody with an address may be taken for the sender.
  const choices = useMemo(() => {
    const named = subjectsOf(plan);
    const more = question.among.filter((id) => !named.some((one) => one.id === id));
    return [...named, ...namedSubjects(plan, more)];
  }, [plan, question.among]);
  const { sort, asks } = question;
  const move = (to: Connection) => onCommit({ sort, asks, ...to, among: sourcesToChoose(plan, to) });
  return (
    <>
      <ConnectionFields connection={connectionOf(question)} onCommit={move} />
      <IdList
        label="Whose addresses are offered"
        ids={question.among}
        choices={choices}
        onCommit={(among) => onCommit({ ...question, among })}
      />
    </>
  );
}

interface OfProps {
  readonly plan: Plan;
  /** The figure or `address` that it has to have. */
  readonly word: string;
  readonly of: string;
  readonly onCommit: (of: string) => void;
}

const Of = ({ plan, word, of, onCommit }: OfProps) => (
  <ChoiceField label="Of" value={of} choices={optionsOf(subjectsWith(plan, word))} onCommit={onCommit} />
);

const optionsOf = (subjects: readonly Subject[]) => subjects.map(({ id, name }) => ({ value: id, label: name }));

function Answer({ plan, question }: Pick<QuestionFieldsProps, 'plan' | 'question'>) {
  const answer = useMemo(() => answerOf(question, plan), [question, plan]);
  return (
    <p role="status" className="mt-1">
      {answer.ok ? (
        <SimulatorSays words={answer.value.words} />
      ) : (
        <>
          <Mark tone="bad" word="Wrong" />{' '}
          {answer.error === 'not-one-answer'
            ? 'There is more than one answer to this in the design of this step.'
            : 'Nothing in the design of this step answers this.'}
        </>
      )}
    </p>
  );
}
