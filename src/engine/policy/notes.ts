import type { Rule } from '../../facts/chosen';
import { calicoOwnNode, olderCiliumEndPort } from '../../facts/options/policies';
import {
  endPortWithCilium,
  hostNetworkUnpoliced,
  ipBlockSkipsPods,
  ownNodeMayEnter,
  ownNodeStaysOpen,
  podItselfSpared,
  policyProtocols,
  policyWithoutEngine,
  servicesUnpoliced,
} from '../../facts/policy';
import type { PolicyNote } from './types';

/** The rules behind each note. */
export const policyNotes: Readonly<Record<PolicyNote, readonly Rule[]>> = {
  POLICY_ENGINE_MISSING: [policyWithoutEngine],
  POLICY_SKIPS_HOST_NETWORK: [hostNetworkUnpoliced],
  POLICY_IPBLOCK_SKIPS_PODS: [ipBlockSkipsPods],
  POLICY_SKIPS_NODE_PORTS: [servicesUnpoliced],
  POLICY_SPARES_OWN_NODE: [ownNodeMayEnter, ownNodeStaysOpen, calicoOwnNode],
  POLICY_SPARES_ITSELF: [podItselfSpared],
  POLICY_CLOSES_OWN_NODE: [ownNodeStaysOpen, calicoOwnNode],
  POLICY_ENDPORT_UNREAD: [endPortWithCilium, olderCiliumEndPort],
  POLICY_PROTOCOL_UNDEFINED: [policyProtocols],
};
