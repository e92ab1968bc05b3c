import { useState } from 'react';
import type { TopologyDocument } from '../../model';
import { Disclosure, lazyPart } from '../../ui';
import { Part } from './parts';

// All questions and answers weigh something, and nobody needs them before looking.
const Assumptions = lazyPart(() => import('./assumptions'));
const ChangedCount = lazyPart(async () => ({ default: (await import('./assumptions')).ChangedCount }));

/** What the design says where sources disagree or say nothing, folded away. */
export function AssumptionsPart({ document }: { readonly document: TopologyDocument }) {
  const [asked, setAsked] = useState(false);
  const isAnswered = document.assumptions !== undefined;
  return (
    <Part title="Assumptions" aside={isAnswered && <ChangedCount document={document} />}>
      <Disclosure summary="Where sources disagree or are silent" onOpen={() => setAsked(true)}>
        {asked && <Assumptions document={document} />}
      </Disclosure>
    </Part>
  );
}
