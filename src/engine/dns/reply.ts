import type { Rule } from '../../facts/chosen';
import type { TraceCode } from '../trace';
import type { NameAnswer, Query } from './types';

/** What comes back for a name, from whoever knew it. */
export interface Reply {
  readonly said: Exclude<Query['said'], 'forwarded'>;
  readonly rule: Rule;
  readonly answer?: NameAnswer;
  readonly code?: TraceCode;
  readonly about?: string;
  readonly surprises?: readonly TraceCode[];
}
