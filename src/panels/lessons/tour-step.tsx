import { type ReactNode, useEffect, useRef } from 'react';
import type { Plan } from '../../engine';
import type { Fact } from '../../facts/fact';
import { factOf, plainText, textOf } from '../../lessons';
import { selectPlan, selectStep, selectTold, type Touring, useApp } from '../../store';
import { answer } from '../../store/touring';
import { Sources } from '../sources';
import { Passage } from './passage';
import { Question } from './question';

const TEXT = 'flex flex-col gap-2';

/** What a step of a tour tells and asks. */
export function TourStep({ touring, children }: { readonly touring: Touring; readonly children?: ReactNode }) {
  const plan = useApp(selectPlan);
  const step = useApp(selectStep);
  const isTold = useApp(selectTold);
  const heading = useFocusAtStep(touring.shown);
  if (!step) return null;
  const texts = [...step.says, ...((isTold && step.after) || [])];
  return (
    <article aria-labelledby="tour-step-title" className="flex flex-col gap-3">
      <header>
        <p className="text-meta text-ink3">
          Step {touring.at + 1} of {touring.tour.steps.length}
        </p>
        <h2 ref={heading} id="tour-step-title" tabIndex={-1} className="text-title font-semibold focus:outline-none">
          {plainText(plan, step.title)}
        </h2>
      </header>
      <Passage plan={plan} texts={step.says} className={TEXT} />
      {step.question && (
        <Question
          key={step.id}
          plan={plan}
          question={step.question}
          given={touring.answers[step.id]}
          onAnswer={answer}
        />
      )}
      {isTold && step.after && <Passage plan={plan} texts={step.after} className={TEXT} />}
      <StepSources plan={plan} about={step.title} ids={step.facts ?? []} texts={texts} />
      {children}
    </article>
  );
}

/** Where all that a step states comes from: what it names, and the figures in its words. */
export function StepSources(props: {
  readonly plan: Plan;
  readonly about: string;
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}) {
  const { plan, about, ids, texts } = props;
  const inWords = texts.flatMap((text) => textOf(plan, text)).flatMap(({ fact }) => fact ?? []);
  const facts: readonly Fact[] = [...new Set([...ids.flatMap((id) => factOf(id) ?? []), ...inWords])];
  if (facts.length === 0) return null;
  return (
    <p className="flex items-center gap-1 text-meta text-ink3">
      {facts.length === 1 ? 'One source' : `${facts.length} sources`}
      <Sources about={about} facts={facts} />
    </p>
  );
}

/** Whoever goes on by key stays in the words, and hears them. */
function useFocusAtStep(shown: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that is shown begins at its title
  useEffect(() => heading.current?.focus({ preventScroll: true }), [shown]);
  return heading;
}
