import { Footprints } from 'lucide-react';
import { counted } from '../../engine';
import type { Tour } from '../../model';
import { followFrom } from '../../store/touring';
import { Button } from '../../ui/button';
import { builtInTour } from './built-in';
import { useProgress } from './progress';
import { stepReached, stepToGoOnAt } from './so-far';

/** Over a design that carries a tour which nobody follows now: what the tour is, and the ways into it. */
export default function TourStrip({ tour }: { readonly tour: Tour }) {
  const progress = useProgress();
  const one = builtInTour(tour);
  const on = one && stepToGoOnAt(one, progress);
  const reached = one && stepReached(one, progress);
  return (
    <section
      aria-label="Tour of this design"
      className="flex flex-none flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-sunk px-3 py-1 text-ink2"
    >
      <Footprints aria-hidden size={14} className="flex-none" />
      <p className="min-w-0 grow basis-40">
        This design has a tour: <b className="font-semibold text-ink">{tour.title}</b>,{' '}
        {counted(tour.steps.length, 'step')}.
      </p>
      {on !== undefined && reached !== undefined && (
        <Button primary onClick={() => followFrom(on)}>
          Go on at step {reached + 1}
        </Button>
      )}
      {/* On a phone the steps of the tour lead back to its first. */}
      <Button className={on === undefined ? '' : 'max-sm:hidden'} onClick={() => followFrom()}>
        {on === undefined ? 'Follow the tour' : 'From the beginning'}
      </Button>
    </section>
  );
}
