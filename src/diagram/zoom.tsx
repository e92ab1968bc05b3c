import { type ReactFlowState, useReactFlow, useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../ui';
import { FIT } from './view-port';

const selectPercent = ({ transform }: ReactFlowState): number => Math.round(transform[2] * 100);

/** Zoom by button; by key they are `+`, `-` and `0`. */
export function Zoom() {
  const percent = useStore(selectPercent);
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div className="flex w-max items-center rounded-lg border border-line bg-surface p-px shadow-rest">
      <IconButton icon={Minus} label="Zoom out" onClick={() => zoomOut()} />
      <output aria-label="Zoom" className="w-12 text-center font-mono text-meta max-sm:hidden">
        {percent} %
      </output>
      <IconButton icon={Plus} label="Zoom in" onClick={() => zoomIn()} />
      <IconButton icon={Maximize} label="Fit view" onClick={() => fitView(FIT)} />
    </div>
  );
}
