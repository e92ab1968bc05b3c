import { describe, expect, it } from 'vitest';
import { topologyDocument } from '../model/envelope';
import { answerTo } from './address-answer';
import { addressInput, documentOfCase } from './address-case';
import file from './addresses.json';
import { reportOn } from './report';

// Worked out by brute force, with Python's ipaddress, apart from this project.
describe('the cases of addresses.json', () => {
  it('are there, of either mode', () => {
    expect(file.format).toBe(1);
    expect(file.cases.length).toBeGreaterThanOrEqual(24);
    expect(new Set(file.cases.map(({ input }) => input.mode))).toEqual(new Set(['azure', 'kubenet']));
  });

  it.each(file.cases.map((one) => [one.id, one] as const))('%s', (_, { input: given, expected }) => {
    const input = addressInput.parse(given);
    const document = documentOfCase(input, input.nodes);
    expect(topologyDocument.parse(document)).toEqual(document);
    expect(answerTo(input)).toEqual(expected);
  });

  it('pass in the runner', () => expect(reportOn(file)).toEqual({ passed: file.cases.length, failed: 0, lines: [] }));
});
