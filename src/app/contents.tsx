import { Outline } from '../panels/outline';
import { classNames } from '../ui/class-names';
import { AddPart } from './add-part';

/** The column at the left: what is in the design, and what can be added to it. */
export const Contents = ({ className }: { readonly className?: string }) => (
  <nav
    aria-label="Contents"
    className={classNames('flex w-[216px] shrink-0 flex-col border-r border-line bg-surface', className)}
  >
    <Outline />
    <AddPart />
  </nav>
);
