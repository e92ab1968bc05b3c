import { formatPrefix, formatRange, type Range, rangeSize } from '../../ip';
import type { Plan } from '../plan/types';
import { counted } from '../words';
import { rulesOf } from './apart';
import { lanesOf } from './lanes';
import type { AddressSpace, Overlap, Span } from './types';

/** More are a design of one mistake made many times; the first ones show it. */
export const MOST_OVERLAPS = 200;

/**
 * All address space of a design on one ruler: who has which prefix, what of it is in use, and where two owners have the
 * same addresses who must not. Cost grows with the number of spans, never with their addresses.
 */
export function addressSpace(plan: Plan): AddressSpace {
  const lanes = lanesOf(plan);
  const spans = lanes
    .flatMap((lane) => lane.spans)
    .toSorted((a, b) => a.prefix.first - b.prefix.first || a.prefix.length - b.prefix.length);
  return { lanes, spans, overlaps: overlapsOf(plan, spans) };
}

/** One walk along the ruler; at each span only those are looked at that have not ended yet. */
function overlapsOf({ document }: Plan, ordered: readonly Span[]): Overlap[] {
  const ruleFor = rulesOf(document);
  const found: Overlap[] = [];
  let open: Span[] = [];
  for (const span of ordered) {
    open = open.filter(({ prefix }) => prefix.last >= span.prefix.first);
    for (const earlier of open) {
      const rule = ruleFor(earlier, span);
      if (rule) found.push(overlap(earlier, span, rule));
      if (found.length === MOST_OVERLAPS) return found;
    }
    open.push(span);
  }
  return found;
}

function overlap(a: Span, b: Span, rule: Overlap['rule']): Overlap {
  const range: Range = {
    first: Math.max(a.prefix.first, b.prefix.first),
    last: Math.min(a.prefix.last, b.prefix.last),
  };
  const shared = counted(rangeSize(range), 'address', 'addresses');
  return {
    spans: [a, b],
    range,
    rule,
    says: `${titled(a)} and ${titled(b)} share ${shared}: ${formatRange(range)}.`,
  };
}

/** `snet-aks (10.240.0.0/24)` */
const titled = ({ name, prefix }: Span): string => `${name} (${formatPrefix(prefix)})`;
