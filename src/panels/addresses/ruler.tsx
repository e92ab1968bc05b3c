import { Maximize, Minus, Plus } from 'lucide-react';
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../engine';
import type { AddressSpace, Span } from '../../engine/space';
import { formatAddress, formatPrefix, formatRange, parseAddress, parsePrefix, type Range } from '../../ip';
import { useApp } from '../../store';
import { IconButton } from '../../ui';
import { type Axis, axisOf, reachOf, type Window } from './axis';
import { LaneRow } from './lane-row';
import { Legend } from './legend';
import { OverlapList } from './overlap-list';
import { ticksOf } from './ticks';
import { useDrag } from './use-drag';
import { useKeys } from './use-keys';
import { useRuler } from './use-ruler';
import { seen } from './view';
import { freeWords, sizeWords, spanWords, usedWords } from './words';

/** Element id of what the keys do. */
const KEYS = 'ruler-keys';

/** All address space on one axis, an owner a lane. */
export function Ruler({ plan, space }: { readonly plan: Plan; readonly space: AddressSpace }) {
  const { lanes, spans, overlaps } = space;
  const select = useApp((state) => state.select);
  const selection = useApp((state) => state.selection);
  const surface = useRef<HTMLFieldSetElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const axis = useMemo(() => axisOf(spans), [spans]);
  const ruler = useRuler(axis, surface, track);
  const drag = useDrag(ruler);
  const asked = useAsked();
  const comeTo = useEffectEvent((range: Range) => ruler.show(range));
  useEffect(() => {
    if (asked) comeTo(asked);
  }, [asked]);
  const [pointed, setPointed] = useState<Span>();
  const [active, setActive] = useState<string>();

  const inSight = spans.filter(({ owner, prefix }) => owner !== undefined && seen(ruler.window, reachOf(axis, prefix)));
  const stop = inSight.find(({ id }) => id === active) ?? inSight[0];

  const onKeyDown = useKeys(space, ruler, stop, (next) => {
    setActive(next.id);
    ruler.show(next.prefix);
  });

  return (
    <div className="@container flex flex-col">
      <fieldset
        ref={surface}
        aria-label="Ruler"
        aria-describedby={KEYS}
        onKeyDown={onKeyDown}
        {...drag}
        className="grid min-w-0 touch-pan-y grid-cols-1 @min-[720px]:grid-cols-[172px_minmax(0,1fr)_116px]"
      >
        <div className="flex items-center px-1.5">
          <IconButton
            label="Zoom out of the ruler"
            icon={Minus}
            onClick={() => ruler.zoom('out')}
            disabled={ruler.isWhole}
          />
          <IconButton label="Zoom into the ruler" icon={Plus} onClick={() => ruler.zoom('in')} />
          <IconButton label="Fit the ruler" icon={Maximize} onClick={ruler.fit} disabled={ruler.isWhole} />
        </div>
        <Scale track={track} axis={axis} window={ruler.window} width={ruler.width} spans={spans} />
        <span className="@max-[720px]:hidden" />
        {lanes.map((lane) => (
          <LaneRow
            key={lane.id}
            plan={plan}
            lane={lane}
            axis={axis}
            window={ruler.window}
            width={ruler.width}
            overlaps={overlaps}
            selection={selection}
            asked={asked}
            stop={stop?.id}
            onSelect={({ id, owner }) => {
              setActive(id);
              select(owner);
            }}
            onZoom={({ prefix }) => ruler.zoomTo(prefix)}
            onPoint={setPointed}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line px-3 py-1 text-meta text-ink2">
        <p className="min-w-0">
          {pointed && <Particulars span={pointed} />}
          <span id={KEYS} className={pointed && 'sr-only'}>
            Double-click a bar to zoom to it, drag to move along. Arrow keys go from bar to bar, + and − zoom, 0 shows
            all.
          </span>
        </p>
        <Legend />
      </div>
      <OverlapList overlaps={overlaps} onShow={ruler.zoomTo} />
    </div>
  );
}

interface ScaleProps {
  readonly track: RefObject<HTMLDivElement | null>;
  readonly axis: Axis;
  readonly window: Window;
  readonly width: number;
  readonly spans: readonly Span[];
}

/** Addresses along the axis. */
const Scale = ({ track, axis, window, width, spans }: ScaleProps) => (
  <div ref={track} aria-hidden className="relative min-h-4 overflow-hidden">
    {ticksOf(axis, window, width, spans).map(({ address, left }) => (
      <span
        key={address}
        className="absolute bottom-0 border-l border-line2 pl-1 font-mono text-[10px] leading-3 whitespace-nowrap text-ink3"
        style={{ left: `${left * 100}%` }}
      >
        {formatAddress(address)}
      </span>
    ))}
  </div>
);

/** All that is to be said of the bar that is pointed at. */
function Particulars({ span }: { readonly span: Span }) {
  const { name, kind, prefix, use } = span;
  return (
    <>
      <strong className="font-semibold text-ink">{name}</strong> {spanWords[kind]}{' '}
      <span className="font-mono">{formatPrefix(prefix)}</span>,{' '}
      <span className="font-mono">{formatRange(prefix)}</span>, {sizeWords(span)}
      {use && `, ${usedWords(kind, use)}, ${freeWords(use)}`}
    </>
  );
}

/** What the tab is asked about, where that can be read. */
function useAsked(): Range | undefined {
  const { text } = useApp((state) => state.asked);
  return useMemo(() => {
    const prefix = parsePrefix(text);
    if (prefix.ok) return prefix.value;
    const address = parseAddress(text);
    return address.ok ? { first: address.value, last: address.value } : undefined;
  }, [text]);
}
