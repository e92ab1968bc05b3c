import type { Fact } from '../../facts/fact';
import type { NetworkModeId } from '../../modes';

/** What carries packets on a node; `azure` where there is no choice. */
export type Dataplane = 'azure' | 'cilium';

/** How a cluster is networked: where its pods get addresses, and what carries their packets. */
export interface Networking {
  readonly mode: NetworkModeId;
  readonly dataplane: Dataplane;
}

/** One thing that AKS does to a running cluster, or that people do where AKS does nothing. */
export type Operation = 'overlay' | 'new-pools' | 'cilium';

/**
 * How a running cluster comes to another networking.
 *
 * `there`: it has it already. `in-place`: AKS changes the cluster. `new-pools`: the cluster stays, its pools do not.
 * `new-cluster`: a second one is built. `impossible`: there is no such networking.
 */
export type Way = 'there' | 'in-place' | 'new-pools' | 'new-cluster' | 'impossible';

/** A sentence with the rules behind it. */
export interface Note {
  readonly says: string;
  readonly facts: readonly Fact[];
}

export interface Step extends Note {
  readonly title: string;
  /** What `az aks update` is told, where that does it. */
  readonly update?: string;
}

/** Something of this design that stands in the way now. */
export interface Blocker extends Note {
  /** What to do first. */
  readonly remedy?: string;
  /** Id of what to look at. */
  readonly subject: string;
}

/** What it takes to bring a running cluster to another networking. */
export interface Migration {
  readonly from: Networking;
  readonly to: Networking;
  readonly way: Way;
  /** One sentence: whether it can be done, and how. */
  readonly says: string;
  readonly facts: readonly Fact[];
  /** In their order. */
  readonly steps: readonly Step[];
  readonly blockers: readonly Blocker[];
  /** What also blocks or breaks it, and no document tells. */
  readonly unknown: readonly Note[];
  /** What is gone afterwards. */
  readonly deleted: readonly Note[];
  readonly changes: readonly Note[];
  /** Why there is no way back; empty where there is one. */
  readonly oneWay: readonly Note[];
}
