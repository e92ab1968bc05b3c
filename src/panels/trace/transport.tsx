import { Pause, Play, RotateCcw, StepBack, StepForward } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { type Branch, stayWords } from '../../engine/trace';
import { useApp } from '../../store';
import { goToHop, stepHop, togglePlay } from '../../store/playback';
import { selectHop, staysIn } from '../../store/tracing';
import { IconButton } from '../../ui';
import { Clear } from './clear';
import { SpeedChoice } from './speed-choice';
import { useTracedPlan } from './traced-plan';

/** Moves the packet along its way, here and on the canvas. Space plays and pauses, arrows step. */
export function Transport({ branch }: { readonly branch: Branch }) {
  const playing = useApp((state) => state.playing);
  const last = staysIn(branch) - 1;
  return (
    <fieldset
      aria-label="Playback"
      onKeyDown={onKeyDown}
      className="sticky -top-2.5 z-10 -mx-3 my-0 flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 border-0 border-b border-line bg-surface px-3 py-1 max-sm:top-0"
    >
      <span className="-ml-1.5 flex items-center">
        <IconButton label="Start over" icon={RotateCcw} onClick={() => goToHop(0)} />
        <IconButton label="Previous hop" icon={StepBack} onClick={() => stepHop(-1)} aria-keyshortcuts="ArrowLeft" />
        <IconButton
          label={playing ? 'Pause' : 'Play'}
          icon={playing ? Pause : Play}
          onClick={togglePlay}
          aria-keyshortcuts="Space"
          className="bg-ink text-on-ink hover:bg-ink2"
        />
        <IconButton label="Next hop" icon={StepForward} onClick={() => stepHop(1)} aria-keyshortcuts="ArrowRight" />
      </span>
      <Scrubber branch={branch} last={last} />
      <SpeedChoice />
      <Clear />
    </fieldset>
  );
}

interface ScrubberProps {
  readonly branch: Branch;
  /** Number of the last hop, from 0. */
  readonly last: number;
}

function Scrubber({ branch, last }: ScrubberProps) {
  const plan = useTracedPlan();
  const hop = useApp(selectHop);
  const playing = useApp((state) => state.playing);
  const words = stayWords(plan, branch, hop);
  return (
    <>
      <input
        type="range"
        aria-label="Hop"
        min={0}
        max={last}
        step={1}
        value={hop}
        aria-valuetext={words}
        onChange={({ target }) => goToHop(target.valueAsNumber)}
        className="h-7 min-w-[120px] flex-[1_1_160px] accent-ink max-sm:h-11"
      />
      {/* Read out where a person steps; while the packet goes by itself it would talk without end. */}
      <output
        aria-live={playing ? 'off' : 'polite'}
        className="min-w-[150px] flex-[1_1_240px] truncate text-ink2"
        title={words}
      >
        {words}
      </output>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A focused button keeps Space, the speeds their arrows; the scrubber has arrows of its own. */
function onKeyDown(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
  const isButton = target.matches('button');
  const isRange = target.matches('[type=range]');
  const done = key === ' ' ? isRange && togglePlay() : isButton && stepHop(STEPS[key] ?? 0);
  if (done) event.preventDefault();
}
