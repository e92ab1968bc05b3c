import type { NetworkSecurityGroupPlan } from '../plan/types';

export type RuleOfGroup = NetworkSecurityGroupPlan['rules'][number];
export type Direction = RuleOfGroup['direction'];
/** What a group stands on. */
export type Level = 'NetworkInterface' | 'Subnet';

/** The rule by which a packet was let through or stopped; `filterFacts` has the source of each. */
export type FilterRuleId = 'N-03' | 'N-04' | 'N-05' | 'N-06' | 'N-16' | 'N-18';

/** A group that was asked, and which of its rules answered. */
export interface LevelRule {
  readonly level: Level;
  /** Id of the group. */
  readonly networkSecurityGroup: string;
  readonly rule: RuleOfGroup;
}

/** What the security groups of an interface and its subnet do with a packet. */
export interface FilterVerdict {
  readonly access: 'Allow' | 'Deny';
  /** The level, group and rule that decided; of a packet that is let through those asked last. */
  readonly level?: Level;
  readonly networkSecurityGroup?: string;
  readonly rule?: RuleOfGroup;
  /** N-03: a rule decided, N-06: a default one; N-04, N-05: there is no group; N-16, N-18: none is asked. */
  readonly ruleId: FilterRuleId;
  /** Levels that let it through, in the order in which they were asked. */
  readonly passed: readonly LevelRule[];
  readonly code?: 'NSG_SUBNET_DENY' | 'NSG_NIC_DENY' | 'PUBLIC_FRONTEND_CLOSED';
  /** A rule that would turn the answer round, and of which the design does not tell whether it matches. */
  readonly unknown?: LevelRule & {
    /** The tag whose addresses are not known; unset: the rule hangs on the port that the client picks for itself. */
    readonly tag?: string;
  };
  /** Ids of the options without which the answer would be another. */
  readonly assumed?: readonly string[];
}

/** What Network Watcher’s NSG diagnostics answers (V-06). */
export interface NsgDiagnostics {
  readonly securityRuleAccessResult: 'Allow' | 'Deny';
  /** In the order in which packets meet them, those after a denial too. */
  readonly evaluatedNetworkSecurityGroups: readonly {
    readonly networkSecurityGroupId: string;
    /** Id of the subnet, or of what the interface belongs to. */
    readonly appliedTo: string;
    /** None where the group is not heeded. */
    readonly matchedRule?: { readonly ruleName: string; readonly action: 'Allow' | 'Deny' };
    /** All rules of the direction by priority. */
    readonly rulesEvaluationResult: readonly RuleEvaluation[];
  }[];
}

/** Which fields of a rule a packet matches; what the design does not tell counts as no match. */
export interface RuleEvaluation {
  readonly name: string;
  readonly protocolMatched: boolean;
  readonly sourceMatched: boolean;
  readonly sourcePortMatched: boolean;
  readonly destinationMatched: boolean;
  readonly destinationPortMatched: boolean;
}

/** The effective security rules of one group on an interface, as Azure lists them (V-04). */
export interface EffectiveSecurityGroup {
  readonly networkSecurityGroup: string;
  readonly association: Level;
  readonly effectiveSecurityRules: readonly EffectiveSecurityRule[];
}

/** `name` begins with `securityRules/` or `defaultSecurityRules/`. */
export interface EffectiveSecurityRule extends Omit<RuleOfGroup, 'writtenBy'> {
  /** What the tags among the addresses stand for, as prefixes; unset where there is no tag. */
  readonly expandedSourceAddressPrefix?: readonly string[];
  readonly expandedDestinationAddressPrefix?: readonly string[];
}
