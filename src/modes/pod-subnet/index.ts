import { maxPodsLimits, nodesPerCluster } from '../../facts/aks';
import { masqueradePodSubnet } from '../../facts/masquerade';
import { podsAddressable } from '../../facts/modes';
import { podSubnetMaxPods } from '../../facts/options/pods';
import {
  podAddressEverywhere,
  podBatch,
  podBatchSpare,
  podSubnetForwarding,
  podSubnetNode,
} from '../../facts/pod-subnet';
import { defineNetworkMode } from '../mode';

/** Pods take addresses of a subnet of their own, sixteen at a time as they come. */
export const podSubnet = defineNetworkMode({
  id: 'pod-subnet',
  title: 'Azure CNI pod subnet',
  summary: 'Nodes and pods have subnets of their own. A node takes pod addresses sixteen at a time, as pods come.',
  selectedBy: { networkPlugin: 'azure' },
  podAddressesFrom: 'pod-subnet',
  maxPods: { default: podSubnetMaxPods, limits: maxPodsLimits },
  node: { addresses: () => 1, fact: podSubnetNode, ipForwarding: podSubnetForwarding },
  podUnits: {
    name: { one: 'batch of 16', many: 'batches of 16' },
    size: podBatch.value,
    aligned: false,
    held: (pods) => Math.ceil(podBatchSpare.value + pods / podBatch.value),
    kept: 0,
    facts: [podBatch, podBatchSpare],
  },
  sparesSource: { towards: 'everywhere', fact: masqueradePodSubnet },
  podRoutes: 'virtual-network',
  nodeCeiling: nodesPerCluster,
  podsAddressable,
  gatewayIngress: podsAddressable,
  sourceSeen: podAddressEverywhere,
});
