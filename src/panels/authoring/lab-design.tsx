import { Check, Hammer, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { editsBetween, editWords, solved } from '../../lessons';
import type { Lab } from '../../model';
import { useApp } from '../../store';
import { beginFaults, mendAll, takeFaults } from '../../store/authoring-lab';
import { stopTour } from '../../store/touring';
import { Button } from '../../ui';
import { Faults } from './faults';
import { LabEditable } from './lab-editable';

interface LabDesignProps {
  /** With what is being injected. */
  readonly lab: Lab;
  /** What is wrong with the lab as such. */
  readonly faults: readonly string[];
  readonly isInjecting: boolean;
}

/** What is wrong in the design of a lab, and what of it may be edited. */
export function LabDesign({ lab, faults, isInjecting }: LabDesignProps) {
  const document = useApp((state) => state.document);
  const broken = useMemo(() => {
    const right = solved(lab, document);
    return editWords(right, editsBetween(right, document));
  }, [lab, document]);
  return (
    <>
      <section aria-label="What is wrong in the design" className="flex flex-col gap-1.5">
        <p className="text-label font-semibold">What is wrong in the design</p>
        {broken.length === 0 ? (
          <p className="text-ink2">Nothing yet.</p>
        ) : (
          <ul className="m-0 list-disc pl-4 [overflow-wrap:anywhere]">
            {broken.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
        {isInjecting ? <Injecting /> : <Resting isBroken={broken.length > 0} />}
        <Faults says={faults} />
      </section>
      {!isInjecting && <LabEditable lab={lab} />}
    </>
  );
}

const Injecting = () => (
  <div role="status" className="flex flex-col gap-1.5 rounded-lg border border-line2 bg-sunk p-2">
    <p>Break the design on screen. The right one is kept: it becomes the solution.</p>
    <div className="flex flex-wrap gap-1.5">
      <Button primary icon={Check} onClick={takeFaults}>
        That is the lab
      </Button>
      <Button icon={RotateCcw} onClick={stopTour}>
        Leave it as it was
      </Button>
    </div>
  </div>
);

const Resting = ({ isBroken }: { readonly isBroken: boolean }) => (
  <>
    <div className="flex flex-wrap gap-1.5">
      <Button icon={Hammer} onClick={beginFaults}>
        {isBroken ? 'Inject more faults' : 'Begin to inject faults'}
      </Button>
      {isBroken && (
        <Button icon={RotateCcw} onClick={mendAll}>
          Take the faults out
        </Button>
      )}
    </div>
    <p className="text-meta text-ink3">
      {isBroken
        ? 'The design on screen is what the lab hands out.'
        : 'The design as it is now is the right one, and becomes the solution.'}
    </p>
  </>
);
