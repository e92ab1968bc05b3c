import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAssertions, findings, plan, resolveAndTrace, verdictMends } from '../engine';
import { oddTopology } from '../engine/findings/arbitraries';
import { rulesNeeded, wishesOf } from '../engine/lock-down';
import { examples } from '../examples';
import { withMode, withNew } from '../model';
import { outcomeOf, replyTo } from './answer';

describe('an answer', () => {
  it('is what the engine says, and comes through between threads whole, for any design', () => {
    fc.assert(
      fc.property(oddTopology, (document) => {
        const reply = replyTo(structuredClone({ seq: 7, question: { kind: 'findings' as const, document } }));
        expect(structuredClone(reply)).toEqual({
          seq: 7,
          outcome: { ok: true, value: { kind: 'findings', findings: findings(plan(document)) } },
        });
      }),
    );
  });

  it('to what would mend a verdict', () => {
    const full = withMode(examples.article, 'aks', 'node-subnet');
    const document = {
      ...full,
      resources: Object.fromEntries(
        Object.entries(full.resources).map(([id, one]) => [id, one.kind === 'agentPool' ? { ...one, count: 4 } : one]),
      ),
    };
    const planned = plan(document);
    const cluster = planned.clusters.aks;
    const mends = cluster ? verdictMends(planned, cluster, 'upgrades') : [];
    expect(mends).not.toEqual([]);
    const outcome = outcomeOf({ kind: 'mends', document, cluster: 'aks', verdict: 'upgrades' });
    expect(structuredClone(outcome)).toEqual({ ok: true, value: { kind: 'mends', mends } });
  });

  it.each([
    { from: 'clients', to: 'svc-web' },
    { from: 'api', to: 'web.shop.svc.cluster.local' },
    { from: 'nobody', to: 'svc-web' },
  ])('to what becomes of a packet from $from to $to', (flow) => {
    const outcome = outcomeOf(structuredClone({ kind: 'trace' as const, document: examples.article, flow }));
    const traced = resolveAndTrace(plan(examples.article), flow);
    expect(structuredClone(outcome)).toEqual({ ok: true, value: { kind: 'trace', traced } });
  });

  it('to whether assertions hold, some of them about nobody', () => {
    const held = (id: string, to: string) =>
      ({ id, name: id, kind: 'assertion', from: 'clients', to, expect: 'works' }) as const;
    const document = withNew(examples.article, [held('a', 'svc-web'), held('b', 'nobody')]);
    const outcome = outcomeOf(structuredClone({ kind: 'assertions' as const, document }));
    const results = checkAssertions(plan(document));
    expect(results.map(({ holds }) => holds)).toEqual([true, false]);
    expect(structuredClone(outcome)).toEqual({ ok: true, value: { kind: 'assertions', results } });
  });

  it('to which security rules are needed', () => {
    const wishes = wishesOf(plan(examples.article), undefined);
    const lockDown = { wishes, groups: ['nsg-aks'], subnets: [], denyRest: true };
    const outcome = outcomeOf(structuredClone({ kind: 'rules-needed' as const, document: examples.article, lockDown }));
    const proposal = rulesNeeded(examples.article, lockDown);
    expect(proposal.rules.length).toBeGreaterThan(2);
    expect(structuredClone(outcome)).toEqual({ ok: true, value: { kind: 'rules-needed', proposal } });
  });

  it('is nothing for a cluster that is gone', () => {
    const question = { kind: 'mends' as const, document: examples.article, cluster: 'gone', verdict: 'runs' as const };
    expect(outcomeOf(question)).toEqual({ ok: true, value: { kind: 'mends', mends: [] } });
  });

  it('is the message of the bug where the engine has one', () => {
    const document = { ...examples.article, order: ['aks'], resources: { aks: Object.create(null) } };
    expect(outcomeOf({ kind: 'findings', document })).toEqual({ ok: false, error: expect.stringMatching(/./) });
  });
});
