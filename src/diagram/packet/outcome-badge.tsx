import type { RefCallback } from 'react';
import type { Plan } from '../../engine';
import {
  type Branch,
  type Hop,
  OUTCOME_TONES,
  OUTCOME_WORDS,
  placeWords,
  sourceSeenWords,
  type Trace,
} from '../../engine/trace';
import type { Point } from '../../layout';
import { classNames, Mark } from '../../ui';
import { At } from './at';

interface OutcomeBadgeProps {
  readonly ref: RefCallback<HTMLElement>;
  readonly plan: Plan;
  readonly trace: Trace;
  readonly branch: Branch;
  /** Where it was decided. */
  readonly hop: Hop;
  /** Its upper left corner. */
  readonly at: Point;
}

const FRAMES = { good: 'border-good', warn: 'border-warn', bad: 'border-bad' } as const;

/** What becomes of the packet, with its code, beside whoever decided it; where it arrives, who it seems to come from. */
export function OutcomeBadge({ ref, plan, trace, branch, hop, at: { x, y } }: OutcomeBadgeProps) {
  const { outcome, code } = branch;
  const tone = OUTCOME_TONES[outcome];
  const seen = code === undefined ? sourceSeenWords(plan, trace, branch) : undefined;
  return (
    <At x={x} y={y}>
      <div
        ref={ref}
        role="note"
        aria-label={`${OUTCOME_WORDS[outcome]} at ${placeWords(plan, hop)}`}
        className={classNames(
          'flex w-max max-w-[230px] flex-col rounded-lg border-2 bg-surface px-2 py-1 text-label shadow-raised',
          FRAMES[tone],
        )}
      >
        <Mark tone={tone} word={OUTCOME_WORDS[outcome]} showWord />
        {code !== undefined && (
          <code className="font-mono text-meta font-semibold [overflow-wrap:anywhere] text-ink">{code}</code>
        )}
        {seen !== undefined && <span className="text-meta text-ink2">{seen}</span>}
      </div>
    </At>
  );
}
