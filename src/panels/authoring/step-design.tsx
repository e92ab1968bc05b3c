import { ArrowRight, Check, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { canCapture, editWords, stepDocument } from '../../lessons';
import type { TourStep } from '../../model';
import { selectEditedLive, type Touring, useApp } from '../../store';
import { capture, captureNext } from '../../store/authoring';
import { resetStep } from '../../store/touring';
import { Button, Disclosure } from '../../ui';
import type { StepPartProps } from './step-words';

interface StepDesignProps extends Pick<StepPartProps, 'onChange'> {
  readonly touring: Touring;
  readonly step: TourStep;
}

/** What a step changes in the design, and what was changed on screen that is part of no step yet. */
export function StepDesign({ touring, step: { edits = [] }, onChange }: StepDesignProps) {
  const { tour, at, beginning } = touring;
  const isEdited = useApp(selectEditedLive);
  const words = useMemo(() => {
    const before = at === 0 ? beginning : undefined;
    const so = before ? undefined : stepDocument(tour, at - 1, beginning);
    return editWords(before ?? (so?.ok ? so.value : beginning), edits);
  }, [tour, at, beginning, edits]);
  return (
    <section aria-label="What it changes" className="flex flex-col gap-1">
      <p className="text-label font-semibold">What it changes in the design</p>
      {isEdited && <Unsaid touring={touring} />}
      {words.length === 0 && !isEdited && (
        <p className="text-ink2">Nothing yet. Edit the design on screen as this step is to change it.</p>
      )}
      {words.length > 0 && (
        <Disclosure summary={words.length === 1 ? 'One change' : `${words.length} changes`} open={words.length < 4}>
          <ul className="m-0 list-none p-0 [overflow-wrap:anywhere]">
            {words.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <Button onClick={() => onChange({ edits: undefined }, 'No changes')} className="mt-1">
            Take them out
          </Button>
        </Disclosure>
      )}
    </section>
  );
}

/** The design was edited while the step showed: the author says what becomes of that. */
function Unsaid({ touring: { at, made } }: { readonly touring: Touring }) {
  const document = useApp((state) => state.document);
  const can = useMemo(() => canCapture(made, document), [made, document]);
  return (
    <div role="status" className="flex flex-col gap-1.5 rounded-lg border border-line2 bg-sunk p-2">
      <p>
        {can
          ? 'You have changed the design on screen. It is part of no step yet.'
          : 'A step changes resources. It cannot change the design’s name or what it assumes.'}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {can && (
          <>
            <Button primary icon={Check} onClick={capture}>
              Make it part of step {at + 1}
            </Button>
            <Button icon={ArrowRight} onClick={captureNext}>
              Make it the next step
            </Button>
          </>
        )}
        <Button icon={RotateCcw} onClick={resetStep}>
          Put it back
        </Button>
      </div>
    </div>
  );
}
