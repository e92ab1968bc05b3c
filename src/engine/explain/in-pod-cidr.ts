import { blocksPassedOver, podPlacement } from '../../facts/addresses';
import { defaultPodCidr } from '../../facts/aks';
import { kubenetBridge } from '../../facts/modes';
import {
  type Address,
  blockAt,
  blockCount,
  formatAddress,
  formatPrefix,
  formatRangeShort,
  overlaps,
  type Prefix,
  positionIn,
  rangesSize,
  sizeOfLength,
} from '../../ip';
import { resourceOf } from '../../model';
import type { NetworkMode } from '../../modes';
import { nodesOf } from '../plan/pods';
import type { ClusterPlan, NodePlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import { nextBlock } from './next-block';
import { podAddress } from './pod-address';
import type { Answer, Step } from './types';
import { nameOf, nodeWords, step } from './words';

type Block = NonNullable<NetworkMode['block']>;

/** What an address of a cluster's pod CIDR is: of some node's block, or of a block that is nobody's yet. */
export function inPodCidr(plan: Plan, cluster: ClusterPlan, podCidr: Prefix, facts: Block, address: Address): Answer {
  const at = blockIndex(podCidr, facts, address);
  const before = [
    cidrStep(plan, cluster, podCidr),
    blocksStep(podCidr, facts),
    ...passedOverStep(cluster, podCidr, facts),
  ];
  const answer = answerOf(plan, cluster, podCidr, facts, address, at, before);
  return {
    ...answer,
    about: [...answer.about, cluster.id],
    space: formatPrefix(podCidr),
    ...(at !== undefined && { next: nextBlock(plan, cluster, podCidr, facts, at) }),
  };
}

function answerOf(
  plan: Plan,
  cluster: ClusterPlan,
  podCidr: Prefix,
  facts: Block,
  address: Address,
  at: number | undefined,
  before: readonly Step[],
): Answer {
  if (at === undefined) return tooSmall(plan, cluster, podCidr, facts, before);
  const block = blockAt(podCidr, facts.length.value, at);
  const found = nodesOf(cluster).findIndex((node) => node.block?.first === block.first);
  const node = nodesOf(cluster)[found];
  if (!node) return nobodys(plan, cluster, facts, block, at, before);
  const owned = step(
    `${formatAddress(address)} lies in block ${number(at + 1)}, ${formatPrefix(block)}. It is of node ${number(found + 1)} of the cluster, ${nodeWords(plan, node)}.`,
    facts.length,
  );
  return {
    ...inBlock(plan, cluster, node, facts, address, block, [...before, owned]),
    owner: node.id,
    basis: isWritten(plan, cluster, node, address) ? 'written' : 'predicted',
  };
}

/** Whether the design fixes the node's block, or the address of the pod that runs here. */
const isWritten = (plan: Plan, cluster: ClusterPlan, node: NodePlan, address: Address): boolean =>
  hasFixedBlock(plan, cluster, node) || (node.placed ?? []).some((pod) => pod.address === address && !pod.predicted);

const hasFixedBlock = ({ document }: Plan, { refusedPlaces }: ClusterPlan, { id, pool, index }: NodePlan): boolean =>
  resourceOf(document, 'agentPool', pool)?.nodes?.[index]?.podCIDR !== undefined &&
  !refusedPlaces.some(({ owner }) => owner === id);

/** Which block an address lies in, from 0; `undefined` in a pod CIDR smaller than one. */
const blockIndex = (podCidr: Prefix, { length }: Block, address: Address): number | undefined =>
  blockCount(podCidr, length.value) === 0
    ? undefined
    : Math.floor((address - podCidr.first) / sizeOfLength(length.value));

function cidrStep(plan: Plan, { id, mode }: ClusterPlan, podCidr: Prefix): Step {
  const written = resourceOf(plan.document, 'managedCluster', id)?.networkProfile.podCidr;
  return written === undefined
    ? step(
        `${nameOf(plan, id)} names no pod CIDR, so its pods get the default, ${formatPrefix(podCidr)}.`,
        mode.node.fact,
        defaultPodCidr,
      )
    : step(`${nameOf(plan, id)} gives its pods the pod CIDR ${formatPrefix(podCidr)}.`, mode.node.fact);
}

const blocksStep = (podCidr: Prefix, { length }: Block): Step =>
  step(
    `It is cut into ${counted(blockCount(podCidr, length.value), 'block', 'blocks')} of /${length.value}, one a node, in the order of nodes.`,
    length,
  );

function passedOverStep({ serviceCidr }: ClusterPlan, podCidr: Prefix, { skipsServiceCidr }: Block): Step[] {
  return skipsServiceCidr && overlaps(podCidr, serviceCidr)
    ? [step(`Blocks that meet the service CIDR ${formatPrefix(serviceCidr)} are passed over.`, blocksPassedOver)]
    : [];
}

function tooSmall(
  plan: Plan,
  cluster: ClusterPlan,
  podCidr: Prefix,
  { length }: Block,
  before: readonly Step[],
): Answer {
  return {
    state: 'reserved',
    role: 'lost-block',
    name: `Pod CIDR of ${nameOf(plan, cluster.id)}, too small`,
    says: `The pod CIDR ${formatPrefix(podCidr)} is smaller than the /${length.value} of one node, so no pod gets an address.`,
    about: [],
    steps: [...before.slice(0, 1), step(`A node owns a whole /${length.value}, and there is none.`, length)],
  };
}

/** An address of a block that no node owns: passed over, or waiting for a node. */
function nobodys(
  plan: Plan,
  cluster: ClusterPlan,
  facts: Block,
  block: Prefix,
  at: number,
  before: readonly Step[],
): Answer {
  const name = nameOf(plan, cluster.id);
  const { serviceCidr } = cluster;
  const where = `Block ${number(at + 1)}, ${formatPrefix(block)},`;
  if (facts.skipsServiceCidr && overlaps(block, serviceCidr)) {
    return {
      state: 'reserved',
      role: 'lost-block',
      name: `Passed over in the pod CIDR of ${name}`,
      says: `Its block meets the service CIDR, so no node ever owns it.`,
      about: [],
      steps: [...before, step(`${where} meets ${formatPrefix(serviceCidr)}: it is passed over.`, blocksPassedOver)],
    };
  }
  return {
    state: 'free',
    role: 'unassigned',
    name: `Free in the pod CIDR of ${name}`,
    says: `No node owns its block, ${formatPrefix(block)}, yet.`,
    about: [],
    steps: [...before, step(`${where} is none of the ${counted(cluster.blocks?.used ?? 0, 'block')} that nodes own.`)],
  };
}

/** An address of a block that a node owns: a pod's, held for one, kept at an end, or never given out. */
function inBlock(
  plan: Plan,
  cluster: ClusterPlan,
  node: NodePlan,
  facts: Block,
  address: Address,
  block: Prefix,
  before: readonly Step[],
): Answer {
  const pods = step(podsText(node, facts, block), facts.fact);
  if (positionIn(node.pods, address) !== undefined) {
    const { steps, ...answer } = podAddress(plan, cluster, node, address);
    return { ...answer, steps: [...before, pods, ...steps] };
  }
  const named = nodeWords(plan, node);
  const end = endOf(facts, block, address);
  return {
    state: 'reserved',
    ...(end === undefined
      ? {
          role: 'rest-of-block',
          name: `Unused rest of the block of ${named}`,
          says: `Node ${named} owns it with its block, and runs at most ${counted(rangesSize(node.pods), 'pod')}, which are predicted to take the lower addresses.`,
        }
      : {
          role: 'kept-by-node',
          name: `${end} of ${named}`,
          says: `The ${end.toLowerCase()} of the block of node ${named}; no pod gets it.`,
        }),
    about: [node.id, node.pool],
    steps: [...before, pods, ...(end === undefined ? [step(podPlacement.says, podPlacement)] : [])],
  };
}

const podsText = ({ pods }: NodePlan, { skippedAtStart, skippedAtEnd }: Block, block: Prefix): string => {
  const kept = [
    ...(skippedAtStart > 0 ? [formatRangeShort({ first: block.first, last: block.first + skippedAtStart - 1 })] : []),
    ...(skippedAtEnd > 0 ? [formatRangeShort({ first: block.last - skippedAtEnd + 1, last: block.last })] : []),
  ];
  const keeps = kept.length > 0 ? `It keeps ${kept.join(' and ')}; its` : 'Its';
  return `${keeps} pods get ${pods.map(formatRangeShort).join(', ')}.`;
};

/** What a node keeps an address at either end of its block for; `undefined` for one between. */
function endOf({ skippedAtStart, skippedAtEnd }: Block, block: Prefix, address: Address): string | undefined {
  const offset = address - block.first;
  if (offset === kubenetBridge.value && offset < skippedAtStart) return 'Bridge cbr0';
  if (offset < skippedAtStart) return 'Network address';
  return address > block.last - skippedAtEnd ? 'Broadcast address' : undefined;
}
