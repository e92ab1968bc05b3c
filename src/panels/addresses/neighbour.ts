import type { Lane, Span } from '../../engine/space';

/** The span that an arrow key leads to: along the ruler the next one, across lanes the nearest; refused ranges are nobody's. */
export function neighbour(lanes: readonly Lane[], spans: readonly Span[], from: Span, key: string): Span | undefined {
  const own = spans.filter(({ owner }) => owner !== undefined);
  const at = own.findIndex(({ id }) => id === from.id);
  switch (key) {
    case 'ArrowRight':
      return own[at + 1];
    case 'ArrowLeft':
      return own[at - 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const lane = lanes.findIndex((one) => one.spans.some(({ id }) => id === from.id));
      const next = lanes[lane + (key === 'ArrowDown' ? 1 : -1)];
      return next && nearest(next.spans, from);
    }
    default:
      return undefined;
  }
}

const nearest = (spans: readonly Span[], from: Span): Span | undefined =>
  spans
    .filter(({ owner }) => owner !== undefined)
    .toSorted((a, b) => Math.abs(a.prefix.first - from.prefix.first) - Math.abs(b.prefix.first - from.prefix.first))[0];
