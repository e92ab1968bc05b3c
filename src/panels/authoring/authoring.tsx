import { Play, Trash2 } from 'lucide-react';
import { useApp, useEditable } from '../../store';
import { deleteTour, editTour, makeTour, tryTour } from '../../store/authoring';
import { Button } from '../../ui';
import { type DockTabs, TourMaker } from './tour-maker';

/** Where a lesson is made of the design: a tour that tells it, or a lab with something wrong in it. */
export function Authoring({ tabs }: { readonly tabs: DockTabs }) {
  const { tour } = useApp((state) => state.lessons);
  const isFollowed = useApp(({ touring }) => touring !== undefined && !touring.authored);
  const editable = useEditable();
  if (!editable)
    return <p className="p-3 text-ink2">This design is here to be looked at. Edit a copy to make a lesson of it.</p>;
  if (isFollowed) return <Followed />;
  if (!tour) return <Nothing />;
  return (
    <div className="flex h-full min-h-0 flex-col max-sm:h-auto max-sm:text-[14px] max-sm:leading-5">
      <header className="flex flex-none flex-wrap items-center gap-2 border-b border-line px-3 py-1">
        <p className="min-w-0 grow text-ink2">
          <b className="font-semibold text-ink">{tour.title}</b> Saved and shared along with the design.
        </p>
        <Button icon={Trash2} onClick={deleteTour}>
          Delete the tour
        </Button>
        <Button primary icon={Play} onClick={tryTour}>
          Try it as a learner
        </Button>
      </header>
      <TourMaker tour={tour} tabs={tabs} />
    </div>
  );
}

const NOTE = 'flex max-w-[80ch] flex-col items-start gap-2 p-3 max-sm:text-[14px] max-sm:leading-5';

const Nothing = () => (
  <div className={NOTE}>
    <p className="text-ink2">
      Tell this design step by step: each step has its words, what it looks at, what it changes, and perhaps a question
      that the simulator marks.
    </p>
    <Button onClick={makeTour}>Make a tour of this design</Button>
  </div>
);

const Followed = () => (
  <div className={NOTE}>
    <p className="text-ink2">The tour is being followed, as whoever learns sees it.</p>
    <Button onClick={editTour}>Edit the tour</Button>
  </div>
);
