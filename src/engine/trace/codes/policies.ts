import {
  endPortWithCilium,
  hostNetworkUnpoliced,
  ipBlockSkipsPods,
  ownNodeMayEnter,
  ownNodeStaysOpen,
  podItselfSpared,
  policyProtocols,
  policyUnion,
  policyWithoutEngine,
  servicesUnpoliced,
} from '../../../facts/policy';
import type { PolicyNote } from '../../policy';
import { type CodeEntry, failure, surprise } from './entry';

/** What network policies decide, and where their engines surprise. */
export const policyCodes = {
  POLICY_DENIES_INGRESS: failure(
    'A network policy does not let it in to the pod.',
    'Policies select the pod for ingress, and none of their rules names this peer and port.',
    'Add a rule that does.',
    policyUnion,
  ),
  POLICY_DENIES_EGRESS: failure(
    'A network policy does not let it out of the pod.',
    'Policies select the pod for egress, and none of their rules names this peer and port.',
    'Add a rule that does.',
    policyUnion,
  ),
  POLICY_ENGINE_MISSING: surprise(
    'Network policies would deny it, and nobody enforces them.',
    'The cluster has no network policy engine.',
    'Choose one: Cilium, Calico or Azure.',
    policyWithoutEngine,
  ),
  POLICY_SKIPS_HOST_NETWORK: surprise(
    'Network policies mean the pod and do not hold for it.',
    'It uses its node’s network, where no engine enforces them.',
    'Take hostNetwork away.',
    hostNetworkUnpoliced,
  ),
  POLICY_IPBLOCK_SKIPS_PODS: surprise(
    'The address is in the block, and the policy does not let it through.',
    'With Cilium an ipBlock never means pods or nodes.',
    'Select the pods by their labels.',
    ipBlockSkipsPods,
  ),
  POLICY_SKIPS_NODE_PORTS: surprise(
    'It comes in through a service at which the engine does not look.',
    'The node has put its own address in the client’s place.',
    'Use Cilium, or externalTrafficPolicy Local.',
    servicesUnpoliced,
  ),
  POLICY_SPARES_OWN_NODE: surprise(
    'No rule lets it through, and it passes all the same.',
    'A pod’s own node always reaches it.',
    'Nothing is wrong: the node checks its pods’ health this way.',
    ownNodeMayEnter,
  ),
  POLICY_SPARES_ITSELF: surprise(
    'No rule lets it through, and it passes all the same.',
    'A pod always reaches itself.',
    'Nothing is wrong.',
    podItselfSpared,
  ),
  POLICY_CLOSES_OWN_NODE: surprise(
    'The pod does not reach its own node.',
    'This engine holds policies for the way to the node too; others leave it open.',
    'Add a rule for the nodes’ addresses.',
    ownNodeStaysOpen,
  ),
  POLICY_ENDPORT_UNREAD: surprise(
    'The port is in the policy’s range and is not let through.',
    'Older Cilium reads the first port of a range alone.',
    'Name the ports one by one.',
    endPortWithCilium,
  ),
  POLICY_PROTOCOL_UNDEFINED: surprise(
    'What policies do with ICMP is not defined.',
    'Kubernetes defines them for TCP, UDP and SCTP.',
    'Test with TCP.',
    policyProtocols,
  ),
} as const satisfies Readonly<Record<PolicyNote, CodeEntry>> & Readonly<Record<string, CodeEntry>>;
