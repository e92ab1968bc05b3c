import { ZoomIn } from 'lucide-react';
import { MOST_OVERLAPS, type Overlap } from '../../engine/space';
import type { Range } from '../../ip';
import { IconButton, Mark } from '../../ui';
import { Sentence } from '../explain/sentence';
import { Sources } from '../sources';
import { ThingLink } from '../thing-link';

/** Element id of the list. */
export const OVERLAPS = 'address-overlaps';

interface OverlapListProps {
  readonly overlaps: readonly Overlap[];
  readonly onShow: (range: Range) => void;
}

/** Who shares addresses with whom and must not, in words. */
export function OverlapList({ overlaps, onShow }: OverlapListProps) {
  if (overlaps.length === 0) return null;
  return (
    <section id={OVERLAPS} aria-label="Overlaps" className="border-t border-line px-3 py-2">
      <h2 className="mb-1 text-label font-semibold">Overlaps</h2>
      <ul className="flex flex-col gap-1.5">
        {overlaps.map((overlap) => (
          <li key={overlap.spans.map(({ id }) => id).join()} className="flex items-start gap-1.5">
            <Mark tone="bad" word="Overlap" />
            <p className="min-w-0 flex-1">
              <Sentence>{overlap.says}</Sentence> {overlap.rule.says} <Culprits overlap={overlap} />
            </p>
            <Sources about={overlap.says} facts={[overlap.rule]} />
            <IconButton label="Show on the ruler" icon={ZoomIn} onClick={() => onShow(overlap.range)} />
          </li>
        ))}
      </ul>
      {overlaps.length === MOST_OVERLAPS && <p className="text-ink2">There are more; these come first.</p>}
    </section>
  );
}

/** Links to both; a refused range is nobody's. */
const Culprits = ({ overlap: { spans } }: { readonly overlap: Overlap }) => (
  <span className="inline-flex flex-wrap gap-x-2">
    {[...new Set(spans.flatMap(({ owner }) => owner ?? []))].map((id) => (
      <ThingLink key={id} id={id} />
    ))}
  </span>
);
