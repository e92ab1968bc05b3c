import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { awayAt, CARDS_FROM, type Distance, distanceAt, NAMES_FROM } from '../drawing';
import { IconButton } from '../ui';

/** One of three values, so that panning redraws no card. */
export const selectDistance = ({ transform: [, , zoom] }: ReactFlowState): Distance => distanceAt(zoom);

/** Views of a node without words. */
export function selectWordless({ transform: [, , zoom] }: ReactFlowState): 'bar' | 'cell' | undefined {
  if (zoom >= NAMES_FROM) return undefined;
  return zoom >= CARDS_FROM ? 'bar' : 'cell';
}

export const selectAway = ({ transform: [, , zoom] }: ReactFlowState): number => awayAt(zoom);

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
