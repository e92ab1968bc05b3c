import { maxPodsLimits, nodesPerCluster, podBlock } from '../../facts/aks';
import { agicOverlay } from '../../facts/aks-resources';
import { masqueradeOverlay } from '../../facts/masquerade';
import {
  ipForwardingOn,
  nodeAddressEverywhere,
  overlayFirstPod,
  overlayMaxPods,
  podCidrNode,
  podsHidden,
} from '../../facts/modes';
import { defineNetworkMode } from '../mode';

/** Each node owns a /24 of a private pod CIDR, and Azure's fabric knows where each is. */
export const overlay = defineNetworkMode({
  id: 'overlay',
  title: 'Azure CNI Overlay',
  summary:
    'One subnet address a node. Pods live in the pod CIDR, a /24 a node, and Azure’s fabric finds them without a route table.',
  selectedBy: { networkPlugin: 'azure', networkPluginMode: 'overlay' },
  podAddressesFrom: 'pod-cidr',
  maxPods: { default: overlayMaxPods, limits: maxPodsLimits },
  node: { addresses: () => 1, fact: podCidrNode, ipForwarding: ipForwardingOn },
  block: {
    length: podBlock,
    skippedAtStart: overlayFirstPod.value,
    skippedAtEnd: 0,
    fact: overlayFirstPod,
    skipsServiceCidr: false,
  },
  sparesSource: { towards: 'pod-cidr', fact: masqueradeOverlay },
  podRoutes: 'fabric',
  nodeCeiling: nodesPerCluster,
  podsAddressable: podsHidden,
  gatewayIngress: agicOverlay,
  sourceSeen: nodeAddressEverywhere,
});
