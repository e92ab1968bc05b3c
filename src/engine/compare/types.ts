import type { Fact } from '../../facts/fact';
import type { NetworkModeId } from '../../modes';
import type { Finding } from '../findings/types';
import type { NoRoom } from '../flip/flip';

export type RowGroup = 'addresses' | 'limits' | 'verdicts' | 'reach' | 'migration';

/** One line of a cell: mostly the only one. */
export interface Line {
  readonly text: string;
  /** Which space it speaks of, where that has a prefix. */
  readonly space?: { readonly name: string; readonly prefix: string; readonly of: 'virtual-network' | 'pod-cidr' };
}

/** What one mode comes to in one respect. */
export interface Cell {
  readonly lines: readonly [Line, ...Line[]];
  /** What stands behind the figure, in a few words. */
  readonly detail?: string;
  /** Of a verdict. */
  readonly holds?: boolean;
  readonly facts: readonly Fact[];
}

/** A cell in its table. */
export interface PlacedCell extends Cell {
  /** Whether it says something else than the cell of the present mode. */
  readonly differs: boolean;
}

export interface Row {
  readonly id: string;
  readonly group: RowGroup;
  readonly title: string;
  /** One a column, in their order; none where the mode cannot be had. */
  readonly cells: readonly (PlacedCell | undefined)[];
  /** The rules behind all of them. */
  readonly facts: readonly Fact[];
}

/** A cluster in one mode. */
export interface Column {
  readonly mode: NetworkModeId;
  readonly title: string;
  /** Whether the cluster has this mode. */
  readonly present: boolean;
  /** Why the mode cannot be had here. */
  readonly noRoom?: NoRoom;
  /** What Azure or AKS would refuse: errors of the design in this mode, without those that it has in every mode. */
  readonly refusals: readonly Finding[];
}

/** A cluster in every mode, side by side: the same pools, the same workloads. */
export interface Comparison {
  readonly cluster: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
