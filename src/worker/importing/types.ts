import type { Imported, PastedText } from '../../import';
import type { Result } from '../../result';

/** Asks what texts that tools print amount to. */
export interface ImportQuestion {
  readonly kind: 'import';
  readonly texts: readonly PastedText[];
}

/** What they amount to, or the message of the bug that was met on the way to it. */
export type ImportOutcome = Result<Imported, string>;
