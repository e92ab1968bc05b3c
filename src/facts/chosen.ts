import type { Fact } from './fact';
import type { Option, OptionChoice } from './option';

/** What an answer rests on: a fact, or an option on which the design chooses. */
export type Rule<T = unknown> = Fact<T> | Option<T>;

export const isOption = <T>(rule: Rule<T>): rule is Option<T> => 'choices' in rule;

/** One fact for each choice, so that lists of facts can be compared and rid of doubles. */
const chosen = new WeakMap<OptionChoice, Fact>();

/** An option as its choice answers it, told like a fact: with who says so, that it is open, and the other answers. */
export function chosenFact<T>(option: Option<T>, choice: OptionChoice<T>): Fact<T> {
  // Made below, of this very choice.
  const known = chosen.get(choice) as Fact<T> | undefined;
  if (known) return known;
  const fact: Fact<T> = {
    id: option.id,
    says: choice.rule ?? `${option.asks} ${choice.says}.`,
    value: choice.value,
    unit: 'choice',
    source: choice.source,
    confidence: option.confidence,
    note: option.note,
    others: option.choices.filter(({ id }) => id !== choice.id),
  };
  chosen.set(choice, fact);
  return fact;
}
