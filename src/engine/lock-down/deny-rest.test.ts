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
