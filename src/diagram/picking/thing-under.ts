import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type Plan, poolOfNode } from '../../engine';
import { podAtAddress } from '../../engine/trace';
import { type Box, cellAt, cellRect } from '../../layout';
import { addressAtPoint } from '../packet/pod-cell';
import { selectGrids } from '../packet/scale';

/** Where a pointer is in the window. */
export interface At {
  readonly clientX: number;
  readonly clientY: number;
}

/** Tells the thing under a pointer on a part of the diagram: the part, a painted node of it, or the pod whose cell is there. */
export function useThingUnder(plan: Plan, boxes: readonly Box[]): (at: At, part: string) => string {
  const { screenToFlowPosition, getInternalNode } = useReactFlow();
  const store = useStoreApi();
  return ({ clientX, clientY }, part) => {
    const corner = getInternalNode(part)?.internals.positionAbsolute;
    if (!corner) return part;
    const point = screenToFlowPosition({ x: clientX, y: clientY });
    const within = { x: point.x - corner.x, y: point.y - corner.y };
    const grids = selectGrids(store.getState());
    const cells = boxes.find(({ id }) => id === part)?.cells;
    if (!cells) return podAt(plan, part, grids.cards, within) ?? part;
    const n = cellAt(cells, within);
    if (n === undefined) return part;
    const node = `${part}/node/${n}`;
    const card = cellRect(cells, n);
    return podAt(plan, node, grids.painted, { x: within.x - card.x, y: within.y - card.y }) ?? node;
  };
}

function podAt(
  plan: Plan,
  node: string,
  grid: Parameters<typeof addressAtPoint>[2] | undefined,
  within: { x: number; y: number },
) {
  if (!grid || poolOfNode(node) === node) return undefined;
  const address = addressAtPoint(plan, node, grid, within);
  return address === undefined ? undefined : podAtAddress(plan, node, address);
}
