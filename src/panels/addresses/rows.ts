import type { Lane, Span } from '../../engine/space';

/** Where each span of a lane stands: frames behind all rows, others in the first row in which they meet nobody. */
export interface Placed {
  readonly span: Span;
  /** A network's own prefix, which stands around its subnets. */
  readonly frame: boolean;
  readonly row: number;
}

/** Spans that overlap stand below each other, so that both can be seen. */
export function rowsOf({ kind, spans }: Lane): { readonly placed: readonly Placed[]; readonly rows: number } {
  const ends: number[] = [];
  const placed = spans.map((span): Placed => {
    if (kind === 'virtualNetwork' && span.kind === kind) return { span, frame: true, row: 0 };
    const free = ends.findIndex((end) => end < span.prefix.first);
    const row = free === -1 ? ends.length : free;
    ends[row] = span.prefix.last;
    return { span, frame: false, row };
  });
  return { placed, rows: Math.max(1, ends.length) };
}
