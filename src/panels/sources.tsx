import { Info } from 'lucide-react';
import type { Fact } from '../facts/fact';
import { DOUBTFUL, isDoubtful, lazyPart, Popover } from '../ui';

/** Every document that is cited anywhere: nobody needs them before asking. */
const Citations = lazyPart(() => import('./citations'));

interface SourcesProps {
  /** What the facts are about: ends the name of the button. */
  readonly about: string;
  readonly facts: readonly Fact[];
  /** Stands in place of the fact's own word where a figure is doubtful. */
  readonly word?: string;
}

/** Where a figure comes from; doubtful ones say so before anybody asks. */
export function Sources({ about, facts, word }: SourcesProps) {
  const doubtful = facts.find(isDoubtful);
  const said = word ?? doubtful?.confidence;
  return (
    <span className="inline-flex flex-none items-center">
      {said !== undefined && <span className={`text-meta text-ink3 ${DOUBTFUL}`}>{said}</span>}
      <Popover icon={Info} label={`Where this comes from: ${about}`}>
        <Citations facts={facts} />
      </Popover>
    </span>
  );
}
