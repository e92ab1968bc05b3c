import { ArrowLeft, ArrowRight, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { plainText } from '../../lessons';
import { selectEditedLive, selectPlan, type Touring, useApp } from '../../store';
import { goToStep, resetStep } from '../../store/touring';
import { Button, Disclosure, IconButton } from '../../ui';
import { endTour } from './end-tour';
import './lessons.css';
import { useStepKeys } from './step-keys';
import { StepsList } from './steps-list';
import { TourStep } from './tour-step';

interface PlayerProps {
  readonly touring: Touring;
  /** Something lies over the tour: it has the keys and the focus. */
  readonly covered: boolean;
  /** What else can be done with a step. */
  readonly children?: ReactNode;
}

/** A tour that is followed: what the step tells and asks, and the ways on and back. */
export function Player({ touring, covered, children }: PlayerProps) {
  const { tour, at } = touring;
  const last = tour.steps.length - 1;
  useStepKeys(covered);
  return (
    <section aria-label={`Tour: ${tour.title}`} className="flex min-h-0 grow flex-col">
      <header className="flex h-10 flex-none items-center gap-1 border-b border-line pr-1 pl-4">
        <p className="min-w-0 grow truncate text-ink2">{tour.title}</p>
        <IconButton label="End the tour" icon={X} onClick={endTour} />
      </header>
      <div
        key={touring.shown}
        className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 py-3 text-[14px]/[21px]"
      >
        <TourStep touring={touring} covered={covered} />
        <EditedLive />
        {children}
        <div className="mt-auto text-[13px]/[18px]">
          <Disclosure summary="All steps">
            <Steps touring={touring} />
          </Disclosure>
        </div>
      </div>
      <footer className="flex flex-none items-center gap-2 border-t border-line px-4 py-2">
        <Button icon={ArrowLeft} disabled={at === 0} onClick={() => goToStep(at - 1)}>
          Back
        </Button>
        <progress
          aria-label="How far the tour is"
          value={at + 1}
          max={tour.steps.length}
          className="lesson-progress h-1 min-w-0 grow"
        />
        {at < last ? (
          <Button primary onClick={() => goToStep(at + 1)}>
            Next
            <ArrowRight aria-hidden size={14} strokeWidth={1.75} />
          </Button>
        ) : (
          <Button primary onClick={endTour}>
            Finish
          </Button>
        )}
      </footer>
    </section>
  );
}

function Steps({ touring: { tour, at } }: { readonly touring: Touring }) {
  const plan = useApp(selectPlan);
  return <StepsList titles={tour.steps.map(({ title }) => plainText(plan, title))} at={at} onGo={goToStep} />;
}

/** The design can be edited while a step shows; then it is no longer what the step tells of. */
function EditedLive() {
  const isEdited = useApp(selectEditedLive);
  if (!isEdited) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 rounded-lg border border-line2 bg-sunk px-3 py-2 text-[13px]/[18px] text-ink2">
      <span className="min-w-0 grow">You have changed the design since this step began.</span>
      <Button icon={RotateCcw} onClick={resetStep}>
        Reset the step
      </Button>
    </p>
  );
}
