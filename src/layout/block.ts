import type { Layout } from '../model';
import type { Cells } from './cells';

export type BoxKind =
  | 'internetHost'
  | 'loadBalancer'
  | 'virtualNetwork'
  | 'subnet'
  | 'managedCluster'
  | 'agentPool'
  | 'node'
  | 'refusedNode'
  | 'refusedNodes'
  | 'applicationGateway'
  | 'applicationGatewayForContainers'
  | 'azureFirewall'
  | 'natGateway'
  | 'virtualMachine'
  | 'privateEndpoint'
  | 'virtualNetworkGateway'
  | 'onPremisesSite';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** One rectangle of the diagram; x and y in px from the corner of its parent. */
export interface Box extends Rect {
  readonly id: string;
  readonly kind: BoxKind;
  /** The resource that is chosen with it; its own id but for what only stands for another. */
  readonly selects: string;
  readonly parent?: string;
  /** Where a subnet draws its usage bar. */
  readonly usage?: Rect;
  /** A pool whose nodes are painted, for there are too many for a card each: where they stand. */
  readonly cells?: Cells;
  /** Of a frame around nodes: how much larger than life its head is, so that its title can be as well. */
  readonly scale?: number;
  /** A network seen from outside, such as a peer, and what is in it. */
  readonly outside?: true;
  /** Nodes that one card stands for. */
  readonly count?: number;
  /** Of a frame drawn as its title bar alone: the ids of all boxes that stood in it. */
  readonly collapsed?: readonly string[];
}

/** A rectangle that knows what stands in it, but not yet where it stands itself. */
export interface Block extends Size {
  /** Without it the place is kept free and nothing is drawn. */
  readonly box?: Omit<Box, 'x' | 'y' | 'width' | 'height' | 'parent'>;
  readonly children?: readonly Placed[];
}

export interface Placed {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
}

export const placed = (block: Block, x: number, y: number): Placed => ({ block, x, y });

/** A block of its own kind with what is chosen by it. */
export const leaf = (kind: BoxKind, id: string, size: Size): Block => ({ ...size, box: { id, kind, selects: id } });

/** Only the title bar of a frame: what stands in it takes no room, and is kept in mind so that lines find it. */
export const folded = ({ box, children = [] }: Block, size: Size): Block => {
  if (!box) return size;
  const { usage: _, cells: __, ...bar } = box;
  return { ...size, box: { ...bar, collapsed: children.flatMap(({ block }) => idsIn(block)) } };
};

const idsIn = ({ box, children = [] }: Block): string[] => [
  ...(box ? [box.id, ...(box.collapsed ?? [])] : []),
  ...children.flatMap(({ block }) => idsIn(block)),
];

/** The block made wider; what stands in it stays. */
export const widened = (block: Block, width: number): Block => ({ ...block, width: Math.max(block.width, width) });

/** Blocks laid flat, parents before children, and put where a person moved them. */
export function flatten(blocks: readonly Placed[], moved: Layout): Box[] {
  return blocks.flatMap((one) => boxesOf(one, moved, undefined));
}

function boxesOf({ block, x, y }: Placed, moved: Layout, parent: (Size & { id: string }) | undefined): Box[] {
  const { box, width, height, children = [] } = block;
  if (!box) return [];
  const at = moved[box.id] ?? { x, y };
  const within = parent
    ? { x: clamp(at.x, parent.width - width), y: clamp(at.y, parent.height - height) }
    : { x: at.x, y: at.y };
  const own: Box = { ...box, ...within, width, height, ...(parent && { parent: parent.id }) };
  return [own, ...children.flatMap((child) => boxesOf(child, moved, { id: box.id, width, height }))];
}

/** What was moved stays inside its parent when the parent shrinks. */
const clamp = (value: number, max: number): number => Math.min(Math.max(value, 0), Math.max(max, 0));
