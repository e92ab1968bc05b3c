import { useEffect, useRef } from 'react';
import { number, type Plan, type Rehearsal } from '../../engine';
import { useApp } from '../../store';
import { classNames, Mark } from '../../ui';
import { StepView } from './step-view';

/** Steps listed around the one that shows; an upgrade of a thousand nodes has a thousand. */
const AROUND = 40;

interface StepsProps {
  readonly plan: Plan;
  readonly rehearsal: Rehearsal;
  readonly at: number;
}

/** The steps as a list and a slider, and the one that shows. */
export function Steps({ plan, rehearsal, at }: StepsProps) {
  const setRehearsal = useApp((state) => state.setRehearsal);
  const { steps, done } = rehearsal;
  const last = steps.length - 1;
  const now = Math.min(at, last);
  const step = steps[now];
  if (!step) return null;
  const first = Math.max(0, now - AROUND);
  const shown = steps.slice(first, now + AROUND + 1);
  return (
    <>
      {/* On a phone the step stands between the slider and the list: else scrubbing would change nothing in sight. */}
      <div className="flex w-[300px] flex-none flex-col border-r border-line max-sm:contents">
        <div className="flex items-center gap-2 border-b border-line px-3 py-1.5">
          <input
            type="range"
            aria-label="Step"
            aria-valuetext={`${now} of ${last}: ${step.title}`}
            min={0}
            max={last}
            value={now}
            onChange={(event) => setRehearsal({ step: Number(event.target.value) })}
            className="min-w-0 grow accent-ink max-sm:h-11"
          />
          <span className="flex-none font-mono text-meta text-ink2">
            {number(now)} of {number(last)}
          </span>
          <Mark tone={done ? 'good' : 'bad'} word={done ? 'Goes through' : 'Refused'} />
        </div>
        <ol
          aria-label="Steps"
          className="min-h-0 grow overflow-y-auto py-1 max-sm:order-2 max-sm:max-h-40 max-sm:flex-none"
        >
          {first > 0 && <li className="px-3 py-0.5 text-meta text-ink3">{number(first)} steps before</li>}
          {shown.map(({ title, refusal }, i) => (
            <StepItem
              key={title}
              title={title}
              current={first + i === now}
              refused={refusal !== undefined}
              onChoose={() => setRehearsal({ step: first + i })}
            />
          ))}
          {first + shown.length <= last && (
            <li className="px-3 py-0.5 text-meta text-ink3">{number(last - first - shown.length + 1)} steps more</li>
          )}
        </ol>
      </div>
      <StepView plan={plan} step={step} />
    </>
  );
}

interface StepItemProps {
  readonly title: string;
  readonly current: boolean;
  readonly refused: boolean;
  readonly onChoose: () => void;
}

function StepItem({ title, current, refused, onChoose }: StepItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current && item.current) keepInSight(item.current);
  }, [current]);
  return (
    <li ref={item}>
      <button
        type="button"
        aria-current={current ? 'step' : undefined}
        onClick={onChoose}
        className={classNames(
          'flex w-full items-center gap-1.5 px-3 py-1 text-left hover:bg-sunk max-sm:min-h-11',
          current && 'bg-blue-t font-semibold',
        )}
      >
        <span className="min-w-0 grow truncate">{title}</span>
        {refused && <Mark tone="bad" word="refused" />}
      </button>
    </li>
  );
}

/** Scrolls the list alone: `scrollIntoView` would take what stands around it along. */
function keepInSight(item: HTMLElement): void {
  const list = item.parentElement;
  if (!list) return;
  const [own, frame] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (own.top < frame.top) list.scrollTop -= frame.top - own.top;
  else if (own.bottom > frame.bottom) list.scrollTop += own.bottom - frame.bottom;
}
