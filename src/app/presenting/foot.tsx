import { ArrowLeft, ArrowRight, Check, RotateCcw } from 'lucide-react';
import { plainText } from '../../lessons';
import { selectEditedLive, selectPlan, selectTold, type Touring, useApp } from '../../store';
import { Button, classNames } from '../../ui';
import { perform } from './deeds';
import { leave } from './present';

/** How far the tour is, and the ways on and back. */
export function Foot() {
  const touring = useApp((state) => state.touring);
  return touring && <OfTour touring={touring} />;
}

function OfTour({ touring: { tour, at } }: { readonly touring: Touring }) {
  const plan = useApp(selectPlan);
  const isTold = useApp(selectTold);
  const isEdited = useApp(selectEditedLive);
  const next = tour.steps[at + 1];
  return (
    <footer className="stage-foot">
      <Dots count={tour.steps.length} at={at} />
      <div className="stage-ways">
        {isEdited && (
          <Button icon={RotateCcw} onClick={() => perform('reset')}>
            Reset the step
          </Button>
        )}
        <Button icon={ArrowLeft} disabled={at === 0} onClick={() => perform('back')}>
          Back
        </Button>
        {!isTold && (
          <Button primary onClick={() => perform('next')}>
            Show the answer
          </Button>
        )}
        {isTold && next && (
          <Button primary onClick={() => perform('next')}>
            <span className="truncate">Next: {plainText(plan, next.title)}</span>
            <ArrowRight aria-hidden strokeWidth={1.75} className="flex-none" />
          </Button>
        )}
        {isTold && !next && (
          <Button primary icon={Check} onClick={leave}>
            End the show
          </Button>
        )}
      </div>
    </footer>
  );
}

const Dots = ({ count, at }: { readonly count: number; readonly at: number }) => (
  <div role="img" aria-label={`Step ${at + 1} of ${count}`} className="stage-dots">
    {Array.from({ length: count }, (_, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its number
      <span key={n} className={classNames(n < at && 'is-done', n === at && 'is-now')} />
    ))}
  </div>
);
