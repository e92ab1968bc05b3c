export { withRules } from './documents';
export { rulesNeeded } from './propose';
export { leftOut } from './stands';
export { firstTarget, type Target, targetsOf } from './targets';
export type * from './types';
export { wishesOf } from './wishes';
export { hindrance, proofWords, proposalWords, usersWords } from './words';
