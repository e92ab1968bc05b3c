import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan';
import { oneCluster } from '../testing';
import { findings } from './findings';

// "IP address planning in AKS", 2026-04-16: O22. A pool must have room for 30 pods.
describe('O22: the least nodes of a pool', () => {
  it.each([
    { maxPods: 10, nodes: 2, few: true },
    { maxPods: 10, nodes: 3, few: false },
    { maxPods: 15, nodes: 1, few: true },
    { maxPods: 15, nodes: 2, few: false },
    { maxPods: 29, nodes: 1, few: true },
    { maxPods: 30, nodes: 1, few: false },
  ])('$nodes of $maxPods pods: too few is $few', ({ maxPods, nodes, few }) => {
    const found = findings(plan(oneCluster('kubenet', { subnet: '10.240.0.0/24', nodes, maxPods })));
    expect(found.filter(({ code }) => code === 'TOO_FEW_PODS')).toHaveLength(few ? 1 : 0);
  });

  it('says so of the pool, with the rule and its source', () => {
    const found = findings(plan(oneCluster('kubenet', { subnet: '10.240.0.0/24', nodes: 2, maxPods: 10 })));
    const [few] = found.filter(({ code }) => code === 'TOO_FEW_PODS');
    expect(few?.subjects[0].id).toBe('pool');
    expect(few?.facts.map(({ source }) => source)).toContain('ipPlanning');
  });
});
