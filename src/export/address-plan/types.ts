import type { Prefix, Range } from '../../ip';

/** One line of an address plan: a prefix with what is left of it, or a range of addresses and who has it. */
export interface AddressRow {
  /** The network it is in; none for ranges of a cluster's own and for sites. */
  readonly network?: string;
  readonly subnet?: string;
  /** `Subnet`, `Node`, `Free` */
  readonly kind: string;
  readonly holder?: string;
  readonly prefix?: Prefix;
  /** None for somebody who found no address. */
  readonly range?: Range;
  /** Of a prefix: addresses that somebody can have, those that somebody has, and the rest. */
  readonly amounts?: Amounts;
  readonly basis?: 'fixed' | 'predicted';
  readonly note?: string;
}

export interface Amounts {
  readonly usable: number;
  readonly used: number;
  readonly free: number;
}
