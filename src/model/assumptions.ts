import { chosenFact, isOption, type Rule } from '../facts/chosen';
import type { Fact } from '../facts/fact';
import type { Option, OptionChoice } from '../facts/option';
import type { TopologyDocument } from './envelope';

/** What a design says on an option; the first choice where it says nothing, or something that this version does not know. */
export function assumption<T>({ assumptions = {} }: TopologyDocument, option: Option<T>): OptionChoice<T> {
  const chosen = Object.hasOwn(assumptions, option.id) ? assumptions[option.id] : undefined;
  return option.choices.find(({ id }) => id === chosen) ?? option.choices[0];
}

/** The value of `assumption`. */
export const assumed = <T>(document: TopologyDocument, option: Option<T>): T => assumption(document, option).value;

/** What an answer cites: a fact as it is, an option as the design answers it. */
export const cited = <T>(document: TopologyDocument, rule: Rule<T>): Fact<T> =>
  isOption(rule) ? chosenFact(rule, assumption(document, rule)) : rule;

/** The design with an option answered; the first choice is what holds where nothing is said, so it is not written. */
export function withAssumption(document: TopologyDocument, option: Option, choice: string): TopologyDocument {
  if (assumption(document, option).id === choice || !option.choices.some(({ id }) => id === choice)) return document;
  const { assumptions, ...rest } = document;
  const others = Object.fromEntries(Object.entries(assumptions ?? {}).filter(([id]) => id !== option.id));
  const written = choice === option.choices[0].id ? others : { ...others, [option.id]: choice };
  return Object.keys(written).length === 0 ? rest : { ...rest, assumptions: written };
}
