import { maxPodsLimits, podBlock } from '../../facts/aks';
import { agwIngressRouteTable } from '../../facts/aks-resources';
import { masqueradeKubenet } from '../../facts/masquerade';
import {
  ipForwardingOn,
  kubenetBridge,
  kubenetMaxPods,
  kubenetNodes,
  kubenetRetirement,
  nodeAddressEverywhere,
  podCidrNode,
  podsHidden,
} from '../../facts/modes';
import { defineNetworkMode } from '../mode';

/** Bridge and network address stand before the first pod of a block. */
const BEFORE_FIRST_POD = kubenetBridge.value + 1;
/** A bridge has a broadcast address, the last of its network. */
const AFTER_LAST_POD = 1;

/** Each node owns a /24 of a private pod CIDR; a route table leads to it. */
export const kubenet = defineNetworkMode({
  id: 'kubenet',
  title: 'kubenet',
  summary: 'One subnet address a node. Pods live in the pod CIDR, a /24 a node, and a route table leads to them.',
  selectedBy: { networkPlugin: 'kubenet' },
  podAddressesFrom: 'pod-cidr',
  maxPods: { default: kubenetMaxPods, limits: maxPodsLimits },
  node: { addresses: () => 1, fact: podCidrNode, ipForwarding: ipForwardingOn },
  block: {
    length: podBlock,
    skippedAtStart: BEFORE_FIRST_POD,
    skippedAtEnd: AFTER_LAST_POD,
    fact: kubenetBridge,
    skipsServiceCidr: true,
  },
  sparesSource: { towards: 'pod-cidr', fact: masqueradeKubenet },
  bridge: kubenetBridge,
  podRoutes: 'route-table',
  nodeCeiling: kubenetNodes,
  podsAddressable: podsHidden,
  gatewayIngress: agwIngressRouteTable,
  sourceSeen: nodeAddressEverywhere,
  retirement: kubenetRetirement,
});
