import { useMemo } from 'react';
import type { Held, Span } from '../../engine/space';
import { piecesOf } from '../../engine/space';
import { formatPrefix, type Range } from '../../ip';
import { classNames, type Hue } from '../../ui';
import { type Axis, addressAtPlace, reachOf, type Window } from './axis';
import { barLook, heldLook } from './looks';
import { seen } from './view';
import { particulars } from './words';

/** Width of a letter, in px: roughly, to know what has room. */
const LETTER = 6.1;

/** Less shows no part of a name that tells anything, in px. */
const LEAST_NAME = 38;

export interface BarProps {
  readonly span: Span;
  readonly hue: Hue;
  readonly held: readonly Held[];
  readonly axis: Axis;
  readonly window: Window;
  /** Width of the track, in px. */
  readonly width: number;
  /** From the top of the lane. */
  readonly row: number;
  readonly frame: boolean;
  readonly overlaps: boolean;
  readonly selected: boolean;
  /** Whether the Tab key comes to it. */
  readonly stop: boolean;
  readonly onSelect: () => void;
  readonly onZoom: () => void;
  readonly onPoint: (span: Span | undefined) => void;
}

/** Id of a bar's element. */
export const barId = (span: Span): string => `bar ${span.id}`.replaceAll(' ', '-');

/** Height of a row of bars, in px. */
export const ROW = 30;

/** One prefix as a length of the ruler; what of it is in use lies along its lower edge, each address at its place. */
export function SpanBar({ span, hue, held, axis, window, width, row, frame, ...state }: BarProps) {
  const { overlaps, selected, stop, onSelect, onZoom, onPoint } = state;
  const place = seen(window, reachOf(axis, span.prefix));
  if (!place) return null;
  const room = place.width * width;
  const label = frame ? undefined : labelOf(span, room);
  const look = classNames(
    'absolute flex min-w-[3px] overflow-hidden rounded-[5px] border text-left text-meta leading-none whitespace-nowrap',
    barLook(span.kind, hue),
    overlaps && 'border-bad!',
    selected && 'border-ink! inset-ring inset-ring-ink',
    selected && !frame && 'z-10',
  );
  const style = {
    left: `${place.left * 100}%`,
    width: `${place.width * 100}%`,
    top: frame ? 1 : row * ROW + 5,
    height: frame ? undefined : ROW - 8,
    bottom: frame ? 1 : undefined,
  };
  const inside = (
    <>
      {label && (
        <span className="flex min-w-0 gap-1.5 px-1 pt-[2px]">
          {label.name && <span className="truncate font-medium text-ink">{label.name}</span>}
          {label.prefix && <span className="font-mono text-[10px]">{label.prefix}</span>}
        </span>
      )}
      {!frame && <Fills span={span} held={held} axis={axis} window={window} room={room} />}
    </>
  );
  const hover = { onPointerEnter: () => onPoint(span), onPointerLeave: () => onPoint(undefined) };
  if (span.owner === undefined) return <div className={classNames(look, 'border-dashed')} style={style} {...hover} />;
  return (
    <button
      type="button"
      id={barId(span)}
      aria-label={`${span.name}, ${particulars(span)}${overlaps ? ', overlaps another' : ''}`}
      aria-pressed={selected}
      tabIndex={stop ? 0 : -1}
      onClick={onSelect}
      onDoubleClick={onZoom}
      onFocus={() => onPoint(span)}
      onBlur={() => onPoint(undefined)}
      {...hover}
      className={look}
      style={style}
    >
      {inside}
    </button>
  );
}

/** Name and prefix, or as much of them as has room; a lane of one prefix is named beside it. */
function labelOf({ kind, name, prefix }: Span, room: number): { name?: string; prefix?: string } | undefined {
  const text = formatPrefix(prefix);
  if (kind !== 'subnet') return text.length * LETTER < room ? { prefix: text } : undefined;
  if ((name.length + text.length + 2) * LETTER < room) return { name, prefix: text };
  return room > LEAST_NAME ? { name } : undefined;
}

interface FillsProps extends Pick<BarProps, 'span' | 'held' | 'axis' | 'window'> {
  readonly room: number;
}

/** One path a role, so that a thousand nodes are a handful of elements. */
function Fills({ span, held, axis, window, room }: FillsProps) {
  const shown = useMemo(() => rangeSeen(span, axis, window), [span, axis, window]);
  const paths = useMemo(() => {
    const pieces = shown ? piecesOf(held, shown, Math.max(1, Math.floor(room))) : [];
    const byRole = new Map<Held['role'], Held[]>();
    for (const piece of pieces) byRole.set(piece.role, [...(byRole.get(piece.role) ?? []), piece]);
    return byRole;
  }, [held, shown, room]);
  if (!shown) return null;
  const whole = reachOf(axis, shown);
  const x = (place: number) => ((place - whole.from) / (whole.to - whole.from)) * room;
  const path = ({ range }: Held) => {
    const { from, to } = reachOf(axis, range);
    const left = x(from);
    return `M${left.toFixed(2)} 0h${Math.max(1, x(to) - left).toFixed(2)}v6h-${Math.max(1, x(to) - left).toFixed(2)}z`;
  };
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${room} 6`}
      preserveAspectRatio="none"
      className="absolute inset-x-0 bottom-0 h-[6px] w-full forced-color-adjust-none"
    >
      {[...paths].map(([role, pieces]) => (
        <path key={role} d={pieces.map(path).join('')} className={heldLook(span.kind, role)} />
      ))}
    </svg>
  );
}

/** The addresses of a span that are in the window. */
function rangeSeen({ prefix }: Span, axis: Axis, window: Window): Range | undefined {
  const reach = reachOf(axis, prefix);
  const first = reach.from >= window.from ? prefix.first : addressAtPlace(axis, window.from);
  const last = reach.to <= window.to ? prefix.last : addressAtPlace(axis, window.to);
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}
