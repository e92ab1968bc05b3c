import type { Plan } from '../engine';
import type { PastedText } from '../import';
import type { Envelope } from '../model';
import type { Result } from '../result';

/** What a command has to say of a design. */
export interface Answer {
  /** For programs, as the published JSON Schema has it. */
  readonly output: object;
  /** For people, without the line break at the end; or a file for other programs, as it is. */
  readonly text: (() => string) | { readonly file: string };
  /** What goes to standard error beside it, a sentence each. */
  readonly notes?: readonly string[];
  /** Whether it is bad news, of the kind that a pipeline stops for. */
  readonly failed: boolean;
}

/** The answer, or why what was given allows none. */
export type Answered = Result<Answer, string | readonly string[]>;

interface Taking {
  /** What it is given, in order, as the usage names it. */
  readonly operands: readonly string[];
  /** Options that it needs, and others that it takes. */
  readonly options?: { readonly needed: readonly string[]; readonly taken: readonly string[] };
}

/** A command about a design. */
export interface OfDesign extends Taking {
  readonly reads: 'design';
  readonly answer: (plan: Plan, given: Given) => Answered;
}

/** A command about what other tools printed, in any number of files. */
export interface OfTexts extends Taking {
  readonly reads: 'texts';
  readonly answer: (texts: readonly PastedText[]) => Answered;
}

export type Command = OfDesign | OfTexts;

export interface Given {
  readonly envelope: Envelope;
  /** As it was written: the name of a file, a link, or `-`. */
  readonly file: string;
  /** The operands after FILE. */
  readonly more: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}
