import { useEffect, useRef, useState } from 'react';
import type { TopologyDocument } from '../../model';
import { useApp } from '../../store';
import { Disclosure, lazyPart } from '../../ui';
import { Part } from './parts';

// All questions and answers weigh something, and nobody needs them before looking.
const Assumptions = lazyPart(() => import('./assumptions'));
const ChangedCount = lazyPart(async () => ({ default: (await import('./assumptions')).ChangedCount }));

/** What the design says where sources disagree or say nothing, folded away. */
export function AssumptionsPart({ document }: { readonly document: TopologyDocument }) {
  const [asked, setAsked] = useState(false);
  const part = useOpenedWhenAsked();
  const isAnswered = document.assumptions !== undefined;
  return (
    <Part title="Assumptions" aside={isAnswered && <ChangedCount document={document} />}>
      <div ref={part}>
        <Disclosure summary="Where sources disagree or are silent" onOpen={() => setAsked(true)}>
          {asked && <Assumptions document={document} />}
        </Disclosure>
      </div>
    </Part>
  );
}

/** Unfolds the part and takes the focus there, once for each time that another panel asks for it. */
function useOpenedWhenAsked() {
  const part = useRef<HTMLDivElement>(null);
  const isWanted = useApp((state) => state.assumptionsAsked);
  const shown = useApp((state) => state.assumptionsShown);
  useEffect(() => {
    const details = part.current?.querySelector('details');
    if (!isWanted || !details) return;
    details.open = true;
    details.querySelector('summary')?.focus();
    shown();
  }, [isWanted, shown]);
  return part;
}
