import { StepsList } from '../../../panels/lessons/steps-list';
import type { Shown } from './protocol';

/** What comes next, and every step to go to. */
export function Steps({ shown: { steps, at }, onGo }: { readonly shown: Shown; readonly onGo: (at: number) => void }) {
  const next = steps[at + 1];
  return (
    <nav
      aria-label="Steps"
      className="flex min-h-0 flex-col gap-3 overflow-y-auto border-l border-line bg-surface px-6 py-4 max-sm:overflow-visible max-sm:border-t max-sm:border-l-0"
    >
      {steps.length > 0 && (
        <p>
          <span className="text-ink3">Next: </span>
          <b className="font-semibold">{next ?? 'the end'}</b>
        </p>
      )}
      <StepsList titles={steps} at={at} onGo={onGo} roomy />
    </nav>
  );
}
