import { describe, expect, it } from 'vitest';
import { group, reference, throughFirewall } from '../trace/paths/reference/testing';
import { withRules } from './documents';
import { lockedDown, wish } from './testing';
import type { Fare, Proof } from './types';
import { hindrance, proofWords, proposalWords, usersWords } from './words';

const { document } = reference('overlay', { add: [group('own')], set: { nodes: { networkSecurityGroup: 'own' } } });
const wishes = [wish('C', 'V'), wish('vmB', 'web/pod/2')] as const;

describe('what is said', () => {
  it('of a proposal: how many rules, and whether all works', () => {
    const proposal = lockedDown(document, ['own'], ...wishes);
    expect(proposalWords(proposal)).toEqual({
      says: '4 rules are needed, and 2 rules deny the rest: 1 of 2 chosen works.',
      isWell: false,
    });
    const added = withRules(document, [], proposal.rules);
    expect(proposalWords(lockedDown(added, ['own'], wishes[0]))).toEqual({
      says: 'No further rule is needed: what is chosen works.',
      isWell: true,
    });
  });

  it('of a wish: what the rules do for it', () => {
    const fare = (outcome: Fare['outcome']): Fare => ({ outcome, share: outcome === 'delivered' ? 1 : 0, says: '' });
    const proof = (
      now: Fare['outcome'],
      denied: Fare['outcome'],
      after: Fare['outcome'],
      beyondRules = false,
    ): Proof => ({
      wish: '',
      now: fare(now),
      denied: fare(denied),
      after: fare(after),
      open: fare(beyondRules ? 'reply-lost' : 'delivered'),
      beyondRules,
    });
    expect(proofWords(proof('delivered', 'delivered', 'delivered'))).toBe('Needs no further rule.');
    expect(proofWords(proof('delivered', 'dropped', 'delivered'))).toBe('Stays as it is.');
    expect(proofWords(proof('dropped', 'dropped', 'delivered'))).toBe('Works then.');
    expect(proofWords(proof('dropped', 'dropped', 'dropped', true))).toContain('No rule of the chosen groups mends it');
    expect(proofWords(proof('dropped', 'dropped', 'dropped'))).toBe(
      'The rules that can be added are not enough for it.',
    );
  });

  it('of what stands in its way: what does so with the groups wide open, where no rule mends it', () => {
    const { document: through } = reference('overlay', {
      ...throughFirewall('nodes'),
      add: [...(throughFirewall('nodes').add ?? []), group('own')],
      set: { nodes: { routeTable: 'to-fw', networkSecurityGroup: 'own' } },
    });
    const { proofs } = lockedDown(through, ['own'], wish('C', 'V'), wish('vmA', 'web/pod/2'), wish('web/pod/0', 'vmA'));
    expect(proofs.map((proof) => hindrance(proof)?.code)).toEqual([
      'UDR_BYPASSES_LB_SESSION',
      'POD_CIDR_NOT_ROUTED',
      undefined,
    ]);
  });

  it('of a rule: whom it is for', () => {
    expect(usersWords([])).toBe('Nothing passes that no rule allows.');
    expect(usersWords(wishes.slice(0, 1))).toBe('C → V');
    expect(usersWords(wishes)).toBe('C → V, and 1 other');
  });
});
