import { LayoutTemplate } from 'lucide-react';
import { Button } from '../ui/button';
import { nameWords } from './design-words';
import { designs } from './persistence';
import { showStart } from './start-shown';
import { useKeptDesigns } from './use-kept-designs';

const MOST = 3;

/** What to do with an empty design, in the place of the first virtual network. */
export default function EmptyCanvas() {
  const listed = useKeptDesigns();
  const others = listed?.ok ? listed.value.filter(({ open }) => !open).slice(0, MOST) : [];
  return (
    // Whatever is dragged onto the canvas falls through to it.
    <div className="pointer-events-none absolute inset-0 grid place-items-center p-4">
      <section
        aria-label="Empty design"
        className="flex max-h-full w-full max-w-[420px] flex-col items-center gap-3 overflow-y-auto rounded-xl border-[1.5px] border-dashed border-line2 bg-canvas p-6 text-center max-sm:p-4"
      >
        <h2 className="text-title font-semibold">Nothing is in this design yet</h2>
        <p className="text-label text-ink2">
          Add a virtual network first; subnets, a cluster and everything else stand in it.
        </p>
        <Button icon={LayoutTemplate} primary className="pointer-events-auto" onClick={() => showStart('new')}>
          Start from an example
        </Button>
        {others.length > 0 && <p className="text-meta text-ink3">or go back to</p>}
        {others.length > 0 && (
          <ul className="-mt-1 flex max-w-full flex-col gap-0.5">
            {others.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => void designs.openKept(id)}
                  className="pointer-events-auto min-h-6 max-w-full truncate rounded-md px-2 text-ink2 underline decoration-line2 underline-offset-2 hover:text-ink max-sm:min-h-11"
                >
                  {nameWords(name)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
