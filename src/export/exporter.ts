import type { Plan } from '../engine';
import type { Layout } from '../model';

/** What a file is written of. */
export interface ExportInput {
  readonly plan: Plan;
  /** Where a person put things, for formats that draw. */
  readonly layout?: Layout;
  /** Leads back to the design; unset where the design is too large for a link. */
  readonly link?: string;
  /** Why findings and what mends them are not told, in a sentence; unset: they are. */
  readonly heldBack?: string;
  /** For formats that have both; light unless it says otherwise. */
  readonly theme?: 'light' | 'dark';
}

export interface Exported {
  readonly text: string;
  /** What the file does not say of the design, and what was assumed for it; whole sentences. */
  readonly notes: readonly string[];
}

/** Turns a design into one file. Pure: to save the file is the business of whoever asked. */
export interface Exporter {
  /** How the command line and the golden files name it. */
  readonly id: string;
  /** How the menu names it. */
  readonly label: string;
  /** What it is good for, in a sentence. */
  readonly says: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is drawn in the colours of a theme that can be chosen. */
  readonly isThemed?: true;
  write(input: ExportInput): Exported;
}
