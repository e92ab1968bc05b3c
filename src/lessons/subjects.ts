import { type Plan, thingOf } from '../engine';
import { idWords, suggestedEnds } from '../engine/trace';
import type { Fact } from '../facts/fact';
import { once } from '../once';
import { FIGURE_WORDS } from './figures';
import { textOf } from './text';

/** Something that a lesson can speak of. */
export interface Subject {
  readonly id: string;
  /** Unlike that of every other. */
  readonly name: string;
}

/** All that a design has a name for: its resources, and the nodes, pods, tables, security groups and balancers that follow from them. */
export const subjectsOf = once((plan: Plan): readonly Subject[] => {
  const { order, resources } = plan.document;
  const own = order.filter((id) => resources[id]?.kind !== 'assertion' && resources[id]?.kind !== 'drift');
  const derived = [plan.routeTables, plan.networkSecurityGroups, plan.loadBalancers].flatMap(Object.keys);
  return namedSubjects(plan, [...own, ...derived, ...suggestedEnds(plan, 'to').map(({ id }) => id)]);
});

/** Ids with their names, each once. */
export function namedSubjects(plan: Plan, ids: readonly string[]): readonly Subject[] {
  const named = [...new Set(ids)].map((id) => ({ id, name: thingOf(plan, id)?.name || idWords(plan, id) }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return named.map(({ id, name }) => ({ id, name: times.get(name) === 1 ? name : `${name} (${id})` }));
}

/** Those that have a figure, or an address. */
export const subjectsWith = (plan: Plan, word: string): readonly Subject[] =>
  subjectsOf(plan).filter(({ id }) => standsFor(plan, word, id) !== undefined);

/** A placeholder, and what stands in its place. */
export interface Insertable {
  readonly placeholder: string;
  /** What of the subject it is: `address`. */
  readonly word: string;
  readonly text: string;
}

const WORDS = ['name', 'address', 'prefix', 'mode', 'runs', 'upgrades', 'scales', ...FIGURE_WORDS];

/** All that a text can say of something in a design without typing it. */
export const insertablesOf = (plan: Plan, id: string): readonly Insertable[] =>
  WORDS.flatMap((word) => {
    const text = standsFor(plan, word, id);
    return text === undefined ? [] : [{ placeholder: `{${word}:${id}}`, word, text }];
  });

/** The figures of a fact. */
export function insertablesOfFact(plan: Plan, { id, value }: Fact): readonly Insertable[] {
  const parts = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  return ['', ...parts].flatMap((part) => {
    const placeholder = part === '' ? `{fact:${id}}` : `{fact:${id}#${part}}`;
    const [piece] = textOf(plan, placeholder);
    return piece && !piece.isMissing ? [{ placeholder, word: part, text: piece.text }] : [];
  });
}

function standsFor(plan: Plan, word: string, id: string): string | undefined {
  const [piece, more] = textOf(plan, `{${word}:${id}}`);
  return piece && !more && !piece.isMissing ? piece.text : undefined;
}

/** Facts in whose sentence or id every word stands that is sought; none without a word. */
export function foundFacts(facts: readonly Fact[], sought: string): readonly Fact[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return facts.filter(({ id, says }) => {
    const text = `${id} ${says}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
