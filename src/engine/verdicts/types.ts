import type { Fact } from '../../facts/fact';
import type { LimitedSpace } from '../plan/types';

/** `runs`: counts as they are. `upgrades`: with surge nodes. `scales`: every pool at its maximum, with surge nodes. */
export type VerdictKind = 'runs' | 'upgrades' | 'scales';

/** What a verdict needs of one limited space, and what there is of it. */
export interface SpaceNeed {
  readonly space: LimitedSpace;
  /** Id of the subnet, cluster, route table or pool that limits. */
  readonly subject: string;
  /** `addresses`, `/24s`, `/28 blocks`, `routes`, `nodes`: what both figures count. */
  readonly unit: string;
  readonly needed: number;
  readonly available: number;
  /** Whether all nodes of the cluster find room; others who come later may not, and then more is needed than there is. */
  readonly holds: boolean;
  /** What AKS itself compares when it creates the pools, which need not be what they take. */
  readonly atCreation?: true;
  /** The rules behind both figures. */
  readonly facts: readonly Fact[];
}

/** A pool within a verdict. */
export interface PoolVerdict {
  readonly pool: string;
  /** Nodes that the verdict counts, surge nodes left out. */
  readonly nodes: number;
  readonly surge: number;
  readonly holds: boolean;
}

/** Why a verdict does not hold. */
export interface Failure {
  /** The first pool, in stored order, whose nodes find no room. */
  readonly pool: string;
  readonly need: SpaceNeed;
  /** Azure's error code, where one is known. */
  readonly code?: string;
  /** What Azure would say, in the words that were reported. */
  readonly message?: string;
  readonly facts: readonly Fact[];
}

/** Whether a cluster fits, in one of the three senses. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly holds: boolean;
  /** Short enough for a chip: `94 of 251` or `8 of 12 nodes`. */
  readonly figure: string;
  /** One sentence: what is fullest, or what fails and why. */
  readonly says: string;
  /** Id of what to look at. */
  readonly subject: string;
  /** Every space that limits, whether it holds or not. */
  readonly spaces: readonly SpaceNeed[];
  readonly pools: readonly PoolVerdict[];
  readonly failure?: Failure;
  /** For `scales`: whether the maximum fits without surge nodes. */
  readonly withoutSurge?: boolean;
}

export type Verdicts = Readonly<Record<VerdictKind, Verdict>>;
