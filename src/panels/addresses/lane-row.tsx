import { useMemo } from 'react';
import { number, type Plan } from '../../engine';
import { heldOf, type Lane, type Overlap, type Span } from '../../engine/space';
import { formatPrefix, type Range } from '../../ip';
import { classNames, hueText, icons } from '../../ui';
import { type Axis, reachOf, type Stretch, type Window } from './axis';
import { laneHue, laneIcon } from './looks';
import { rowsOf } from './rows';
import { ROW, SpanBar } from './span-bar';
import { seen } from './view';
import { freeWords, usedWords } from './words';

interface LaneRowProps {
  readonly plan: Plan;
  readonly lane: Lane;
  readonly axis: Axis;
  readonly window: Window;
  readonly width: number;
  readonly overlaps: readonly Overlap[];
  readonly selection: string | undefined;
  /** What somebody looks for. */
  readonly asked: Range | undefined;
  /** Id of the span that the Tab key comes to. */
  readonly stop: string | undefined;
  readonly onSelect: (span: Span) => void;
  readonly onZoom: (span: Span) => void;
  readonly onPoint: (span: Span | undefined) => void;
}

/** An owner's spans on the common axis, between the owner's name and what of them is in use. */
export function LaneRow({ plan, lane, axis, window, width, overlaps, selection, asked, stop, ...on }: LaneRowProps) {
  const { placed, rows } = useMemo(() => rowsOf(lane), [lane]);
  const held = useMemo(() => new Map(lane.spans.map((span) => [span.id, heldOf(plan, span)])), [plan, lane]);
  const hue = laneHue(lane);
  return (
    <>
      <LaneName lane={lane} />
      <div className="relative overflow-hidden border-t border-line" style={{ height: rows * ROW + 4 }}>
        {axis.stretches.map((stretch) => (
          <Ground key={stretch.first} stretch={stretch} lane={lane} axis={axis} window={window} width={width} />
        ))}
        {overlaps.map(({ spans: [a, b], range }) => (
          <Band key={`${a.id} ${b.id}`} place={seen(window, reachOf(axis, range))} />
        ))}
        {placed.map(({ span, frame, row }) => (
          <SpanBar
            key={span.id}
            span={span}
            hue={hue}
            held={held.get(span.id) ?? []}
            axis={axis}
            window={window}
            width={width}
            row={row}
            frame={frame}
            overlaps={overlaps.some(({ spans }) => spans.some(({ id }) => id === span.id))}
            selected={span.owner !== undefined && span.owner === selection}
            stop={span.id === stop}
            onSelect={() => on.onSelect(span)}
            onZoom={() => on.onZoom(span)}
            onPoint={on.onPoint}
          />
        ))}
        {asked && <Pin place={seen(window, reachOf(axis, asked))} />}
      </div>
      <LaneUse lane={lane} />
    </>
  );
}

function LaneName({ lane }: { readonly lane: Lane }) {
  const Icon = icons[laneIcon[lane.kind]];
  const own = lane.spans.filter(({ kind }) => kind === lane.kind);
  const [first, ...more] = own;
  return (
    <div className="flex min-w-0 items-center gap-2 border-line px-3 @min-[720px]:border-t @max-[720px]:pt-1.5">
      <Icon aria-hidden size={13} strokeWidth={1.75} className="flex-none text-ink3" />
      <p className="flex min-w-0 flex-1 flex-col leading-[13px] @max-[720px]:flex-row @max-[720px]:gap-2">
        <span className="truncate font-semibold" title={lane.name}>
          {lane.name}
        </span>
        {first && lane.kind !== 'refused' && (
          <span className={classNames('truncate font-mono text-[10px]', hueText[laneHue(lane)])}>
            {formatPrefix(first.prefix)}
            {more.length > 0 && <span className="font-sans text-ink3"> and {more.length} more</span>}
          </span>
        )}
      </p>
    </div>
  );
}

/** How full the owner's space is; told of a network by its subnets. */
function LaneUse({ lane }: { readonly lane: Lane }) {
  const uses = lane.spans.flatMap(({ kind, use }) => (kind === lane.kind && use ? [use] : []));
  const [first] = uses;
  const sum = (of: 'used' | 'free') => uses.reduce((total, use) => total + use[of], 0);
  const use = first && { used: sum('used'), free: sum('free'), unit: first.unit };
  return (
    <p className="hidden flex-col justify-center border-t border-line px-3 text-right text-meta leading-[13px] text-ink2 @min-[720px]:flex">
      {use && (
        <>
          <span>{usedWords(lane.kind, use)}</span>
          <span className="text-ink3">{freeWords(use)}</span>
        </>
      )}
    </p>
  );
}

/** Room that the words take, in px. */
const ROOM_FOR_FREE = 58;

interface GroundProps extends Pick<LaneRowProps, 'lane' | 'axis' | 'window' | 'width'> {
  readonly stretch: Stretch;
}

/** What lies behind the bars: a break where space is folded, and how much of a network is free. */
function Ground({ stretch, lane, window, width }: GroundProps) {
  const place = seen(window, stretch);
  if (!place) return null;
  const style = { left: `${place.left * 100}%`, width: `${place.width * 100}%` };
  if (stretch.of === 'gap') {
    return <span aria-hidden className="absolute inset-y-0 border-x border-dashed border-line bg-sunk" style={style} />;
  }
  const frees = stretch.of === 'free' && lane.spans.some(({ kind, prefix }) => isIn(kind, prefix, stretch));
  if (!frees || place.width * width < ROOM_FOR_FREE) return null;
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-y-0 z-[5] flex items-center justify-center truncate text-[10px] text-ink3"
      style={style}
    >
      {number(stretch.last - stretch.first + 1)} free
    </span>
  );
}

const isIn = (kind: Span['kind'], prefix: Span['prefix'], { first, last }: Stretch): boolean =>
  kind === 'virtualNetwork' && prefix.first <= first && last <= prefix.last;

/** Addresses that two have: red through all lanes, so that the eye finds both. */
const Band = ({ place }: { readonly place: ReturnType<typeof seen> }) =>
  place && (
    <span
      aria-hidden
      className="absolute inset-y-0 min-w-[3px] border-x border-bad bg-bad-t"
      style={{ left: `${place.left * 100}%`, width: `${place.width * 100}%` }}
    />
  );

/** What somebody looks for: in ink, through all lanes. */
const Pin = ({ place }: { readonly place: ReturnType<typeof seen> }) =>
  place && (
    <span
      aria-hidden
      className="pointer-events-none absolute inset-y-0 z-20 min-w-[2px] bg-ink/20 inset-ring inset-ring-ink"
      style={{ left: `${place.left * 100}%`, width: `${place.width * 100}%` }}
    />
  );
