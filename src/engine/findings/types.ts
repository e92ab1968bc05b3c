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
  | 'NOT_A_MULTIPLE'
  | 'NOT_A_NAME'
  | 'NOT_A_SHARE'
  | 'NOT_A_VERSION'
  | 'NOT_A_CHOICE'
  | 'NOT_A_TAG'
  | 'NOT_A_SELECTOR'
  | 'ROWS_CLASH'
  | 'NAME_TAKEN'
  | 'EMPTY'
  | 'OUT_OF_LIMITS'
  | 'HOST_BITS_SET'
  | 'IPV6_NOT_SUPPORTED'
  | 'SUBNET_OUTSIDE_VIRTUAL_NETWORK'
  | 'PREFIXES_OVERLAP'
  | 'SITE_OVERLAPS_NETWORK'
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
  | 'CREATION_REFUSED'
  | 'UPGRADE_REFUSED'
  | 'SCALE_OUT_REFUSED'
  | 'POD_SUBNET_SHORT'
  | 'TOO_FEW_PODS'
  | 'PODS_PENDING'
  | 'ADDRESS_REFUSED'
  | 'NO_FREE_ADDRESS'
  | 'GATEWAY_CANNOT_REACH_PODS'
  | 'GATEWAY_SUBNET_NAME'
  | 'CLUSTERS_SHARE_ROUTE_TABLE'
  | 'POOLS_IN_SEVERAL_NETWORKS'
  | 'NETWORK_IN_ANOTHER_REGION'
  | 'SUBNET_IS_DELEGATED'
  | 'POD_SUBNET_IN_ANOTHER_NETWORK'
  | 'POD_SUBNET_MISSING'
  | 'POD_SUBNET_SHARED'
  | 'POD_SUBNET_DELEGATED'
  | 'ALLOCATION_MODES_MIXED'
  | 'STATIC_BLOCKS_NEED_VERSION'
  | 'POD_SUBNET_TOO_LARGE'
  | 'BLOCKS_WASTED'
  | 'CILIUM_REFUSED'
  | 'NETWORK_POLICY_REFUSED'
  | 'WINDOWS_POOL_REFUSED'
  | 'NPM_TOO_LARGE'
  | 'NPM_RETIRES'
  | 'NETWORK_POLICIES_UNENFORCED'
  | 'MODE_RETIRES'
  | 'NO_SYSTEM_POOL'
  | 'SYSTEM_POOL_REFUSED'
  | 'AUTOSCALER_WITHOUT_BOUNDS'
  | 'AUTOSCALER_BOUNDS_CROSSED'
  | 'COUNT_OUTSIDE_AUTOSCALER'
  | 'NO_WAY_TO_UPGRADE'
  | 'MAX_UNAVAILABLE_REFUSED'
  | 'GATEWAY_POOL_REFUSED'
  | 'GATEWAY_PREFIX_TOO_SMALL'
  | 'GATEWAY_POOL_WITHOUT_SPARE'
  | 'NAME_TOO_LONG'
  | 'TOO_MANY_POOLS'
  | 'TOO_MANY_PODS'
  | 'NETWORK_FULL'
  | 'PEERED_NETWORKS_FULL'
  | 'TOO_MANY_SUBNETS'
  | 'TOO_MANY_PEERINGS'
  | 'NODES_OFF_ROUTE_TABLE'
  | 'ROUTE_TABLE_COMES_LATER'
  | 'ROUTE_CONFLICT'
  | 'SECURITY_RULES_CLASH'
  | 'SECURITY_RULE_OUT_OF_LIMITS'
  | 'SECURITY_RULE_UNREADABLE'
  | 'POD_CIDR_IN_NETWORK'
  | 'SERVICE_CIDR_IN_NETWORK'
  | 'SNAT_PORTS_EXCEEDED'
  | 'SNAT_PORTS_DROP'
  | 'SNAT_PORTS_UNKNOWN'
  | 'OUTBOUND_ROUTE_MISSING'
  | 'PODS_LEAVE_ELSEWHERE'
  | 'UDR_BYPASSES_LB_SESSION'
  | 'TOO_MANY_SERVICES'
  | 'TOO_MANY_LOAD_BALANCER_RULES'
  | 'TOO_MANY_FRONTENDS'
  | 'TOO_MANY_BACKENDS'
  | 'TOO_MANY_PRIVATE_LINKS'
  | 'LOAD_BALANCER_POOL_ELSEWHERE'
  | 'HA_PORTS_PUBLIC'
  | 'PRIVATE_LINK_ON_STATIC_BLOCKS'
  | 'PRIVATE_LINK_AMONG_PODS'
  | 'SUBNET_NOT_ITS_OWN'
  | 'SUBNET_NOT_DELEGATED'
  | 'GATEWAY_MAY_NOT_REACH_PODS'
  | 'FIREWALL_SUBNET_NAME'
  | 'FIREWALL_SUBNET_TOO_SMALL'
  | 'AGW_SUBNET_TOO_SMALL'
  | 'AGW_SUBNET_SMALLER_THAN_ADVISED'
  | 'AGW_SUBNET_TOO_LARGE'
  | 'AGW_MANAGEMENT_BLOCKED'
  | 'AGW_PROBES_BLOCKED'
  | 'AGW_OUTBOUND_BLOCKED'
  | 'AGW_DEFAULT_ROUTE'
  | 'AGC_WITHOUT_CLUSTER'
  | 'AGC_SUBNET_SHARED'
  | 'AGC_SUBNET_SIZE'
  | 'API_SERVER_WITHOUT_SUBNET'
  | 'API_SERVER_IN_ANOTHER_NETWORK'
  | 'API_SERVER_SUBNET_TOO_SMALL'
  | 'API_SERVER_BLOCKED';
