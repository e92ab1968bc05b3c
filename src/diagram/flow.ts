import { type Edge, Position } from '@xyflow/react';
import { type Plan, thingOf } from '../engine';
import { type Box, type BoxKind, inPlane, type Way } from '../layout';
import type { DiagramNode, Drawn } from './face';
import { balancerFace, gatewayFace, hostFace, natGatewayFace } from './faces/cards';
import { type Context, contextOf, type View } from './faces/context';
import { clusterFace, networkFace, siteFace, subnetFace } from './faces/frames';
import { containersGatewayFace, machineFace } from './faces/machines';
import { nodeFace, poolFace, refusedFace } from './faces/pool';
import { type Link, linksOf } from './links';
import { wayOf } from './way';

export type { View } from './faces/context';

/** The diagram nodes of a design, parents before children and in reading order. Pure; one walk over the boxes. */
export function toNodes(view: View, boxes: readonly Box[]): DiagramNode[] {
  const context = contextOf(view);
  return boxes.flatMap((box) => {
    const drawn = FACES[box.kind](context, box);
    return drawn ? [toNode(box, drawn)] : [];
  });
}

const FACES: Readonly<Record<BoxKind, (context: Context, box: Box) => Drawn | undefined>> = {
  internetHost: hostFace,
  loadBalancer: balancerFace,
  natGateway: natGatewayFace,
  virtualNetwork: networkFace,
  subnet: subnetFace,
  managedCluster: clusterFace,
  agentPool: poolFace,
  node: nodeFace,
  refusedNode: refusedFace,
  refusedNodes: refusedFace,
  applicationGateway: gatewayFace,
  applicationGatewayForContainers: containersGatewayFace,
  azureFirewall: machineFace,
  virtualMachine: machineFace,
  privateEndpoint: machineFace,
  virtualNetworkGateway: machineFace,
  onPremisesSite: siteFace,
};

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

/** The lines of a design, to the title bar of what is collapsed; those whose ends are not drawn are left out. */
export function toEdges(plan: Plan, boxes: readonly Box[]): DiagramEdge[] {
  const plane = inPlane(boxes);
  const drawn = new Map(plane.flatMap((box) => [box.id, ...(box.collapsed ?? [])].map((id) => [id, box])));
  const seen = new Set<string>();
  return linksOf(plan).flatMap((link, i) => {
    const [from, to] = [drawn.get(link.from), drawn.get(link.to)];
    const ends = `${link.kind} ${from?.id} ${to?.id}`;
    if (!from || !to || from === to || seen.has(ends)) return [];
    // Into a title bar one line for all that lead to what is in it.
    if (from.collapsed || to.collapsed) seen.add(ends);
    return [
      {
        id: link.id,
        type: 'line' as const,
        source: from.id,
        target: to.id,
        focusable: false,
        selectable: link.resource !== undefined,
        ariaLabel: `${link.label ?? 'Path'} from ${nameOf(plan, link.from)} to ${nameOf(plan, link.to)}`,
        data: {
          kind: link.kind,
          way: wayOf(link, from, to, plane, i),
          ...(link.label !== undefined && { label: link.label }),
          ...(link.resource !== undefined && { selects: link.resource }),
        },
      },
    ];
  });
}

const nameOf = (plan: Plan, id: string): string => thingOf(plan, id)?.name ?? id;
