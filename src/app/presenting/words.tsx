import { useEffect, useRef } from 'react';
import type { Plan } from '../../engine';
import { answerOf, choicesOf, plainText } from '../../lessons';
import type { LessonQuestion } from '../../model';
import { LessonSources, NO_ONE_ANSWER, Passage, SimulatorSays } from '../../panels/lessons';
import { selectPlan, selectStep, selectTold, useApp } from '../../store';
import { useFitted } from './use-fitted';

/** What the step tells and asks, in large type: as large as all of it has room. */
export function Words() {
  const plan = useApp(selectPlan);
  const step = useApp(selectStep);
  const isTold = useApp(selectTold);
  const touring = useApp((state) => state.touring);
  const column = useFitted(`${touring?.shown} ${isTold}`);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = touring?.shown;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes on by key hears each step from its title on
  useEffect(() => heading.current?.focus({ preventScroll: true }), [shown]);
  if (!step || !touring) return null;
  const after = isTold ? (step.after ?? []) : [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit has to be scrolled by keyboard
    <article ref={column} tabIndex={0} aria-labelledby="stage-step" className="stage-words">
      <div className="stage-step">
        <p>
          Step {touring.at + 1} of {touring.tour.steps.length}
        </p>
        <LessonSources plan={plan} about={step.title} ids={step.facts ?? []} texts={[...step.says, ...after]} />
      </div>
      <h2 ref={heading} id="stage-step" tabIndex={-1} className="stage-title">
        {plainText(plan, step.title)}
      </h2>
      <Passage plan={plan} texts={step.says} className="stage-text" />
      {step.question && <Asked plan={plan} question={step.question} isTold={isTold} />}
      {after.length > 0 && <Passage plan={plan} texts={after} className="stage-text stage-after" />}
    </article>
  );
}

interface AskedProps {
  readonly plan: Plan;
  readonly question: LessonQuestion;
  readonly isTold: boolean;
}

/** Asked of the audience, who say it aloud; the engine's answer when whoever presents shows it. */
function Asked({ plan, question, isTold }: AskedProps) {
  const answer = answerOf(question, plan);
  const choices = choicesOf(question, plan);
  return (
    <section aria-label="Predict first" className="stage-asked">
      <p className={isTold ? 'text-ink2' : 'font-semibold'}>{plainText(plan, question.asks)}</p>
      {isTold && <p role="status">{answer.ok ? <SimulatorSays words={answer.value.words} /> : NO_ONE_ANSWER}</p>}
      {!isTold && choices && (
        <ul className="stage-choices">
          {choices.map(({ value, label }) => (
            <li key={value}>{label}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
