import { type Edge, Position } from '@xyflow/react';
import { type Plan, thingOf } from '../engine';
import type { Box, Way } from '../layout';
import type { DiagramNode, Drawn } from './face';
import { balancerFace, endpointFace, gatewayFace, hostFace, machineFace, networkGatewayFace } from './faces/cards';
import { type Context, contextOf, type View } from './faces/context';
import { clusterFace, networkFace, siteFace, subnetFace } from './faces/frames';
import { nodeFace, poolFace, refusedFace } from './faces/pool';
import { type Link, linksOf } from './links';

export type { View } from './faces/context';

/** The diagram nodes of a design, parents before children and in reading order. Pure; one walk over the boxes. */
export function toNodes(view: View, boxes: readonly Box[]): DiagramNode[] {
  const context = contextOf(view);
  return boxes.flatMap((box) => {
    const drawn = drawnOf(context, box);
    return drawn ? [toNode(box, drawn)] : [];
  });
}

/** Lines of an on-premises frame before the rest is counted. */
const SITE_LINES = 6;

function drawnOf(context: Context, box: Box): Drawn | undefined {
  switch (box.kind) {
    case 'internetHost':
      return hostFace(context, box);
    case 'loadBalancer':
      return balancerFace(context, box);
    case 'virtualNetwork':
      return networkFace(context, box);
    case 'subnet':
      return subnetFace(context, box);
    case 'managedCluster':
      return clusterFace(context, box);
    case 'agentPool':
      return poolFace(context, box);
    case 'node':
      return nodeFace(context, box);
    case 'refusedNode':
    case 'refusedNodes':
      return refusedFace(context, box);
    case 'applicationGateway':
      return gatewayFace(context, box);
    case 'virtualMachine':
      return machineFace(context, box);
    case 'privateEndpoint':
      return endpointFace(context, box);
    case 'virtualNetworkGateway':
      return networkGatewayFace(context, box);
    case 'onPremisesSite':
      return siteFace(context, box, SITE_LINES);
  }
}

/** React Flow is told every size and handle, so that it need not mount a node to measure it. */
function toNode({ id, parent, x, y, width, height, scale }: Box, { view, face, label }: Drawn): DiagramNode {
  const handle = { x: width / 2, y: height / 2, width: 1, height: 1, position: Position.Top };
  const node = {
    id,
    type: view,
    data: face,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [
      { ...handle, type: 'source' as const },
      { ...handle, type: 'target' as const },
    ],
    ariaLabel: label,
    domAttributes: { 'aria-roledescription': 'part of the topology' },
    ...(scale !== undefined && { className: 'is-frame' }),
    ...(parent !== undefined && { parentId: parent, extent: 'parent' as const }),
  };
  // The union of views and faces is made pair by pair in `Drawn`.
  return node as DiagramNode;
}

type LineData = {
  readonly kind: Link['kind'];
  readonly way: Way;
  readonly label?: string;
  /** The resource behind the line, chosen by a click. */
  readonly selects?: string;
} & Record<string, unknown>;

export type DiagramEdge = Edge<LineData, 'line'>;

/** Room that a line leaves between itself and what it passes. */
const LANE = 16;

/** The lines of a design; those whose ends are not drawn are left out. */
export function toEdges(plan: Plan, boxes: readonly Box[]): DiagramEdge[] {
  const drawn = new Map(boxes.map((box) => [box.id, box]));
  return linksOf(plan).flatMap((link, i) => {
    const [from, to] = [drawn.get(link.from), drawn.get(link.to)];
    if (!from || !to) return [];
    return [
      {
        id: link.id,
        type: 'line' as const,
        source: link.from,
        target: link.to,
        focusable: false,
        selectable: link.resource !== undefined,
        ariaLabel: `${link.label ?? 'Path'} from ${nameOf(plan, link.from)} to ${nameOf(plan, link.to)}`,
        data: {
          kind: link.kind,
          way: wayOf(link, from, to, boxes, i),
          ...(link.label !== undefined && { label: link.label }),
          ...(link.resource !== undefined && { selects: link.resource }),
        },
      },
    ];
  });
}

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;

function wayOf({ kind }: Link, from: Box, to: Box, boxes: readonly Box[], n: number): Way {
  if (kind === 'internet' && to.parent !== undefined) {
    const beside = boxes.some((box) => box.kind === 'internetHost' && box.y > from.y);
    return { type: 'around', down: laneBeneath(from, boxes), before: rootX(to, boxes) - LANE, beside };
  }
  if (kind === 'gateway') return upwards(from, to, boxes, n);
  return { type: 'facing' };
}

/** Distances of two lanes from the subnet that they pass, so that lines do not merge. */
const LANES = [8, 15] as const;
/** Beneath a subnet: clear of its frame and of the chips on the edge of the next one. */
const UNDER = 6;

/** Out of the gateway's subnet and up beside it, clear of the chips on its edge; then along the foot of the next one. */
function upwards(from: Box, to: Box, boxes: readonly Box[], n: number): Way {
  const subnet = boxes.find(({ id }) => id === from.parent);
  const above = boxes.find(({ id }) => id === to.parent);
  const beyond = LANES[n % 2 === 0 ? 0 : 1];
  return {
    type: 'upwards',
    out: (subnet ? subnet.width - from.x - from.width : 0) + beyond,
    under: above ? above.height - to.y - to.height + UNDER : LANE,
    beneath: boxes.some(
      (box) =>
        box.parent === from.parent && box.x > from.x && box.y < from.y + from.height && box.y + box.height > from.y,
    ),
  };
}

/** How far beneath a host a level line passes all load balancers at its side. */
function laneBeneath(from: Box, boxes: readonly Box[]): number {
  const balancers = boxes.filter(({ parent, kind }) => parent === undefined && kind === 'loadBalancer');
  let lane = from.y + from.height + LANE;
  for (const { y, height } of balancers.toSorted((a, b) => a.y - b.y)) {
    if (lane > y - LANE && lane < y + height + LANE) lane = y + height + LANE;
  }
  return lane - from.y - from.height;
}

function rootX(box: Box, boxes: readonly Box[]): number {
  const parent = boxes.find(({ id }) => id === box.parent);
  return parent ? rootX(parent, boxes) : box.x;
}
