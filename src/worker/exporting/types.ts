import type { Exported } from '../../export';
import type { Envelope } from '../../model';
import type { Result } from '../../result';

/** Asks for a design as a file of another tool. */
export interface ExportQuestion {
  readonly kind: 'export';
  readonly envelope: Envelope;
  /** Leads back to the design; none where it is too large for a link. */
  readonly link: string | undefined;
  /** Why findings are not told; none where they are. */
  readonly heldBack: string | undefined;
  /** Id of the format. */
  readonly format: string;
}

/** The file, or the message of the bug that was met on the way to it. */
export type ExportOutcome = Result<Exported, string>;
