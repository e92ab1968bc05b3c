import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { Sentence } from '../../panels/explain';
import { useApp } from '../../store';
import { IconButton, Mark } from '../../ui';
import { perform } from './deeds';
import { outcomeTold } from './outcome';

/** What becomes of the packet, under the diagram: how it ends, whom the far side sees, and where it is. */
export function OutcomeLine() {
  const told = useOutcome();
  const playing = useApp((state) => state.playing);
  if (!told) return null;
  return (
    <section aria-label="Packet" className="stage-outcome">
      <div role="status" className="contents">
        <p className="stage-end">
          <Mark tone={told.tone} word={told.word} showWord /> {told.says}
        </p>
        {told.seen !== '' && (
          <p className="stage-seen">
            <Sentence>{`${told.seen}.`}</Sentence>
          </p>
        )}
      </div>
      {told.at !== '' && (
        <div className="stage-playback">
          <span className="truncate text-ink2">{told.at}</span>
          <IconButton label="Previous hop" icon={StepBack} onClick={() => perform('hop-back')} />
          <IconButton
            label={playing ? 'Pause' : 'Play'}
            icon={playing ? Pause : Play}
            onClick={() => perform('play')}
          />
          <IconButton label="Next hop" icon={StepForward} onClick={() => perform('hop-on')} />
        </div>
      )}
    </section>
  );
}

/** Told anew only where another word of it is. */
function useOutcome() {
  const text = useApp((state) => JSON.stringify(outcomeTold(state)));
  return text === undefined ? undefined : (JSON.parse(text) as NonNullable<ReturnType<typeof outcomeTold>>);
}
