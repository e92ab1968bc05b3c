import { type Node, type ReactFlowState, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Box } from '../layout';

/** Boxes where they are now, while one is dragged too, and what is written on them. */
export function usePlaced(boxes: readonly Box[]) {
  const nodes = useStore(selectNodes, samePicture);
  return useMemo(() => {
    const positions = new Map(nodes.map(({ id, position }) => [id, position]));
    const names = nodes.flatMap((node) => {
      const name = nameOf(node);
      return name === undefined ? [] : [[node.id, name] as const];
    });
    return { placed: boxes.map((box) => ({ ...box, ...positions.get(box.id) })), names: new Map(names) };
  }, [boxes, nodes]);
}

const selectNodes = ({ nodes }: ReactFlowState): readonly Node[] => nodes;

const nameOf = ({ data: { name } }: Node): string | undefined => (typeof name === 'string' ? name : undefined);

/** Nodes change with every selection too, which moves nothing: ways are looked for anew only where something moved. */
const samePicture = (before: readonly Node[], after: readonly Node[]): boolean =>
  before.length === after.length &&
  before.every((node, n) => {
    const now = after[n];
    const { x, y } = node.position;
    return now?.id === node.id && now.position.x === x && now.position.y === y && nameOf(now) === nameOf(node);
  });
