import { CircleQuestionMark } from 'lucide-react';
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
    <div className="flex flex-wrap items-center gap-x-4">
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
      <span className="max-sm:my-2.5">
        <Popover icon={CircleQuestionMark} label="What the outcomes mean">
          <dl className="flex flex-col gap-1.5 text-ink2">
            {OUTCOMES.map((outcome) => (
              <div key={outcome}>
                <dt className="flex items-center gap-1.5 font-semibold text-ink">
                  <Mark tone={tones[outcome]} word="" /> {OUTCOME_WORDS[outcome]}
                </dt>
                <dd>{OUTCOME_MEANS[outcome]}</dd>
              </div>
            ))}
          </dl>
        </Popover>
      </span>
    </div>
    <p>{SOURCE_LEGEND} Press a cell to trace it.</p>
  </div>
);
