import { defaultSecurityRules } from '../../facts/azure';
import type { Fact } from '../../facts/fact';
import {
  noGroupAllows,
  platformTags,
  privateEndpointPolicies,
  publicFrontendsClosed,
  rulesByPriority,
} from '../../facts/filtering';
import type { FilterRuleId } from './types';

/** What each answer of the filter rests on. */
export const filterFacts: Readonly<Record<FilterRuleId, Fact>> = {
  'N-03': rulesByPriority,
  'N-04': noGroupAllows,
  'N-05': publicFrontendsClosed,
  'N-06': defaultSecurityRules,
  'N-16': platformTags,
  'N-18': privateEndpointPolicies,
};
