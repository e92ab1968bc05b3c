import type { Address } from '../../ip';
import type { ResourceOf } from '../../model';
import type { Protocol } from '../packet';

/** Who enforces the policies of a cluster; `azure` is Azure NPM. */
export type PolicyEngine = 'none' | 'azure' | 'calico' | 'cilium';

export type PolicyDirection = 'Ingress' | 'Egress';

export type LabelSelector = ResourceOf<'kubernetesNetworkPolicy'>['podSelector'];

export type Labels = Readonly<Record<string, string>>;

/** A pod of a workload, both told by their ids, with the node it runs on. */
export interface PolicyPod {
  readonly kind: 'pod';
  readonly workload: string;
  readonly address: Address;
  readonly node: string;
}

/** One end as policies see it, after every rewriting: a pod with labels, a node, or just an address. */
export type PolicyEnd =
  | PolicyPod
  | { readonly kind: 'node'; readonly node: string; readonly address: Address }
  | { readonly kind: 'address'; readonly address: Address };

export interface PolicyTraffic {
  readonly protocol: Protocol;
  readonly destinationPort?: number;
  /**
   * It came in at a load balancer or node port with externalTrafficPolicy Cluster, and the other end is the node that
   * wrote its own address over the client's.
   */
  readonly viaNodePort?: boolean;
}

/** What a verdict would surprise one with. The rules behind each are in `policyNotes`. */
export type PolicyNote =
  /** Policies would deny it, and nobody enforces them. */
  | 'POLICY_ENGINE_MISSING'
  /** Policies mean the pod, which uses its node's network. */
  | 'POLICY_SKIPS_HOST_NETWORK'
  /** Only an address block has the other end in it, and that is a pod or a node. */
  | 'POLICY_IPBLOCK_SKIPS_PODS'
  /** No rule lets it through, but it comes through a service that the engine does not look at. */
  | 'POLICY_SKIPS_NODE_PORTS'
  /** No rule lets it through, but the other end is the pod's own node. */
  | 'POLICY_SPARES_OWN_NODE'
  /** No rule lets it through, but a pod always reaches itself. */
  | 'POLICY_SPARES_ITSELF'
  /** The pod's own node, to which other engines leave the way open. */
  | 'POLICY_CLOSES_OWN_NODE'
  /** The port is in a range of which the engine reads the first port alone. */
  | 'POLICY_ENDPORT_UNREAD'
  /** Policies decide of ICMP, for which they are not defined. */
  | 'POLICY_PROTOCOL_UNDEFINED';

export interface PolicyVerdict {
  readonly allowed: boolean;
  readonly engine: PolicyEngine;
  /** Some policy selects the pod in this direction, and an engine enforces it. */
  readonly isolated: boolean;
  /** Ids of the policies that select it, in stored order, enforced or not. */
  readonly policies: readonly string[];
  /** The first rule that lets it through, by its number from 0 among the policy's rules of this direction. */
  readonly by?: { readonly policy: string; readonly rule: number };
  readonly code?: 'POLICY_DENIES_INGRESS' | 'POLICY_DENIES_EGRESS';
  readonly notes: readonly PolicyNote[];
}
