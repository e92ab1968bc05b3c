import type { Rule } from '../../facts/chosen';
import type { SourceId } from '../../facts/sources';

/** What there is to know of a finding before one has met it. */
export interface CatalogueEntry {
  /** When it is raised. */
  readonly what: string;
  /** What will happen. */
  readonly why: string;
  /** What puts it right. */
  readonly mend: string;
  /** The rules behind it, each with its source; none where the text itself says nothing. */
  readonly facts: readonly Rule[];
}

/** A rule of Azure's or AKS's that no finding tells of. */
export interface UntoldRule {
  readonly rule: string;
  /** Why no finding tells of it. */
  readonly because: string;
  readonly sources: readonly SourceId[];
}
