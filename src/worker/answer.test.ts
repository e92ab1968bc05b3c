import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings, plan, resolveAndTrace, verdictMends } from '../engine';
import { oddTopology } from '../engine/findings/arbitraries';
import { examples } from '../examples';
import { withMode } from '../model';
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

  it('is nothing for a cluster that is gone', () => {
    const question = { kind: 'mends' as const, document: examples.article, cluster: 'gone', verdict: 'runs' as const };
    expect(outcomeOf(question)).toEqual({ ok: true, value: { kind: 'mends', mends: [] } });
  });

  it('is the message of the bug where the engine has one', () => {
    const document = { ...examples.article, order: ['aks'], resources: { aks: Object.create(null) } };
    expect(outcomeOf({ kind: 'findings', document })).toEqual({ ok: false, error: expect.stringMatching(/./) });
  });
});
