import { describe, expect, it } from 'vitest';
import type { SecurityRule } from '../../model';
import { group, reference } from '../trace/paths/reference/testing';
import { denyRest } from './deny-rest';

/** Names of what is added to a group with these rules. */
const added = (...rules: readonly Partial<SecurityRule>[]): string[] => {
  const { document } = reference('overlay', { add: [group('own', ...rules)] });
  return denyRest(document, ['own']).rules.map(({ rule }) => rule.name);
};

const deny = (rest: Partial<SecurityRule> = {}): Partial<SecurityRule> => ({ access: 'Deny', priority: 4000, ...rest });

describe('what denies the rest', () => {
  it('is a rule each way', () => expect(added()).toEqual(['Deny-all-other-inbound', 'Deny-all-other-outbound']));

  it.each<{ there: string; rule: Partial<SecurityRule>; names: string[] }>([
    { there: 'a rule that does so', rule: deny(), names: ['Deny-all-other-outbound'] },
    {
      there: 'one for some ports alone',
      rule: deny({ destinationPortRanges: ['1-1024'] }),
      names: ['Deny-all-other-inbound', 'Deny-all-other-outbound'],
    },
    {
      there: 'one of that name for one protocol',
      rule: deny({ name: 'deny-all-other-INBOUND', protocol: 'Tcp' }),
      names: ['Deny-all-other-inbound-in', 'Deny-all-other-outbound'],
    },
  ])('heeds $there', ({ rule, names }) => expect(added(rule)).toEqual(names));
});

// Azure's limits: 1,000 rules in a security group.
describe('a group that is full', () => {
  const full = (count: number, last: Partial<SecurityRule> = {}) => {
    const rules = Array.from({ length: count }, (_, at): Partial<SecurityRule> => ({ priority: 100 + at }));
    const { document } = reference('overlay', { add: [group('own', ...rules.with(-1, { ...rules.at(-1), ...last }))] });
    const { rules: added, faults } = denyRest(document, ['own']);
    return { added: added.map(({ rule }) => rule.name), faults };
  };
  const fault = (direction: string) =>
    `own cannot deny the rest of ${direction} traffic: it has 1,000 rules, and Azure takes no more.`;

  it.each([
    { rules: 998, added: ['Deny-all-other-inbound', 'Deny-all-other-outbound'], faults: [] },
    { rules: 999, added: ['Deny-all-other-inbound'], faults: [fault('outbound')] },
    { rules: 1000, added: [], faults: [fault('inbound'), fault('outbound')] },
  ])('of $rules rules takes no more than it has room for', ({ rules, ...expected }) =>
    expect(full(rules)).toEqual(expected),
  );

  it('that denies one way already has nothing to add there', () =>
    expect(full(1000, { access: 'Deny', priority: 4000 })).toEqual({ added: [], faults: [fault('outbound')] }));
});
