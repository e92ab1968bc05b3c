import { useStore } from '@xyflow/react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Plan, Trace } from '../../engine';
import { type Branch, OUTCOME_TONES, OUTCOME_WORDS, placeWords, sourceSeenWords } from '../../engine/trace';
import type { Size } from '../../layout';
import { useApp } from '../../store';
import { selectTrace } from '../../store/tracing';
import { classNames, Mark } from '../../ui';
import { At } from './at';
import { badgePlace, inSight, type Surroundings } from './badge-place';
import { decidingStay } from './marks';
import type { PacketPath } from './packet-path';
import { selectScale } from './scale';

interface OutcomeBadgeProps {
  readonly plan: Plan;
  readonly branch: Branch;
  readonly path: PacketPath;
}

const FRAMES = { good: 'border-good', warn: 'border-warn', bad: 'border-bad' } as const;

/** What becomes of the packet, with its code, beneath whoever decided it; where it arrives, who it seems to come from. */
export function OutcomeBadge({ plan, branch, path }: OutcomeBadgeProps) {
  const trace = useApp(selectTrace);
  const scale = useStore(selectScale);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const badge = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 180, height: 60 });
  // As large as its words need, which only the browser knows.
  useLayoutEffect(() => {
    const { offsetWidth: wide = 0, offsetHeight: high = 0 } = badge.current ?? {};
    setSize((known) => (known.width === wide && known.height === high ? known : { width: wide, height: high }));
  });
  const stay = decidingStay(branch, path.walks);
  if (!trace || !stay) return null;
  const { outcome, code } = branch;
  const tone = OUTCOME_TONES[outcome];
  const point = stay.walk.track[stay.stop];
  const about = stay.spot?.rect ?? (point && { ...point, width: 0, height: 0 });
  if (!about) return null;
  return (
    <At {...badgePlace(about, size, scale, surroundingsOf(path, { width, height }))}>
      <div
        ref={badge}
        role="note"
        aria-label={`${OUTCOME_WORDS[outcome]} at ${placeWords(plan, stay.hop)}`}
        className={classNames(
          'flex w-max max-w-[230px] flex-col rounded-lg border-2 bg-surface px-2 py-1 text-label shadow-raised',
          FRAMES[tone],
        )}
      >
        <Mark tone={tone} word={OUTCOME_WORDS[outcome]} showWord />
        {code !== undefined && (
          <code className="font-mono text-meta font-semibold [overflow-wrap:anywhere] text-ink">{code}</code>
        )}
        <Seen plan={plan} trace={trace} branch={branch} />
      </div>
    </At>
  );
}

const surroundingsOf = ({ walks, ground }: PacketPath, canvas: Size): Surroundings => ({
  cards: [...ground.cards, ...ground.words],
  bounds: inSight(
    [...ground.boxes.values()].filter(({ parent }) => parent === undefined),
    canvas,
  ),
  lines: walks.flatMap(({ lines }) => lines),
});

interface SeenProps {
  readonly plan: Plan;
  readonly trace: Trace;
  readonly branch: Branch;
}

const Seen = ({ plan, trace, branch }: SeenProps) => {
  const seen = branch.code === undefined ? sourceSeenWords(plan, trace, branch) : undefined;
  return seen !== undefined && <span className="text-meta text-ink2">{seen}</span>;
};
