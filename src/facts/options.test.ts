import { describe, expect, it } from 'vitest';
import { chosenFact } from './chosen';
import { facts } from './index';
import { options } from './options';
import { sources } from './sources';

const each = options.map((option) => [option.id, option] as const);

describe('the options', () => {
  it('have ids of their own, among themselves and beside the facts', () => {
    const ids = [...options, ...facts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(options.length).toBeGreaterThan(10);
  });

  it.each(each)('%s asks a question that stands alone, and says who disagrees', (_, { asks, note }) => {
    expect(asks).toMatch(/^[A-Z][^?]*[^.?]\?$/);
    expect(note).toMatch(/^[A-Z“].*\.$/);
  });

  it.each(each)('%s has choices that differ, each with who gives it', (_, { choices, confidence }) => {
    expect(choices.length).toBeGreaterThanOrEqual(2);
    for (const told of [
      choices.map(({ id }) => id),
      choices.map(({ says }) => says),
      choices.map(({ value }) => JSON.stringify(value)),
    ])
      expect(new Set(told).size).toBe(choices.length);
    for (const { id, says, source } of choices) {
      expect(id).toMatch(/^[A-Za-z0-9-]+$/);
      expect(says).toMatch(/^[A-Z0-9].*[^.]$/);
      expect(sources[source].url).toMatch(/^https:/);
    }
    // Who disagrees with himself is no dispute; what nobody says, nobody disputes.
    if (confidence === 'disputed') expect(new Set(choices.map(({ source }) => source)).size).toBe(choices.length);
  });
});

describe('a choice told as a fact', () => {
  const [option] = options;
  if (!option) throw new Error('No option');
  const [first, second] = option.choices;

  it('is one and the same whenever it is cited', () =>
    expect(chosenFact(option, first)).toBe(chosenFact(option, first)));

  it('names the others with their sources', () => {
    const fact = chosenFact(option, second);
    expect(fact).toMatchObject({ id: option.id, value: second.value, source: second.source, note: option.note });
    expect(fact.confidence).toBe(option.confidence);
    expect(fact.others?.map(({ says }) => says)).toContain(first.says);
    expect(fact.others?.map(({ says }) => says)).not.toContain(second.says);
  });
});
