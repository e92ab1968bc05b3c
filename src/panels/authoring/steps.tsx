import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { type LessonFault, plainText, withCopy, withMoved, withoutStep } from '../../lessons';
import type { Tour } from '../../model';
import { selectPlan, useApp } from '../../store';
import { captureNext, changeTour, workOn } from '../../store/authoring';
import { Button, classNames, IconButton, Mark } from '../../ui';

interface StepsProps {
  readonly tour: Tour;
  /** The step that is worked on; none: the beginning. */
  readonly at: number | undefined;
  readonly faults: readonly LessonFault[];
}

const ROW = 'flex w-full min-h-7 items-center gap-2 rounded-md px-2 text-left hover:bg-sunk max-sm:min-h-11';

/** The steps of a tour, to choose and to put in order. */
export function Steps({ tour, at, faults }: StepsProps) {
  const plan = useApp(selectPlan);
  const beginning = useApp(({ touring, document }) => touring?.beginning ?? document);
  const move = (by: number) => {
    if (at !== undefined && tour.steps[at + by])
      changeTour(withMoved(tour, at, at + by, beginning), `Move step ${at + 1} ${by < 0 ? 'up' : 'down'}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    move(by);
  };
  return (
    <div className="flex flex-none flex-col max-sm:border-b sm:w-[232px] sm:border-r border-line">
      <ol
        aria-label="Steps of the tour"
        onKeyDown={onKeyDown}
        className="m-0 min-h-0 grow list-none overflow-y-auto p-1.5"
      >
        <li>
          <button
            type="button"
            aria-current={at === undefined ? 'step' : undefined}
            onClick={() => workOn(undefined)}
            className={classNames(ROW, at === undefined ? 'bg-sunk font-semibold' : 'text-ink2')}
          >
            <span className="w-5 flex-none" />
            The beginning
          </button>
        </li>
        {tour.steps.map((step, n) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={n === at ? 'step' : undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => workOn(n)}
              className={classNames(ROW, n === at ? 'bg-sunk font-semibold' : 'text-ink2')}
            >
              <span className="w-5 flex-none text-right text-meta text-ink3">{n + 1}</span>
              <span className="min-w-0 grow truncate">{plainText(plan, step.title)}</span>
              {faults.some((fault) => fault.at === step.id) && <Mark tone="bad" word="Something is wrong" />}
            </button>
          </li>
        ))}
      </ol>
      <div className="flex flex-none items-center border-t border-line px-1.5 py-1">
        <Button icon={Plus} onClick={captureNext} className="mr-auto">
          Add a step
        </Button>
        <IconButton label="Move up" icon={ArrowUp} disabled={!at} onClick={() => move(-1)} />
        <IconButton
          label="Move down"
          icon={ArrowDown}
          disabled={at === undefined || at === tour.steps.length - 1}
          onClick={() => move(1)}
        />
        <IconButton
          label="Duplicate the step"
          icon={Copy}
          disabled={at === undefined}
          onClick={() => at !== undefined && changeTour(withCopy(tour, at), `Duplicate step ${at + 1}`, at + 1)}
        />
        <IconButton
          label="Delete the step"
          icon={Trash2}
          disabled={at === undefined || tour.steps.length === 1}
          onClick={() =>
            at !== undefined && changeTour(withoutStep(tour, at), `Delete step ${at + 1}`, Math.max(0, at - 1))
          }
        />
      </div>
    </div>
  );
}
