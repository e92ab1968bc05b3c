import { CopyPlus, Eye } from 'lucide-react';
import { Button } from '../../ui/button';
import { editACopy } from './edit-a-copy';

/** Over a design that is there to be looked at: why nothing of it can be edited, and the way to a copy that can. */
export function ViewStrip() {
  return (
    <section
      aria-label="View only"
      className="flex flex-none flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-sunk px-3 py-1 text-ink2"
    >
      <Eye aria-hidden size={14} className="flex-none" />
      <p className="min-w-0 grow">
        <b className="font-semibold text-ink">View only.</b>{' '}
        <span className="max-sm:hidden">Look around, trace and zoom; nothing is kept in this browser.</span>
      </p>
      <Button icon={CopyPlus} onClick={() => void editACopy()}>
        Edit a copy
      </Button>
    </section>
  );
}
