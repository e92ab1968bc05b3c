import { type ClusterPlan, type NodePlan, type Plan, plan, type SubnetPlan } from '../engine';
import { maxNodes, needsOf, nodesThatFit, type Spaces, surgeNodes } from '../engine/capacity/capacity';
import { formatAddress, formatPrefix, type Range } from '../ip';
import type { NetworkMode } from '../modes';
import {
  type AddressAnswer,
  type AddressInput,
  type AddressNode,
  CLUSTER,
  documentOfCase,
  SUBNET,
} from './address-case';

/** What the engine answers to a case, in the words of the format. */
export function answerTo(input: AddressInput): AddressAnswer {
  const { nodes, surge, maxPods } = input;
  const extra = surgeNodes(nodes, surge);
  const still = partsOf(plan(documentOfCase(input, nodes)));
  const upgrading = partsOf(plan(documentOfCase(input, nodes + extra)));
  const empty = partsOf(plan(documentOfCase(input, 0)));
  const spaces: Spaces = {
    mode: still.cluster.mode,
    maxPods,
    usable: empty.subnet.usage.free,
    ...(still.cluster.blocks && { blocks: still.cluster.blocks.total }),
  };
  return {
    reserved: empty.subnet.holdings
      .filter(({ role }) => role === 'reserved')
      .flatMap(({ range }) => addressesOf(range)),
    total: empty.subnet.usage.total,
    free: empty.subnet.usage.free,
    surgeNodes: extra,
    ipsNeeded: needsOf(still.cluster.mode, { nodes, surge, maxPods }).subnetAddresses,
    fits: upgrading.nodes.length === nodes + extra,
    fitsWithoutSurge: still.nodes.length === nodes,
    maxNodes: maxNodes(spaces, surge).nodes,
    maxNodesWithoutSurge: nodesThatFit(spaces).nodes,
    nodes: still.nodes.map((node) => nodeOf(node, spaces.mode)),
    surge: upgrading.nodes.slice(nodes).map((node) => nodeOf(node, spaces.mode)),
  };
}

function partsOf({ clusters, subnets }: Plan): {
  readonly cluster: ClusterPlan;
  readonly subnet: SubnetPlan;
  readonly nodes: readonly NodePlan[];
} {
  const cluster = clusters[CLUSTER];
  const subnet = subnets[SUBNET];
  if (!cluster || !subnet) throw new Error('A case has a cluster and a subnet');
  return { cluster, subnet, nodes: cluster.pools.flatMap((pool) => pool.nodes) };
}

/** The format counts nodes from 1; a bridge is the last address that a block keeps from its pods. */
function nodeOf({ index, address, pods, block }: NodePlan, mode: NetworkMode): AddressNode {
  const skipped = mode.block?.skippedAtStart ?? 0;
  return {
    name: `node${index + 1}`,
    ip: formatAddress(address),
    ...(block && { podCidr: formatPrefix(block) }),
    ...(block && skipped > 0 && { bridge: formatAddress(block.first + skipped - 1) }),
    pods: pods.map(rangeText),
  };
}

const rangeText = ({ first, last }: Range): string =>
  first === last ? formatAddress(first) : `${formatAddress(first)}-${formatAddress(last)}`;

const addressesOf = ({ first, last }: Range): string[] =>
  Array.from({ length: last - first + 1 }, (_, n) => formatAddress(first + n));
