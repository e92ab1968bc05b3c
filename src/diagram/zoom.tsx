import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../ui';

/** How far away the design stands: what is legible follows from it. */
export type Distance = 'near' | 'far' | 'distant';

/** Below this zoom the rows of a card are too small to read. */
const NEAR = 0.55;
/** Below this there is room for no more than a title. */
const FAR = 0.4;

/** One of three values, so that panning redraws no card. */
export function selectDistance({ transform: [, , zoom] }: ReactFlowState): Distance {
  if (zoom >= NEAR) return 'near';
  return zoom >= FAR ? 'far' : 'distant';
}

export const isFar = (distance: Distance): boolean => distance === 'far' || distance === 'distant';

const selectPercent = ({ transform }: ReactFlowState): number => Math.round(transform[2] * 100);

interface ZoomProps {
  /** A person chose a zoom. */
  readonly onZoom: () => void;
  readonly onFit: () => void;
}

/** Zoom by button; by key they are `+`, `-` and `0`. */
export function Zoom({ onZoom, onFit }: ZoomProps) {
  const percent = useStore(selectPercent);
  const { zoomIn, zoomOut } = useReactFlow();
  const by = (zoom: () => void) => () => {
    onZoom();
    zoom();
  };
  return (
    <div className="flex w-max items-center rounded-lg border border-line bg-surface p-px shadow-rest">
      <IconButton icon={Minus} label="Zoom out" onClick={by(zoomOut)} />
      <output aria-label="Zoom" className="w-12 text-center font-mono text-meta max-sm:hidden">
        {percent} %
      </output>
      <IconButton icon={Plus} label="Zoom in" onClick={by(zoomIn)} />
      <IconButton icon={Maximize} label="Fit view" onClick={onFit} />
    </div>
  );
}
