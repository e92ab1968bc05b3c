import { NodeToolbar, Position, type ReactFlowState, useStore } from '@xyflow/react';
import { Cable, Copy, Trash2 } from 'lucide-react';
import type { Box } from '../../layout';
import { useApp } from '../../store';
import { askToDelete, duplicate, useFold } from '../../store/building';
import { FoldButton } from '../../ui/fold-button';
import { Arrange } from './arrange';

const PLATE = 'nodrag nopan nokey grid size-7 place-items-center rounded-md text-ink2 hover:bg-sunk';

/** What it takes over a card and what it keeps off it, in px on the screen. */
const ROOM = 48;
const GAP = 6;

/**
 * How far over the upper edge of cards it stands, in px on the screen; within them, below zero, where a large frame
 * leaves no room around it. `undefined` where there is room under them alone.
 */
function overEdge({ nodeLookup, transform: [, y, zoom], height }: ReactFlowState, ids: readonly string[]) {
  const nodes = ids.flatMap((id) => nodeLookup.get(id) ?? []);
  const tops = nodes.map(({ internals }) => internals.positionAbsolute.y * zoom + y);
  const top = Math.round(Math.min(...tops));
  if (top >= ROOM) return GAP;
  const bottom = Math.max(...nodes.map(({ measured }, at) => (tops[at] ?? 0) + (measured.height ?? 0) * zoom));
  return bottom + ROOM <= height ? undefined : Math.min(top, 0) - ROOM + GAP;
}

interface ToolbarProps {
  /** What is selected; of several, what was selected last. */
  readonly id: string;
  readonly boxes: readonly Box[];
  /** Ids of all parts of the diagram that are selected. */
  readonly chosen: readonly string[];
}

/** Over the selected card, or over several: what can be done with it. */
export default function Toolbar({ id, boxes, chosen }: ToolbarProps) {
  const several = chosen.length > 1;
  const over = several ? [...chosen] : [id];
  const offset = useStore((state) => overEdge(state, over));
  return (
    <NodeToolbar
      nodeId={over}
      isVisible
      position={offset === undefined ? Position.Bottom : Position.Top}
      align="end"
      offset={offset ?? GAP}
      className="flex items-center gap-0.5 rounded-lg border border-line2 bg-surface p-0.5 shadow-raised"
    >
      {several ? <Arrange boxes={boxes} chosen={chosen} /> : <OfOne id={id} />}
    </NodeToolbar>
  );
}

/** For the mouse: keyboards have the inspector and keys of their own, so Tab passes these by. */
function OfOne({ id }: { readonly id: string }) {
  const name = useApp((state) => state.document.resources[id]?.name || id);
  const fold = useFold(id);
  return (
    <div aria-hidden className="contents">
      <span
        draggable
        data-carries={id}
        title={`Drag ${name} onto what it belongs to`}
        className={`${PLATE} cursor-grab active:cursor-grabbing`}
      >
        <Cable aria-hidden size={15} strokeWidth={1.75} />
      </span>
      {fold && <FoldButton {...fold} tabIndex={-1} className={PLATE} />}
      <button type="button" tabIndex={-1} title="Duplicate (Ctrl D)" className={PLATE} onClick={() => duplicate(id)}>
        <Copy aria-hidden size={15} strokeWidth={1.75} />
      </button>
      <button type="button" tabIndex={-1} title="Delete (Del)" className={PLATE} onClick={() => askToDelete(id)}>
        <Trash2 aria-hidden size={15} strokeWidth={1.75} />
      </button>
    </div>
  );
}
