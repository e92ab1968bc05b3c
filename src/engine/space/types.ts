import type { Fact } from '../../facts/fact';
import type { Prefix, Range } from '../../ip';

export type SpanKind = 'virtualNetwork' | 'subnet' | 'podCidr' | 'serviceCidr' | 'onPremises' | 'refused';

/** A prefix of the design, or one that Azure or AKS refuses, and whose it is. */
export interface Span {
  /** Its own: of kind, owner and prefix. */
  readonly id: string;
  readonly kind: SpanKind;
  readonly prefix: Prefix;
  /** Id of the resource that has it; a refused range has none. */
  readonly owner?: string;
  /** `snet-aks`, `Pods of aks-prod` */
  readonly name: string;
  /** Id of the span that it lies in: of a subnet its network's prefix. */
  readonly parent?: string;
  /** What of it is in use, where the design says. */
  readonly use?: Use;
  /** Of a refused range, by whom. */
  readonly refusedBy?: readonly Refuser[];
}

/** Virtual networks refuse some ranges, AKS others. */
export type Refuser = 'Azure' | 'AKS';

/** Amounts of one unit; they add up to no more than the span holds. */
export interface Use {
  readonly used: number;
  readonly free: number;
  /** `addresses`, `/24s` */
  readonly unit: string;
}

/** The spans of one owner and kind, as a row of the ruler; subnets stand with their network. */
export interface Lane {
  readonly id: string;
  readonly kind: Exclude<SpanKind, 'subnet'>;
  readonly owner?: string;
  readonly name: string;
  /** A network in which no cluster of the design has nodes: a peer, or one apart. */
  readonly outside?: true;
  /** A parent before what lies in it, else in order of address. */
  readonly spans: readonly Span[];
}

/** Two spans that must be apart and are not. */
export interface Overlap {
  readonly spans: readonly [Span, Span];
  /** The addresses that both have. */
  readonly range: Range;
  /** The rule that keeps them apart. */
  readonly rule: Fact;
  readonly says: string;
}

/** All address space of a design on one ruler. */
export interface AddressSpace {
  /** Networks, pod CIDRs, service CIDRs and sites in stored order, refused ranges last. */
  readonly lanes: readonly Lane[];
  /** All spans in order of address, the wider first. */
  readonly spans: readonly Span[];
  /** In order of address. No more than `MOST_OVERLAPS` are listed. */
  readonly overlaps: readonly Overlap[];
}
