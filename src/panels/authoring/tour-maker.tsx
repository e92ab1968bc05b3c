import { useDeferredValue, useMemo } from 'react';
import { tourFaults, withChanged, withoutUnset } from '../../lessons';
import { LONGEST_TEXT, type Tour } from '../../model';
import { selectPlan, type Touring, useApp } from '../../store';
import { changeTour } from '../../store/authoring';
import { TextField } from '../../ui';
import { Faults } from './faults';
import { ParagraphsField } from './paragraphs-field';
import { StepDesign } from './step-design';
import { StepLook } from './step-look';
import { StepQuestion } from './step-question';
import { type StepChange, StepWords, someOf } from './step-words';
import { Steps } from './steps';
import { faultsAt } from './words';

export type DockTabs = readonly { readonly id: string; readonly title: string }[];

interface TourMakerProps {
  readonly tour: Tour;
  readonly tabs: DockTabs;
}

/** A tour while it is made: its steps, and the one that is worked on, whose design is on screen. */
export function TourMaker({ tour, tabs }: TourMakerProps) {
  const touring = useApp((state) => state.touring);
  const document = useApp((state) => state.document);
  const beginning = useDeferredValue(touring?.beginning ?? document);
  const steps = useDeferredValue(tour);
  const faults = useMemo(() => tourFaults(steps, beginning), [steps, beginning]);
  return (
    <div className="flex min-h-0 grow max-sm:flex-col">
      <Steps tour={tour} at={touring?.at} faults={faults} />
      {touring ? (
        <StepMaker
          key={touring.tour.steps[touring.at]?.id}
          touring={touring}
          tabs={tabs}
          faults={faultsAt(faults, tour.steps[touring.at]?.id).map(({ says }) => says)}
        />
      ) : (
        <Beginning tour={tour} faults={faultsAt(faults, undefined).map(({ says }) => says)} />
      )}
    </div>
  );
}

/** Grows with the screen; on a phone one stands under the other. */
const COLUMN = 'min-w-0 flex-1 p-3 sm:min-h-0 sm:overflow-y-auto';

interface StepMakerProps {
  readonly touring: Touring;
  readonly tabs: DockTabs;
  readonly faults: readonly string[];
}

function StepMaker({ touring, tabs, faults }: StepMakerProps) {
  const plan = useApp(selectPlan);
  const { tour, at } = touring;
  const step = tour.steps[at];
  if (!step) return null;
  const onChange = (changed: StepChange, what: string) =>
    changeTour(withChanged(tour, at, changed), `${what} of step ${at + 1}`);
  const part = { plan, step, onChange };
  return (
    <>
      <section aria-label={`Words of step ${at + 1}`} className={COLUMN}>
        <Faults says={faults} />
        <StepWords {...part} />
      </section>
      <section aria-label={`Question of step ${at + 1}`} className={`${COLUMN} border-line sm:border-l`}>
        <StepQuestion {...part} />
      </section>
      <section
        aria-label={`Design of step ${at + 1}`}
        className={`${COLUMN} flex flex-col gap-3 border-line sm:border-l`}
      >
        <StepDesign touring={touring} step={step} onChange={onChange} />
        <StepLook {...part} tabs={tabs} />
      </section>
    </>
  );
}

/** What is said of the tour as a whole. */
function Beginning({ tour, faults }: { readonly tour: Tour; readonly faults: readonly string[] }) {
  return (
    <section aria-label="Beginning of the tour" className={`${COLUMN} max-w-[640px]`}>
      <Faults says={faults} />
      <TextField
        label="Title of the tour"
        stacked
        value={tour.title}
        onCommit={(text) =>
          text.trim() !== '' && changeTour({ ...tour, title: text.trim().slice(0, LONGEST_TEXT) }, 'Title of the tour')
        }
      />
      <ParagraphsField
        label="What it is about"
        value={tour.says ?? []}
        onCommit={(says) => changeTour(withoutUnset<Tour>({ ...tour, says: someOf(says) }), 'What the tour is about')}
        rows={3}
      />
      <p className="mt-2 max-w-[70ch] text-ink2">
        On screen is the design that the tour begins with; what you edit now is that design. Choose a step to work on
        it: then its design is on screen, and what you edit can become a part of the step.
      </p>
    </section>
  );
}
