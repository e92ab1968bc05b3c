import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Plan } from '../../engine';
import type { AddressSpace, Span } from '../../engine/space';
import { formatAddress, parseAddress, parsePrefix, type Range } from '../../ip';
import { useApp } from '../../store';
import { IconButton } from '../../ui';
import { axisOf, reachOf } from './axis';
import { LaneRow } from './lane-row';
import { Legend } from './legend';
import { neighbour } from './neighbour';
import { OverlapList } from './overlap-list';
import { barId } from './span-bar';
import { ticksOf } from './ticks';
import { useDrag } from './use-drag';
import { useRuler } from './use-ruler';
import { seen } from './view';
import { particulars } from './words';

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
  const { show } = ruler;
  const shownFor = useRef<string>(undefined);
  useEffect(() => {
    if (shownFor.current === asked.text) return;
    shownFor.current = asked.text;
    if (asked.range) show(asked.range);
  });
  const [pointed, setPointed] = useState<Span>();
  const [active, setActive] = useState<string>();

  const inSight = spans.filter(({ owner, prefix }) => owner !== undefined && seen(ruler.window, reachOf(axis, prefix)));
  const stop = inSight.find(({ id }) => id === active) ?? inSight[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const zooms: Readonly<Record<string, () => void>> = {
      '+': () => ruler.zoom('in', stop?.prefix),
      '=': () => ruler.zoom('in', stop?.prefix),
      '-': () => ruler.zoom('out', stop?.prefix),
      '0': ruler.fit,
      PageDown: () => ruler.pan(0.8),
      PageUp: () => ruler.pan(-0.8),
    };
    const zoom = zooms[event.key];
    const next = stop && neighbour(lanes, spans, stop, event.key);
    if ((!zoom && !next) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (zoom) return zoom();
    if (!next) return;
    setActive(next.id);
    ruler.show(next.prefix);
    // It may only now have come into sight.
    requestAnimationFrame(() => document.getElementById(barId(next))?.focus({ preventScroll: false }));
  };

  return (
    <div className="@container flex flex-col">
      <fieldset
        ref={surface}
        aria-label="Ruler"
        aria-describedby="ruler-keys"
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
        <div ref={track} className="relative min-h-4 overflow-hidden">
          {ticksOf(axis, ruler.window, ruler.width, spans).map(({ address, left }) => (
            <span
              key={address}
              aria-hidden
              className="absolute bottom-0 border-l border-line2 pl-1 font-mono text-[10px] leading-3 whitespace-nowrap text-ink3"
              style={{ left: `${left * 100}%` }}
            >
              {formatAddress(address)}
            </span>
          ))}
        </div>
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
            asked={asked.range}
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
          {pointed ? (
            <>
              <strong className="font-semibold text-ink">{pointed.name}</strong> {particulars(pointed)}
            </>
          ) : (
            <span id="ruler-keys">
              Double-click a bar to zoom to it, drag to move along. Arrow keys go from bar to bar, + and − zoom, 0 shows
              all.
            </span>
          )}
        </p>
        <Legend />
      </div>
      <OverlapList overlaps={overlaps} onShow={ruler.zoomTo} />
    </div>
  );
}

/** What the tab is asked about, where that can be read. */
function useAsked(): { readonly text: string; readonly range: Range | undefined } {
  const { text } = useApp((state) => state.asked);
  return useMemo(() => {
    const prefix = parsePrefix(text);
    if (prefix.ok) return { text, range: prefix.value };
    const address = parseAddress(text);
    return { text, range: address.ok ? { first: address.value, last: address.value } : undefined };
  }, [text]);
}
