import { Check, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { Plan } from '../../engine';
import { answerOf, choicesOf, plainText, predicted, type QuestionChoice, type Unreadable } from '../../lessons';
import type { LessonQuestion } from '../../model';
import { Button, classNames, INPUT } from '../../ui';
import { NO_ONE_ANSWER, SimulatorSays } from './simulator-says';

interface QuestionProps {
  readonly plan: Plan;
  readonly question: LessonQuestion;
  /** What was said to it; empty where it was passed over, `undefined` where nothing was yet. */
  readonly given: string | undefined;
  readonly onAnswer: (given: string) => void;
}

/** A question that the engine has the answer to: asked first, then marked. */
export function Question({ plan, question, given, onAnswer }: QuestionProps) {
  return (
    <section aria-label="Predict first" className="rounded-lg border border-line2 p-3">
      <p className="font-semibold">{plainText(plan, question.asks)}</p>
      {given === undefined ? (
        <Asking plan={plan} question={question} onAnswer={onAnswer} />
      ) : (
        <Marked plan={plan} question={question} given={given} />
      )}
    </section>
  );
}

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  empty: 'Say something first, or have it shown.',
  'not-a-number': 'That is not a whole number.',
  'not-an-address': 'That is not an IPv4 address, such as 10.240.0.4.',
  'not-a-choice': 'Choose one of the answers.',
};

function Asking({ plan, question, onAnswer }: Omit<QuestionProps, 'given'>) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Unreadable>();
  const ids = { field: useId(), fault: useId() };
  const choices = choicesOf(question, plan);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = predicted(question, text, plan);
    if (!read.ok && read.error in UNREADABLE) setFault(read.error as Unreadable);
    else onAnswer(text);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-2 flex flex-col gap-2">
      {choices ? (
        <fieldset className="flex min-w-0 flex-col gap-1" aria-describedby={fault && ids.fault}>
          <legend className="sr-only">Your answer</legend>
          {choices.map((choice) => (
            <Choice
              key={choice.value}
              choice={choice}
              group={ids.field}
              checked={choice.value === text}
              onChoose={() => setText(choice.value)}
            />
          ))}
        </fieldset>
      ) : (
        <input
          aria-label="Your answer"
          aria-invalid={fault !== undefined}
          aria-describedby={fault && ids.fault}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          inputMode={question.sort === 'figure' ? 'numeric' : 'text'}
          className={classNames(INPUT, 'w-full')}
        />
      )}
      {fault && (
        <p id={ids.fault} role="alert" className="text-bad">
          {UNREADABLE[fault]}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" primary>
          Answer
        </Button>
        <Button onClick={() => onAnswer('')}>Show me</Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly choice: QuestionChoice;
  readonly group: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ choice: { value, label, means }, group, checked, onChoose }: ChoiceProps) {
  const ids = { label: useId(), means: useId() };
  return (
    <label className="flex min-h-7 cursor-pointer items-baseline gap-2 rounded-md border border-line px-2 py-1 has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:min-h-11 max-sm:py-2.5">
      <input
        type="radio"
        name={group}
        value={value}
        checked={checked}
        onChange={onChoose}
        aria-labelledby={ids.label}
        aria-describedby={means && ids.means}
        className="peer flex-none translate-y-0.5 accent-ink"
      />
      <span className="min-w-0 peer-checked:font-semibold">
        <span id={ids.label}>{label}</span>
        {means !== undefined && (
          <span id={ids.means} className="block text-meta font-normal text-ink2">
            {means}
          </span>
        )}
      </span>
    </label>
  );
}

function Marked({ plan, question, given }: Omit<QuestionProps, 'onAnswer' | 'given'> & { readonly given: string }) {
  const answer = answerOf(question, plan);
  const mark = given === '' ? undefined : predicted(question, given, plan);
  if (!answer.ok) return <p className="mt-2 text-ink2">{NO_ONE_ANSWER}</p>;
  const right = mark?.ok && mark.value;
  const said = choicesOf(question, plan)?.find(({ value }) => value === given)?.label ?? given;
  return (
    <div role="status" className="mt-2 flex flex-col gap-1">
      {mark && (
        <p className={classNames('flex items-center gap-1.5 font-semibold', right ? 'text-good' : 'text-bad')}>
          {right ? <Check aria-hidden size={14} /> : <X aria-hidden size={14} />}
          {right ? 'Right' : 'Not quite'}
          <span className="font-normal text-ink2">You said: {said}</span>
        </p>
      )}
      <p>
        <SimulatorSays words={answer.value.words} />
      </p>
    </div>
  );
}
