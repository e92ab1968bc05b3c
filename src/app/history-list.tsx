import { useEffect, useRef } from 'react';
import { goTo, type HistoryStep, useHistorySteps } from '../store/past';
import { classNames } from '../ui/class-names';

/** What the history begins with; older steps than it keeps are gone. */
const BEGINNING = 'The design as it was opened';

const spoken = (away: number): string => (away === 0 ? 'now' : away < 0 ? 'done' : 'taken back');

/** The steps of the design by name; one leads to the design as it was right after that step. */
export default function HistoryList() {
  const steps = useHistorySteps();
  const now = useRef<HTMLButtonElement>(null);
  // In braces: newer browsers answer with a promise, which React would take for the undoing.
  useEffect(() => {
    now.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <>
      <h2 className="mb-1 text-label font-semibold">History</h2>
      <p className="mb-2 text-meta text-ink3">Choose a step to see the design as it was right after it.</p>
      <ol className="-mx-1 flex flex-col gap-px">
        {steps.map((step, at) => (
          <li key={step.away}>
            <Step step={step} {...(at === 0 && { beginning: true })} {...(step.away === 0 && { now })} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface StepProps {
  readonly step: HistoryStep;
  readonly beginning?: true;
  readonly now?: React.Ref<HTMLButtonElement>;
}

const Step = ({ step: { says, away }, beginning, now }: StepProps) => (
  <button
    {...(now && { ref: now })}
    type="button"
    aria-current={away === 0 ? 'step' : undefined}
    onClick={() => goTo(away)}
    className={classNames(
      'flex min-h-7 w-full items-baseline justify-between gap-3 rounded-md px-2 py-1 text-left hover:bg-sunk max-sm:min-h-11',
      'aria-[current]:bg-sunk aria-[current]:font-semibold',
      away > 0 && 'text-ink3',
    )}
  >
    <span className="min-w-0 break-words">{(beginning && says === '' && BEGINNING) || says || 'An edit'}</span>
    <span className="shrink-0 text-meta font-normal text-ink3">{spoken(away)}</span>
  </button>
);
