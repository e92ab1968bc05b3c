import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../ui';

/** How far away the design stands: what is legible follows from it. */
export type Distance = 'near' | 'far' | 'distant';

/** Below this zoom the rows of a card are too small to read. */
export const NEAR = 0.55;
/** Below this there is room for no more than a title. */
export const FAR = 0.4;

/** One of three values, so that panning redraws no card. */
export function selectDistance({ transform: [, , zoom] }: ReactFlowState): Distance {
  if (zoom >= NEAR) return 'near';
  return zoom >= FAR ? 'far' : 'distant';
}

/** Below this not even the end of a name can be read on a card. */
export const NAMES_FROM = 0.25;
/** Below this a node is one coloured cell: nothing on a card could be told apart. */
export const CARDS_FROM = 0.12;

/** From this zoom on each address of a painted node has a cell of its own; before, cells would be too many and too small. */
export const ADDRESSES_FROM = 0.9;

/** Views of a node without words. */
export function selectWordless({ transform: [, , zoom] }: ReactFlowState): 'bar' | 'cell' | undefined {
  if (zoom >= NAMES_FROM) return undefined;
  return zoom >= CARDS_FROM ? 'bar' : 'cell';
}

/**
 * How many times farther away than the farthest view in which a title can be read. In steps, so that zooming does not
 * set all titles anew all the time.
 */
export const selectAway = ({ transform: [, , zoom] }: ReactFlowState): number =>
  2 ** (Math.max(0, Math.ceil(2 * Math.log2(FAR / zoom))) / 2);

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
