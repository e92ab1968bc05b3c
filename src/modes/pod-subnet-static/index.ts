import { maxPodsLimits, nodesPerCluster } from '../../facts/aks';
import { podsAddressable } from '../../facts/modes';
import {
  podAddressEverywhere,
  podSubnetForwarding,
  podSubnetMaxPods,
  podSubnetNode,
  staticBlock,
  staticBlockEnds,
  staticBlockKept,
} from '../../facts/pod-subnet';
import { defineNetworkMode } from '../mode';

const BLOCK = 2 ** (32 - staticBlock.value);

/** Pods take addresses of a subnet of their own, in blocks that a node owns from its first minute. */
export const podSubnetStatic = defineNetworkMode({
  id: 'pod-subnet-static',
  title: 'Azure CNI pod subnet, static blocks',
  summary:
    'Nodes and pods have subnets of their own. A node owns /28 blocks for all its pods from the moment it exists.',
  selectedBy: { networkPlugin: 'azure' },
  variantOf: 'pod-subnet',
  podAddressesFrom: 'pod-subnet',
  maxPods: { default: podSubnetMaxPods, limits: maxPodsLimits },
  node: { addresses: () => 1, countedByAks: () => 1, fact: podSubnetNode, ipForwarding: podSubnetForwarding },
  podUnits: {
    name: { one: '/28 block', many: '/28 blocks' },
    size: BLOCK,
    aligned: true,
    held: (_, maxPods) => Math.ceil((maxPods + staticBlockKept.value) / BLOCK),
    kept: staticBlockKept.value,
    facts: [staticBlock, staticBlockKept, staticBlockEnds],
  },
  podRoutes: 'virtual-network',
  nodeCeiling: nodesPerCluster,
  podsAddressable,
  gatewayIngress: podsAddressable,
  sourceSeen: podAddressEverywhere,
});
