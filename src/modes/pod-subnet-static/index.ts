import { maxPodsLimits, nodesPerCluster } from '../../facts/aks';
import { masqueradePodSubnet } from '../../facts/masquerade';
import { podsAddressable } from '../../facts/modes';
import { podSubnetMaxPods, staticBlockEnds } from '../../facts/options/pods';
import {
  podAddressEverywhere,
  podSubnetForwarding,
  podSubnetNode,
  staticBlock,
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
  node: { addresses: () => 1, fact: podSubnetNode, ipForwarding: podSubnetForwarding },
  podUnits: {
    name: { one: '/28 block', many: '/28 blocks' },
    size: BLOCK,
    aligned: true,
    endsLeftOut: staticBlockEnds,
    held: (_, maxPods) => Math.ceil((maxPods + staticBlockKept.value) / BLOCK),
    kept: staticBlockKept.value,
    facts: [staticBlock, staticBlockKept],
  },
  sparesSource: { towards: 'everywhere', fact: masqueradePodSubnet },
  podRoutes: 'virtual-network',
  nodeCeiling: nodesPerCluster,
  podsAddressable,
  gatewayIngress: podsAddressable,
  sourceSeen: podAddressEverywhere,
});
