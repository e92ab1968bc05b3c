import { GripVertical } from 'lucide-react';
import { classNames } from '../ui';
import type { RowDrag } from './use-row-drag';

interface RowGripProps {
  readonly row: number;
  readonly drag: RowDrag;
  readonly className: string;
}

/** What a row is dragged by; buttons do the same for whoever does not drag. */
export const RowGrip = ({ row, drag: { onDragStart, onDragEnd }, className }: RowGripProps) => (
  <span
    aria-hidden
    draggable
    title="Drag to reorder"
    data-grip={row}
    {...{ onDragStart, onDragEnd }}
    className={classNames('grid cursor-grab place-items-center', className)}
  >
    <GripVertical size={13} />
  </span>
);
