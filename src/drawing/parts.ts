import type { Box, BoxKind } from '../layout';
import type { Drawn } from './face';
import { balancerFace, gatewayFace, hostFace, natGatewayFace } from './faces/cards';
import { type Context, contextOf, type View } from './faces/context';
import { clusterFace, networkFace, siteFace, subnetFace } from './faces/frames';
import { containersGatewayFace, machineFace } from './faces/machines';
import { nodeFace, poolFace, refusedFace } from './faces/pool';

/** What is drawn in a box. */
export interface Part {
  readonly box: Box;
  readonly drawn: Drawn;
}

/** The parts of a design's picture, parents before children and in reading order; one walk over the boxes. */
export function partsOf(view: View, boxes: readonly Box[]): Part[] {
  const context = contextOf(view);
  return boxes.flatMap((box) => {
    const drawn = FACES[box.kind](context, box);
    return drawn ? [{ box, drawn }] : [];
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
