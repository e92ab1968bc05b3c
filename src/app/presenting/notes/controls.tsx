import { ArrowLeft, ArrowRight, Eye, Flashlight, Monitor, RotateCcw } from 'lucide-react';
import type { Deed } from '../keys';
import { BigButton } from './big-button';
import type { Shown } from './protocol';

interface ControlsProps {
  readonly shown: Shown;
  readonly perform: (deed: Deed) => void;
}

/** What is done to the audience’s window from here. */
export function Controls({ shown, perform }: ControlsProps) {
  const { steps, at, told, editedLive, black, laser, spotlight } = shown;
  return (
    <footer className="flex flex-none flex-wrap items-center gap-2 border-t border-line bg-surface px-6 py-3">
      <BigButton icon={Monitor} aria-pressed={black} onClick={() => perform('black')}>
        Black
      </BigButton>
      <BigButton icon={Eye} aria-pressed={spotlight} onClick={() => perform('spotlight')}>
        Spotlight
      </BigButton>
      <BigButton icon={Flashlight} aria-pressed={laser} onClick={() => perform('laser')}>
        Laser
      </BigButton>
      {editedLive && (
        <BigButton icon={RotateCcw} onClick={() => perform('reset')}>
          Reset the step
        </BigButton>
      )}
      {steps.length > 0 && (
        <div className="ml-auto flex gap-2">
          <BigButton icon={ArrowLeft} disabled={at === 0} onClick={() => perform('back')}>
            Back
          </BigButton>
          <BigButton primary disabled={told && at === steps.length - 1} onClick={() => perform('next')}>
            {told ? 'Next' : 'Show the answer'}
            <ArrowRight aria-hidden size={16} strokeWidth={1.75} />
          </BigButton>
        </div>
      )}
    </footer>
  );
}
