import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { type LessonFault, plainText, withCopy } from '../../lessons';
import type { Tour } from '../../model';
import { selectPlan, useApp, useEditable } from '../../store';
import { captureNext, changeTour, deleteStep, moveStep, workOn } from '../../store/authoring';
import { Button, classNames, IconButton, Mark } from '../../ui';
import { RowGrip } from '../row-grip';
import { useRowDrag } from '../use-row-drag';

interface StepsProps {
  readonly tour: Tour;
  /** The step that is worked on; none: the beginning. */
  readonly at: number | undefined;
  readonly faults: readonly LessonFault[];
}

/** Where the step that is dragged would come to stand. */
const LINE_ABOVE = 'shadow-[inset_0_2px_0_var(--ink)]';
const LINE_BELOW = 'shadow-[inset_0_-2px_0_var(--ink)]';

const ROW = 'flex w-full min-w-0 min-h-7 items-center gap-2 rounded-md px-2 text-left hover:bg-sunk max-sm:min-h-11';

/** The steps of a tour, to choose and to put in order. */
export function Steps({ tour, at, faults }: StepsProps) {
  const plan = useApp(selectPlan);
  const isDraggable = useEditable() && tour.steps.length > 1;
  const moveBy = (by: number) => at !== undefined && moveStep(at, at + by);
  const { dragged = 0, over, of } = useRowDrag((n) => n, moveStep);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    moveBy(by);
  };
  return (
    <div className="flex flex-none flex-col max-sm:border-b sm:w-[232px] sm:border-r border-line">
      <ol
        aria-label="Steps of the tour"
        onKeyDown={onKeyDown}
        className="m-0 min-h-0 grow list-none overflow-y-auto p-1.5"
      >
        <li className={classNames(isDraggable && 'sm:pl-4')}>
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
          <li
            key={step.id}
            onDragOver={of(n).onDragOver}
            onDrop={of(n).onDrop}
            className={classNames('flex', over === n && (dragged < n ? LINE_BELOW : LINE_ABOVE))}
          >
            {isDraggable && <RowGrip row={n} drag={of(n)} className="w-4 flex-none text-ink3 max-sm:hidden" />}
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
        <IconButton label="Move up" icon={ArrowUp} disabled={!at} onClick={() => moveBy(-1)} />
        <IconButton
          label="Move down"
          icon={ArrowDown}
          disabled={at === undefined || at === tour.steps.length - 1}
          onClick={() => moveBy(1)}
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
          onClick={() => at !== undefined && deleteStep(at)}
        />
      </div>
    </div>
  );
}
