import { Play, Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { newLab } from '../../lessons';
import { selectPlan, useApp, useEditable } from '../../store';
import { deleteTour, editTour, makeTour, tryTour, workOn } from '../../store/authoring';
import { deleteLab, editLab, makeLab, tryLab } from '../../store/authoring-lab';
import { Button } from '../../ui';
import { startAsking } from './ask-before-leaving';
import { LabMaker } from './lab-maker';
import { type DockTabs, TourMaker } from './tour-maker';

/** Where a lesson is made of the design: a tour that tells it, or a lab with something wrong in it. */
export function Authoring({ tabs }: { readonly tabs: DockTabs }) {
  const part = useRef<HTMLDivElement>(null);
  return (
    <div ref={part} tabIndex={-1} className="h-full max-sm:h-auto focus:outline-none">
      <View tabs={tabs} part={part} />
    </div>
  );
}

interface ViewProps {
  readonly tabs: DockTabs;
  readonly part: RefObject<HTMLElement | null>;
}

function View({ tabs, part }: ViewProps) {
  useFocusWithin(part);
  const { tour, lab, labStart } = useApp((state) => state.lessons);
  const touring = useApp((state) => state.touring);
  const editable = useEditable();
  const making = useApp((state) => state.making);
  useEffect(startAsking, []);
  if (!editable)
    return <p className="p-3 text-ink2">This design is here to be looked at. Edit a copy to make a lesson of it.</p>;
  if (touring && !touring.authored) return <Learning what="tour" onEdit={editTour} />;
  if (labStart && !touring) return <Learning what="lab" onEdit={editLab} />;
  if (!tour && !lab) return <Nothing />;
  // Whoever was sent a lesson is not shown how it is made before they ask.
  if (!making) return <Sent />;
  const shown = touring
    ? touring.authored === 'faults'
      ? 'lab'
      : 'tour'
    : chosen(making, tour !== undefined, lab !== undefined);
  return (
    <div className="flex h-full min-h-0 flex-col max-sm:h-auto max-sm:text-[14px] max-sm:leading-5">
      <header className="flex flex-none flex-wrap items-center gap-2 border-b border-line px-3 py-1">
        <Which shown={shown} />
        <p className="min-w-0 grow text-ink2 max-lg:sr-only">Saved and shared along with the design.</p>
        <Button icon={Trash2} onClick={shown === 'tour' ? deleteTour : deleteLab}>
          Delete the {shown}
        </Button>
        <Button primary icon={Play} onClick={shown === 'tour' ? tryTour : tryLab}>
          Try it as a learner
        </Button>
      </header>
      {shown === 'tour' && tour && <TourMaker tour={tour} tabs={tabs} />}
      {shown === 'lab' && lab && <LabMaker lab={lab} />}
    </div>
  );
}

/** The button that leads to another view goes with its own: the focus stays in the part then. */
function useFocusWithin(part: RefObject<HTMLElement | null>): void {
  const focused = part.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (focused && document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  });
}

const chosen = (making: 'tour' | 'lab' | undefined, hasTour: boolean, hasLab: boolean): 'tour' | 'lab' => {
  if (making === 'lab') return hasLab ? 'lab' : 'tour';
  return hasTour ? 'tour' : 'lab';
};

/** Between the two where there are both; else what there is, and the other can be made. */
function Which({ shown }: { readonly shown: 'tour' | 'lab' }) {
  const { tour, lab } = useApp((state) => state.lessons);
  const choose = (which: 'tour' | 'lab') => {
    workOn(undefined);
    if (which === 'tour') makeTour();
    else makeLab();
  };
  return (
    <div className="flex gap-1">
      {(
        [
          ['tour', tour ? 'Tour' : 'Make a tour too'],
          ['lab', lab ? 'Lab' : 'Make a lab too'],
        ] as const
      ).map(([which, label]) => (
        <Button
          key={which}
          aria-pressed={shown === which}
          onClick={() => shown !== which && choose(which)}
          className="aria-pressed:border-ink aria-pressed:font-semibold"
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

const NOTE = 'flex max-w-[80ch] flex-col items-start gap-2 p-3 max-sm:text-[14px] max-sm:leading-5';

/** Two plain choices. */
function Nothing() {
  const canCheck = useApp((state) => newLab(selectPlan(state)) !== undefined);
  return (
    <div className={NOTE}>
      <p className="text-ink2">
        A tour tells this design step by step: each step has its words, what it looks at, what it changes, and perhaps a
        question that the simulator marks.
      </p>
      <Button onClick={makeTour}>Make a tour of this design</Button>
      <p className="mt-3 text-ink2">
        A lab hands out this design with something wrong in it, for somebody to find and mend; the simulator marks it.
      </p>
      <Button disabled={!canCheck} onClick={makeLab}>
        Make a lab of this design
      </Button>
      {!canCheck && (
        <p className="text-ink2">There is nothing to check in it yet: add a cluster, or two ends that talk.</p>
      )}
    </div>
  );
}

function Sent() {
  const { tour, lab } = useApp((state) => state.lessons);
  return (
    <div className={NOTE}>
      {tour && (
        <>
          <p className="text-ink2">This design comes with a tour: {tour.title}.</p>
          <div className="flex flex-wrap gap-2">
            <Button primary icon={Play} onClick={tryTour}>
              Follow the tour
            </Button>
            <Button onClick={editTour}>Edit the tour</Button>
          </div>
        </>
      )}
      {lab && (
        <>
          <p className="text-ink2">This design comes with a lab: {lab.title}.</p>
          <Button onClick={editLab}>Edit the lab</Button>
        </>
      )}
    </div>
  );
}

interface LearningProps {
  readonly what: 'tour' | 'lab';
  readonly onEdit: () => void;
}

const Learning = ({ what, onEdit }: LearningProps) => (
  <div className={NOTE}>
    <p className="text-ink2">
      {what === 'tour'
        ? 'The tour is being followed, as whoever learns sees it.'
        : 'The lab is being worked on, as whoever learns sees it. To edit it is to see its solution, and to leave what was tried.'}
    </p>
    <Button onClick={onEdit}>Edit the {what}</Button>
  </div>
);
