import type { NodeTypes } from '@xyflow/react';
import { CardNode } from './card-node';
import { ClusterNode } from './cluster-node';
import { NetworkNode } from './network-node';
import { NodeCard } from './node-card';
import { PoolNode } from './pool-node';
import { RefusedNode } from './refused-node';
import { SiteNode } from './site-node';
import { SubnetNode } from './subnet-node';

/** A constant, not built in a component: React Flow remounts every node when this object changes. */
export const nodeTypes = {
  network: NetworkNode,
  subnet: SubnetNode,
  cluster: ClusterNode,
  pool: PoolNode,
  node: NodeCard,
  refused: RefusedNode,
  card: CardNode,
  site: SiteNode,
} satisfies NodeTypes;
