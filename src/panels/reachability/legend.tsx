import { CircleHelp } from 'lucide-react';
import { SOURCE_LEGEND } from '../../engine/reachability';
import { OUTCOME_MEANS, OUTCOME_WORDS, type Outcome } from '../../engine/trace';
import { Mark, Popover, type Tone } from '../../ui';
import { tones } from '../trace/tones';

const SHAPES: readonly Tone[] = ['good', 'warn', 'bad'];
const OUTCOMES = [
  'delivered',
  'intermittent',
  'half-open',
  'insufficient-info',
  'dropped',
  'reply-lost',
  'rejected',
] as const satisfies readonly Outcome[];

/** What the marks stand for, as long as no cell is looked at. */
export const Legend = () => (
  <div className="text-ink2">
    <p className="flex flex-wrap gap-x-4">
      {SHAPES.map((tone) => (
        <span key={tone}>
          <Mark tone={tone} word="" />{' '}
          {OUTCOMES.filter((outcome) => tones[outcome] === tone)
            .map((outcome) => OUTCOME_WORDS[outcome])
            .join(', ')}
        </span>
      ))}
      <span>
        <span aria-hidden className="mr-1 inline-block size-[7px] rounded-full bg-ink" />
        Changed by the last edit
      </span>
    </p>
    <p>{SOURCE_LEGEND} Press a cell to trace it.</p>
  </div>
);

/** What each way for a connection to end says of it, for whoever asks. */
export const Meanings = () => (
  <Popover icon={CircleHelp} label="What the outcomes mean">
    <dl className="flex flex-col gap-1.5 text-ink2">
      {OUTCOMES.map((outcome) => (
        <div key={outcome}>
          <dt className="font-semibold">
            <Mark tone={tones[outcome]} word={OUTCOME_WORDS[outcome]} showWord />
          </dt>
          <dd>{OUTCOME_MEANS[outcome]}</dd>
        </div>
      ))}
    </dl>
  </Popover>
);
