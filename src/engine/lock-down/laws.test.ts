import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ResourceOf, resourcesOf, type TopologyDocument, withResource } from '../../model';
import { plan } from '../plan/plan';
import { asked } from '../trace/designs/testing';
import { opened } from './documents';
import { check } from './fares';
import { rulesNeeded } from './propose';
import { shares, wish } from './testing';
import type { LockDown } from './types';

/** A design of any kind with a group of the user's, and connections that have to work in it. */
const locked = asked.map(({ document: made, flows }) => {
  const document = resourcesOf(made, 'networkSecurityGroup').reduce(withRoomBefore, made);
  // Every second stands for all ports, so that some rules let through what others do.
  const wishes = flows.flatMap(({ from, to, ...rest }, at) => [
    { ...wish(from, to, rest), id: String(at) },
    ...(at % 2 === 0 ? [] : [{ ...wish(from, to, rest), id: `${at} every port`, everyPort: true }]),
  ]);
  const groups = resourcesOf(document, 'networkSecurityGroup').map(({ id }) => id);
  const lockDown: LockDown = { wishes, groups, subnets: [], denyRest: true };
  return { document, lockDown };
});

/** With priorities free before and between the rules of the group itself. */
const withRoomBefore = (document: TopologyDocument, group: ResourceOf<'networkSecurityGroup'>): TopologyDocument =>
  withResource(document, {
    ...group,
    securityRules: group.securityRules.map((rule) => ({ ...rule, priority: rule.priority * 10 })),
  });

const RUNS = { numRuns: 60 };
/** Shares are sums of fractions. */
const NEARLY = 1e-9;

describe('the rules that are needed', () => {
  it('are enough: every connection fares as with the groups wide open, and as is proved', () =>
    fc.assert(
      fc.property(locked, ({ document, lockDown }) => {
        const proposal = rulesNeeded(document, lockDown);
        expect(proposal.faults).toEqual([]);
        const open = plan(opened(document, lockDown.groups));
        const best = lockDown.wishes.map((one) => check(open, one).fare.share);
        const reached = shares(document, lockDown, proposal, proposal.rules);
        expect(proposal.proofs.map(({ after }) => after.share)).toEqual(reached);
        for (const [at, share] of reached.entries()) expect(share).toBeGreaterThanOrEqual((best[at] ?? 0) - NEARLY);
      }),
      RUNS,
    ));

  it('are no more than needed: without any one of them some connection fares worse', () =>
    fc.assert(
      fc.property(locked, ({ document, lockDown }) => {
        const proposal = rulesNeeded(document, lockDown);
        const reached = shares(document, lockDown, proposal, proposal.rules);
        for (const one of proposal.rules.filter(({ rule }) => rule.access === 'Allow')) {
          const without = proposal.rules.filter((other) => other !== one);
          const fares = shares(document, lockDown, proposal, without);
          expect(fares.some((share, at) => share < (reached[at] ?? 0) - NEARLY)).toBe(true);
        }
      }),
      RUNS,
    ));
});
