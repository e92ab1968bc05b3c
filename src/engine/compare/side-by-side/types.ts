import type { Fact } from '../../../facts/fact';
import type { NetworkModeId } from '../../../modes';
import type { Finding } from '../../findings/types';
import type { Flow, Outcome } from '../../trace';
import type { Cell } from '../types';

/** What one variant comes to in one respect. */
export interface DifferenceCell extends Cell {
  /** Of a connection that was followed. */
  readonly outcome?: Outcome;
  /** Whether it says something else than the cell of the first variant. */
  readonly differs: boolean;
}

export interface DifferenceRow {
  readonly id: string;
  readonly title: string;
  /** The connection that it tells of. */
  readonly flow?: Flow;
  /** Whether not every variant says the same. */
  readonly differs: boolean;
  /** One a variant, in their order; none of a variant that cannot be had. */
  readonly cells: readonly (DifferenceCell | undefined)[];
  /** The rules behind all of them. */
  readonly facts: readonly Fact[];
}

export interface DifferenceGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

/** What Azure or AKS would refuse. */
export interface Refused {
  readonly finding: Finding;
  /** Whether every variant has it. */
  readonly everywhere: boolean;
}

export interface VariantHead {
  /** The cluster’s networking: `Azure CNI Overlay with Cilium`. */
  readonly networking: string;
  readonly mode: NetworkModeId;
  readonly refused: readonly Refused[];
}

/** Two to four variants of a design, side by side. */
export interface Differences {
  /** One a variant; a sentence says why where it cannot be had. */
  readonly heads: readonly (VariantHead | string)[];
  readonly groups: readonly DifferenceGroup[];
}
