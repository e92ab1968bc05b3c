import { describe, expect, it } from 'vitest';
import { facts } from './index';
import { sources } from './sources';

describe('the facts', () => {
  it('have unique ids', () => {
    const ids = facts.map((fact) => fact.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(40);
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s names its source, its date and its unit', (_, fact) => {
    const { url, date } = sources[fact.source];
    expect(url).toMatch(/^https:\/\/\S+$/);
    expect(date).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
    expect(fact.unit).not.toBe('');
    expect(fact.says).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(facts.filter((fact) => fact.confidence === 'disputed').map((fact) => [fact.id, fact] as const))(
    '%s is disputed and says by whom',
    (_, fact) => expect(fact.note).toBeTruthy(),
  );
});
