import type { Fact } from '../../facts/fact';
import type { FieldId } from '../../model';

/** Where a finding shows: a resource, stored or derived, and the field at fault where there is one. */
export interface Subject {
  readonly id: string;
  readonly field?: FieldId;
}

/** A change that puts a finding right, applied with one click. */
export interface Mend {
  /** What the button says: `Use 10.240.1.0/24`. */
  readonly label: string;
  /** Texts put into fields, in one step. */
  readonly edits: readonly { readonly id: string; readonly field: FieldId; readonly text: string }[];
  /** What to know before doing this to a cluster that exists. */
  readonly caution?: string;
}

/**
 * Something a person should know about a design.
 *
 * `invalid`: Azure or AKS takes such a value nowhere, so a field that says so is not put into force.
 * `error`: the value may stand, but the design does not work or would be refused as a whole.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'invalid' | 'error' | 'warning';
  readonly subjects: readonly [Subject, ...Subject[]];
  /** What is wrong and what follows, in a sentence of its own. */
  readonly says: string;
  /** The rules behind it, each with its source. */
  readonly facts: readonly Fact[];
  readonly mend?: Mend;
}

export type FindingCode =
  | 'NOT_A_PREFIX'
  | 'NOT_AN_ADDRESS'
  | 'NOT_A_NUMBER'
  | 'NOT_A_NAME'
  | 'NAME_TAKEN'
  | 'EMPTY'
  | 'OUT_OF_LIMITS'
  | 'HOST_BITS_SET'
  | 'IPV6_NOT_SUPPORTED'
  | 'SUBNET_OUTSIDE_VIRTUAL_NETWORK'
  | 'PREFIXES_OVERLAP'
  | 'RANGE_REFUSED_BY_AZURE'
  | 'RANGE_REFUSED_BY_AKS'
  | 'SUBNET_TOO_SMALL'
  | 'NETWORK_TOO_LARGE'
  | 'POD_CIDR_TOO_SMALL'
  | 'POD_CIDR_OVERLAPS'
  | 'POD_CIDR_PUBLIC'
  | 'SERVICE_CIDR_TOO_LARGE'
  | 'SERVICE_CIDR_TOO_SMALL'
  | 'SERVICE_CIDR_PUBLIC'
  | 'SERVICE_CIDR_OVERLAPS'
  | 'DNS_SERVICE_IP_OUTSIDE'
  | 'NODES_REFUSED'
  | 'TOO_FEW_PODS'
  | 'PODS_PENDING'
  | 'ADDRESS_REFUSED'
  | 'NO_FREE_ADDRESS'
  | 'GATEWAY_CANNOT_REACH_PODS'
  | 'GATEWAY_SUBNET_NAME'
  | 'CLUSTERS_SHARE_ROUTE_TABLE';
