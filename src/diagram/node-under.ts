import { useReactFlow } from '@xyflow/react';
import { type Plan, poolPlanOf } from '../engine';
import { type Box, cellAt } from '../layout';

/** Where a pointer is in the window. */
interface At {
  readonly clientX: number;
  readonly clientY: number;
}

/** Tells which painted node of a pool lies under a pointer: by arithmetic, however many there are. */
export function useNodeUnder(plan: Plan, boxes: readonly Box[]): (at: At, pool: string) => string | undefined {
  const { screenToFlowPosition, getInternalNode } = useReactFlow();
  return ({ clientX, clientY }, pool) => {
    const cells = boxes.find(({ id }) => id === pool)?.cells;
    const well = getInternalNode(pool)?.internals.positionAbsolute;
    if (!cells || !well) return undefined;
    const point = screenToFlowPosition({ x: clientX, y: clientY });
    const n = cellAt(cells, { x: point.x - well.x, y: point.y - well.y });
    return n === undefined ? undefined : poolPlanOf(plan, pool)?.pool.nodes[n]?.id;
  };
}
