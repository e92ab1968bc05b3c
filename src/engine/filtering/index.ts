export { diagnose } from './diagnose';
export { effectiveSecurityRules } from './effective-rules';
export { filterFacts } from './facts';
export { type FilterContext, filter } from './filter';
export { type AddressText, readAddressText, readPortText } from './rule-texts';
export { virtualNetworkTag } from './tags';
export type * from './types';
