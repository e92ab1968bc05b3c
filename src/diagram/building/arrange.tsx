import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  type LucideIcon,
  WandSparkles,
} from 'lucide-react';
import { type Axis, aligned, type Box, distributed, type Edge, tidied } from '../../layout';
import { useApp } from '../../store';

interface Command<T> {
  readonly to: T;
  readonly says: string;
  readonly icon: LucideIcon;
}

const EDGES: readonly Command<Edge>[] = [
  { to: 'left', says: 'Align left', icon: AlignStartVertical },
  { to: 'centre', says: 'Align centres', icon: AlignCenterVertical },
  { to: 'right', says: 'Align right', icon: AlignEndVertical },
  { to: 'top', says: 'Align top', icon: AlignStartHorizontal },
  { to: 'middle', says: 'Align middles', icon: AlignCenterHorizontal },
  { to: 'bottom', says: 'Align bottom', icon: AlignEndHorizontal },
];

const AXES: readonly Command<Axis>[] = [
  { to: 'across', says: 'Distribute across', icon: AlignHorizontalSpaceAround },
  { to: 'down', says: 'Distribute down', icon: AlignVerticalSpaceAround },
];

interface ArrangeProps {
  readonly boxes: readonly Box[];
  /** Ids of the parts of the diagram that are selected. */
  readonly chosen: readonly string[];
}

/** What can be done with several selected parts: each is one step back. */
export function Arrange({ boxes, chosen }: ArrangeProps) {
  const { move } = useApp.getState();
  return (
    <div role="toolbar" aria-label="Arrange" className="flex items-center gap-0.5">
      {EDGES.map(({ to, says, icon }) => (
        <Plate key={to} says={says} icon={icon} onClick={() => move(aligned(boxes, chosen, to))} />
      ))}
      {chosen.length > 2 &&
        AXES.map(({ to, says, icon }) => (
          <Plate key={to} says={says} icon={icon} onClick={() => move(distributed(boxes, chosen, to))} />
        ))}
      <Plate says="Back to the computed places" icon={WandSparkles} onClick={() => tidy(boxes, chosen)} />
    </div>
  );
}

function tidy(boxes: readonly Box[], chosen: readonly string[]): void {
  const { document, layout, change } = useApp.getState();
  const kept = tidied(boxes, layout, chosen);
  if (Object.keys(kept).length !== Object.keys(layout).length) {
    change({ document, layout: kept, step: 'Back to the computed places' });
  }
}

interface PlateProps {
  readonly says: string;
  readonly icon: LucideIcon;
  readonly onClick: () => void;
}

const Plate = ({ says, icon: Icon, onClick }: PlateProps) => (
  <button
    type="button"
    aria-label={says}
    title={says}
    onClick={onClick}
    className="nodrag nopan nokey grid size-7 place-items-center rounded-md text-ink2 hover:bg-sunk"
  >
    <Icon aria-hidden size={15} strokeWidth={1.75} />
  </button>
);
