import { maxPodsLimits, nodesPerCluster } from '../../facts/aks';
import { masqueradeNodeSubnet } from '../../facts/masquerade';
import {
  ipForwardingOff,
  nodeSubnetMaxPods,
  nodeSubnetReservation,
  podAddressInOwnNetwork,
  podsAddressable,
} from '../../facts/modes';
import { countedBesidePods } from '../../facts/options/nodes';
import { defineNetworkMode } from '../mode';

/** Pods take addresses of the node subnet, all of them reserved when the node is made. */
export const nodeSubnet = defineNetworkMode({
  id: 'node-subnet',
  title: 'Azure CNI',
  summary: 'Pods share the node subnet. Every node reserves its own address and one for each pod it may run.',
  selectedBy: { networkPlugin: 'azure' },
  podAddressesFrom: 'node-subnet',
  maxPods: { default: nodeSubnetMaxPods, limits: maxPodsLimits },
  node: {
    addresses: (maxPods) => nodeSubnetReservation.value + maxPods,
    countedBesidePods,
    fact: nodeSubnetReservation,
    ipForwarding: ipForwardingOff,
  },
  sparesSource: { towards: 'virtual-network', fact: masqueradeNodeSubnet },
  podRoutes: 'virtual-network',
  nodeCeiling: nodesPerCluster,
  podsAddressable,
  gatewayIngress: podsAddressable,
  sourceSeen: podAddressInOwnNetwork,
});
