import { ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { useApp, useEditable } from '../store';
import { lazyPart } from '../ui/lazy-part';

export const PalettePanel = lazyPart<object>(() => import('../panels/building/palette'));

/** Under the outline: what can be added, folded away until it is asked for; an empty design asks for it. */
export function AddPart() {
  const isEmpty = useApp((state) => state.document.order.length === 0);
  const [isOpen, setOpen] = useState(isEmpty);
  const [wasEmpty, setWasEmpty] = useState(isEmpty);
  if (isEmpty !== wasEmpty) {
    setWasEmpty(isEmpty);
    // It stays open with the first thing that is added.
    if (isEmpty) setOpen(true);
  }
  if (!useEditable()) return null;
  return (
    <section
      aria-label="Add"
      className="flex max-h-[max(96px,min(60%,100%-200px))] flex-none flex-col border-t border-line"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-9 flex-none items-center gap-1.5 px-3 font-semibold hover:bg-sunk"
      >
        <Plus aria-hidden size={14} />
        Add to the design
        <ChevronDown aria-hidden size={14} className={`ml-auto text-ink3 ${isOpen ? '' : 'rotate-180'}`} />
      </button>
      {isOpen && (
        <div className="min-h-0 overflow-y-auto">
          <PalettePanel />
        </div>
      )}
    </section>
  );
}
