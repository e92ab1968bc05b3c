import { describe, expect, it } from 'vitest';
import { topologyDocument } from '../model/envelope';
import { answerTo } from './address-answer';
import { type AddressCase, documentOfCase } from './address-case';
import file from './addresses.json';

const cases = file.cases as readonly AddressCase[];

// Worked out by brute force, with Python's ipaddress, apart from this project.
describe('the cases of addresses.json', () => {
  it('are there, of either mode', () => {
    expect(file.format).toBe(1);
    expect(cases.length).toBeGreaterThanOrEqual(24);
    expect(new Set(cases.map(({ input }) => input.mode))).toEqual(new Set(['azure', 'kubenet']));
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const document = documentOfCase(one, one.input.nodes);
    expect(topologyDocument.parse(document)).toEqual(document);
    expect(answerTo(one)).toEqual(one.expected);
  });
});
