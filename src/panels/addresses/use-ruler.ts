import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { type Axis, reachOf, type Window } from './axis';
import { around, panned, seen, showing, wholeOf, zoomed } from './view';

/** A press of a zoom button, as a share of what is seen. */
const STEP = 0.6;
/** Of a wheel's pixels, and how many a line is. */
const WHEEL = 0.0035;
const LINE = 16;

type Reach = Parameters<typeof reachOf>[1];

export interface Ruler {
  readonly window: Window;
  readonly isWhole: boolean;
  /** Width of the track, in px. */
  readonly width: number;
  readonly zoom: (direction: 'in' | 'out', at?: Reach) => void;
  readonly fit: () => void;
  readonly zoomTo: (reach: Reach) => void;
  readonly show: (reach: Reach) => void;
  readonly pan: (share: number) => void;
}

/**
 * What of the axis is seen. Ctrl and the wheel, or a pinch on a touchpad, zoom around the pointer; a wheel that turns
 * sideways pans.
 *
 * @param surface where the wheel is listened to
 * @param track whose width the axis has
 */
export function useRuler(
  axis: Axis,
  surface: RefObject<HTMLElement | null>,
  track: RefObject<HTMLElement | null>,
): Ruler {
  const [window, setWindow] = useState<Window>();
  const width = useWidth(track);
  const shown = fitting(axis, window);

  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      const box = track.current?.getBoundingClientRect();
      if (!box) return;
      // Some browsers turn a wheel with Shift sideways themselves, and some count in lines.
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const sideways = (event.shiftKey ? event.deltaY || event.deltaX : event.deltaX) * unit;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const at = shown.from + ((event.clientX - box.left) / box.width) * (shown.to - shown.from);
        setWindow(zoomed(axis, shown, Math.exp(event.deltaY * unit * WHEEL), at));
      } else if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY * unit))) {
        event.preventDefault();
        setWindow(panned(axis, shown, sideways / box.width));
      }
    };
    const element = surface.current;
    // React listens to wheels passively, and a passive listener cannot keep the page from zooming.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [axis, shown, surface, track]);

  const middle = (reach: Window) => (reach.from + reach.to) / 2;
  return {
    window: shown,
    isWhole: shown.to - shown.from >= axis.length,
    width,
    zoom: (direction, at) => {
      const reach = at && reachOf(axis, at);
      const held = reach && seen(shown, reach) ? reach : shown;
      setWindow(zoomed(axis, shown, direction === 'in' ? STEP : 1 / STEP, middle(held)));
    },
    fit: () => setWindow(undefined),
    zoomTo: (reach) => setWindow(around(axis, reachOf(axis, reach))),
    show: (reach) => setWindow(showing(axis, shown, reachOf(axis, reach))),
    pan: (share) => setWindow(panned(axis, shown, share)),
  };
}

/** The window, or all where an edit has left less than it. */
const fitting = (axis: Axis, window: Window | undefined): Window =>
  window && window.to <= axis.length ? window : wholeOf(axis);

/** Measured before the first paint, and again whenever it changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    setWidth(measured.clientWidth);
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
