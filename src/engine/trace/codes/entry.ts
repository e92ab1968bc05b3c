import type { Rule } from '../../../facts/chosen';

/** What a code means to a person. */
export interface CodeEntry {
  readonly kind: 'failure' | 'surprise' | 'unknown';
  /** What happened, in one sentence. */
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly rule: Rule;
}

type Of = (what: string, why: string, mend: string, rule: Rule) => CodeEntry;

const of =
  (kind: CodeEntry['kind']): Of =>
  (what, why, mend, rule) => ({ kind, what, why, mend, rule });

/** The packet, its answer or the next packet is lost. */
export const failure = of('failure');
/** The connection works, and not as one expects. */
export const surprise = of('surprise');
/** What becomes of it cannot be told. */
export const unknown = of('unknown');
