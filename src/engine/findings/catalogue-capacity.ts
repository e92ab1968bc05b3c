import {
  insufficientSubnetSize,
  nodesPerCluster,
  nodesPerPool,
  podBlock,
  podCidrCheck,
  subnetIsFull,
} from '../../facts/aks';
import { plannedAnew, podsPerPool } from '../../facts/aks-rules';
import { reservedAtEnd, reservedAtStart, routesPerRouteTable } from '../../facts/azure';
import { largestDynamicSubnet } from '../../facts/limits';
import { kubenetNodes, nodeSubnetReservation, podCidrNode } from '../../facts/modes';
import { countedBesidePods, defaultSurge } from '../../facts/options/nodes';
import { staticBlockEnds } from '../../facts/options/pods';
import { podBatch, podBatchSpare, podSubnetNode, staticBlock, staticBlockKept } from '../../facts/pod-subnet';
import {
  largestStaticSubnet,
  podSubnetDelegation,
  podSubnetMixed,
  podSubnetOneAllocation,
  staticBlockVersion,
} from '../../facts/pod-subnet-rules';
import { podSubnetInNetwork } from '../../facts/subnets';
import {
  autoscalerCounts,
  scaleSetCeiling,
  spotSurge,
  surgeFallback,
  surgeRounding,
  wholeRequest,
} from '../../facts/upgrade';
import type { CatalogueEntry } from './catalogue-entry';
import type { FindingCode } from './types';

/** What nodes and pods take in each mode. */
const taken = [nodeSubnetReservation, podCidrNode, podSubnetNode, podBlock, podBatch, podBatchSpare, staticBlock];

/** Where it ends, and what Azure answers then. */
const ends = [
  ...[insufficientSubnetSize, subnetIsFull, wholeRequest, countedBesidePods, podCidrCheck],
  ...[reservedAtStart, reservedAtEnd, staticBlockKept, staticBlockEnds],
  ...[routesPerRouteTable, kubenetNodes, nodesPerPool, nodesPerCluster],
];

/** What an upgrade adds. */
const surge = [defaultSurge, surgeRounding, spotSurge, scaleSetCeiling, surgeFallback];

/** Room for nodes and pods, and the subnets of pods. */
export const capacityCatalogue = {
  NODES_REFUSED: {
    what: 'Nodes for which a subnet, the pod CIDR, the route table or a limit of AKS has no room.',
    why: 'Azure refuses the whole request; a running cluster keeps the nodes that it has.',
    mend: 'Take a larger space, or fewer nodes.',
    facts: [...ends, ...taken, plannedAnew],
  },
  CREATION_REFUSED: {
    what: 'Pools that fit as counted, and not with their autoscalers’ maxima.',
    why: 'AKS counts the maxima when it makes the cluster, and refuses it.',
    mend: 'Take a larger space, or lower maxima.',
    facts: [autoscalerCounts, surgeRounding, ...ends, ...taken],
  },
  UPGRADE_REFUSED: {
    what: 'Nodes that fit, and not with the surge nodes of an upgrade.',
    why: 'The upgrade fails when it asks for its first extra nodes.',
    mend: 'Take a larger space, a smaller surge, or fewer pods a node.',
    facts: [...surge, ...ends, ...taken],
  },
  SCALE_OUT_REFUSED: {
    what: 'Pools that fit and can be upgraded, and not when their autoscalers are at their maxima.',
    why: 'The autoscaler’s request, or the upgrade after it, is refused as a whole.',
    mend: 'Take a larger space, lower maxima, a smaller surge, or fewer pods a node.',
    facts: [...surge, ...ends, ...taken],
  },
  TOO_FEW_PODS: {
    what: 'A pool with room for fewer pods than AKS demands of one.',
    why: 'AKS refuses the pool.',
    mend: 'Use more nodes, or more pods a node.',
    facts: [podsPerPool],
  },
  PODS_PENDING: {
    what: 'Pods that find no node.',
    why: 'They stay Pending.',
    mend: 'Use more nodes, more pods a node, or fewer replicas.',
    facts: [],
  },
  POD_SUBNET_SHORT: {
    what: 'A pod subnet in which nodes find too few batches once each runs all its pods.',
    why: 'The pods beyond wait for an address.',
    mend: 'Take a larger pod subnet.',
    facts: [podBatch, podBatchSpare, staticBlock, staticBlockKept, staticBlockEnds],
  },
  POD_SUBNET_IN_ANOTHER_NETWORK: {
    what: 'A pod subnet of another network than the nodes’.',
    why: 'AKS refuses the pool.',
    mend: 'Take a subnet of the nodes’ network.',
    facts: [podSubnetInNetwork],
  },
  POD_SUBNET_MISSING: {
    what: 'A pool without a pod subnet beside others that have one.',
    why: 'AKS refuses the pool: a cluster uses one way of addressing.',
    mend: 'Give it a pod subnet, too.',
    facts: [podSubnetMixed],
  },
  POD_SUBNET_SHARED: {
    what: 'A pod subnet in which nodes, machines, gateways or frontends stand, too.',
    why: 'AKS delegates the subnet to itself, and whoever comes second is refused.',
    mend: 'Give pods a subnet of their own. Pools and clusters of one network may share it.',
    facts: [podSubnetDelegation],
  },
  POD_SUBNET_DELEGATED: {
    what: 'A pod subnet that is delegated to another service than AKS. One that is delegated to nobody is taken: AKS delegates it itself.',
    why: 'AKS refuses the pool.',
    mend: 'Delegate it to AKS, or to nobody.',
    facts: [podSubnetDelegation],
  },
  ALLOCATION_MODES_MIXED: {
    what: 'Pools that take addresses of one pod subnet, some one by one and some in blocks.',
    why: 'AKS refuses the second pool.',
    mend: 'Use one way in the subnet, or two subnets.',
    facts: [podSubnetOneAllocation],
  },
  STATIC_BLOCKS_NEED_VERSION: {
    what: 'Static blocks with a Kubernetes version that is too old.',
    why: 'AKS refuses the pool.',
    mend: 'Use a newer version, or dynamic allocation.',
    facts: [staticBlockVersion],
  },
  POD_SUBNET_TOO_LARGE: {
    what: 'A pod subnet larger than its way of allocation can use.',
    why: 'AKS refuses the pool.',
    mend: 'Take a smaller one; static blocks take a larger one than dynamic allocation.',
    facts: [largestDynamicSubnet, largestStaticSubnet],
  },
  BLOCKS_WASTED: {
    what: 'Max pods for which each node takes one more block than all its pods but one need.',
    why: 'Fifteen addresses of each node are never used.',
    mend: 'Use one pod less: 15, 31, 47 … waste none.',
    facts: [staticBlockKept],
  },
} as const satisfies Partial<Record<FindingCode, CatalogueEntry>>;
