// Apart from assumptions.ts: the first picture does not need all options there are.
import { options } from '../facts/options';

/** Of what a design says on options, the answers that this version knows to questions that it knows. */
export const knownAssumptions = (assumptions: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(assumptions).filter(([id, answer]) =>
      options.some((option) => option.id === id && option.choices.some((choice) => choice.id === answer)),
    ),
  );
