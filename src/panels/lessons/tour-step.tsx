import type { ReactNode } from 'react';
import { plainText } from '../../lessons';
import { planOf, selectPlan, selectStep, selectTold, type Touring, useApp } from '../../store';
import { answer } from '../../store/touring';
import { LessonSources } from './lesson-sources';
import { Passage } from './passage';
import { Question } from './question';
import { useTitleFocus } from './use-title-focus';

const TEXT = 'flex flex-col gap-2';

interface TourStepProps {
  readonly touring: Touring;
  /** Something lies over the tour. */
  readonly covered: boolean;
  readonly children?: ReactNode;
}

/** What a step of a tour tells and asks. */
export function TourStep({ touring, covered, children }: TourStepProps) {
  const plan = useApp(selectPlan);
  const step = useApp(selectStep);
  const isTold = useApp(selectTold);
  const heading = useTitleFocus(touring.shown, covered);
  if (!step) return null;
  const texts = [...step.says, ...((isTold && step.after) || [])];
  return (
    <article aria-labelledby="tour-step-title" className="flex flex-col gap-3">
      <header>
        <p className="text-meta text-ink3">
          Step {touring.at + 1} of {touring.tour.steps.length}
        </p>
        <h2 {...heading} id="tour-step-title" className="text-title font-semibold focus:outline-none">
          {plainText(plan, step.title)}
        </h2>
      </header>
      <Passage plan={plan} texts={step.says} className={TEXT} />
      {step.question && (
        <Question
          key={step.id}
          // Asked of the step as it is told, whatever is edited meanwhile.
          plan={planOf(touring.made)}
          question={step.question}
          given={touring.answers[step.id]}
          onAnswer={answer}
        />
      )}
      {isTold && step.after && <Passage plan={plan} texts={step.after} className={TEXT} />}
      <LessonSources plan={plan} about={step.title} ids={step.facts ?? []} texts={texts} />
      {children}
    </article>
  );
}
