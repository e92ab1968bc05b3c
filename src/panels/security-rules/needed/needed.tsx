import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui';
import { Choose } from './choose';
import { Result } from './result';
import { useChosen } from './use-chosen';
import { useProposal } from './use-proposal';

interface NeededProps {
  /** Groups and subnets of the interface that was looked at. */
  readonly here: readonly (string | undefined)[];
  /** It was opened here and now, not found open: the focus goes along. */
  readonly isNew: boolean;
  readonly onBack: () => void;
}

/** What must be open for the chosen connections when a security group denies the rest. */
export function Needed({ here, isNew, onBack }: NeededProps) {
  const chosen = useChosen(here);
  const { proposal, stale } = useProposal(chosen.lockDown);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus({ preventScroll: true });
  }, [isNew]);
  return (
    <section aria-label="What must be open" className="flex h-full min-h-0 flex-col max-sm:h-auto">
      <div className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1">
        <Button icon={ArrowLeft} onClick={onBack}>
          Rules in force
        </Button>
        <h2 ref={heading} tabIndex={-1} className="text-label font-semibold focus:outline-none">
          What must be open?
        </h2>
        <p className="text-ink2">The fewest rules that let what you choose through.</p>
      </div>
      <div className="flex min-h-0 grow max-sm:flex-col">
        <Choose chosen={chosen} />
        <Result chosen={chosen} proposal={proposal} stale={stale} />
      </div>
    </section>
  );
}
