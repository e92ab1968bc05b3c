import type { TopologyDocument } from '../../model';

/** Why something cannot be done, and what to do instead, in plain words. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly says: string;
}

export type RefusalCode =
  /** There is no such thing, or it is made by AKS and not by hand. */
  | 'nothing-there'
  | 'made-elsewhere'
  | 'kept-by-aks'
  /** The two have nothing to do with each other. */
  | 'no-connection'
  | 'already'
  | 'network-full'
  | 'subnet-full'
  | 'no-private-space'
  | 'no-public-address'
  | 'subnet-not-its-own'
  | 'subnet-too-small'
  | 'subnet-delegated'
  | 'one-of-a-kind'
  | 'name-taken'
  | 'another-network'
  | 'another-cluster'
  | 'another-region'
  | 'mode-without'
  | 'prefixes-overlap'
  | 'route-tables-clash';

/** A document with something new in it. */
export interface Built {
  readonly document: TopologyDocument;
  /** Id of what was asked for. */
  readonly id: string;
  /** What the history calls it: `Add subnet snet-2`. */
  readonly step: string;
  /** Ids of what came along because it was needed. */
  readonly with: readonly string[];
}

/** A document in which two things are connected. */
export interface Connected {
  readonly document: TopologyDocument;
  /** `Put nsg-1 on snet-2` */
  readonly step: string;
}
