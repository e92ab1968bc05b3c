import { useDeferredValue, useMemo } from 'react';
import { type LabTriedFault, labTried, withFaults } from '../../lessons';
import type { Lab } from '../../model';
import { useApp } from '../../store';
import { Faults } from './faults';
import { LabChecks } from './lab-checks';
import { LabDesign } from './lab-design';
import { LabWords } from './lab-words';

/** Grows with the screen; on a phone one stands under the other. */
const COLUMN = 'min-w-0 flex-1 p-3 border-line sm:min-h-0 sm:overflow-y-auto';

/** A lab while it is made: what is told, what has to be true, what is wrong and what may be edited. */
export function LabMaker({ lab: written }: { readonly lab: Lab }) {
  const document = useApp((state) => state.document);
  const touring = useApp((state) => state.touring);
  // What is being injected counts as if it were in the lab already.
  const lab = useMemo(
    () => (touring ? withFaults(written, touring.beginning, document) : written),
    [written, touring, document],
  );
  const shown = useDeferredValue(document);
  const played = useDeferredValue(lab);
  const { marks, faults } = useMemo(() => labTried(played, shown), [played, shown]);
  const wholly = faults.filter(({ at }) => at === undefined);
  const says = (of: (fault: LabTriedFault) => boolean) => wholly.filter(of).map((fault) => fault.says);
  return (
    <div className="flex min-h-0 grow max-sm:flex-col">
      <section aria-label="Words of the lab" className={COLUMN}>
        <Faults says={says(isOfWords)} />
        <LabWords lab={written} />
      </section>
      <section aria-label="Checks of the lab" className={`${COLUMN} max-sm:border-t sm:border-l`}>
        <LabChecks lab={written} marks={marks} faults={faults} />
      </section>
      <section aria-label="Design of the lab" className={`${COLUMN} flex flex-col gap-3 max-sm:border-t sm:border-l`}>
        <LabDesign lab={lab} faults={says((fault) => !isOfWords(fault))} isInjecting={touring !== undefined} />
      </section>
    </div>
  );
}

const isOfWords = ({ code }: LabTriedFault): boolean => code === 'missing-text' || code === 'missing-fact';
