import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsPrefix, formatPrefix, type Prefix, prefixFrom, prefixOf } from '../../ip';
import { resourceOf, resourcesOf, type TopologyDocument, withResource } from '../../model';
import { topology } from '../arbitraries';
import { writeEdits } from '../findings/edit';
import type { Mend } from '../findings/types';
import { plan } from '../plan/plan';
import { verdictMends } from './mends';
import type { Verdict, VerdictKind } from './types';
import { verdict, verdicts } from './verdicts';

const KINDS = ['runs', 'upgrades', 'scales'] as const;

/** Random designs, some pools of which scale by themselves and surge by various numbers. */
const scaled = fc
  .tuple(
    topology,
    fc.array(
      fc.record({ maxSurge: fc.constantFrom(undefined, '0', '1', '3', '33%', '100%'), more: fc.option(fc.nat(12)) }),
      { minLength: 4, maxLength: 4 },
    ),
  )
  .map(([document, settings]) =>
    resourcesOf(document, 'agentPool').reduce((so, pool, i) => {
      const { maxSurge, more } = settings[i % settings.length] ?? { maxSurge: undefined, more: null };
      return withResource(so, {
        ...pool,
        ...(maxSurge !== undefined && { maxSurge }),
        ...(maxSurge === '0' && { maxUnavailable: '1' }),
        ...(more !== null && { enableAutoScaling: true, minCount: 0, maxCount: pool.count + more }),
      });
    }, document),
  );

function judged(document: TopologyDocument, kind: VerdictKind): Verdict {
  const planned = plan(document);
  const { aks } = planned.clusters;
  if (!aks) throw new Error('Every design has a cluster');
  return verdict(planned, aks, kind);
}

/** Whether nodes of the cluster take pods' addresses as pods come. */
const hasBatches = (document: TopologyDocument): boolean =>
  plan(document).clusters.aks?.pools.some(({ mode: { podUnits } }) => podUnits && !podUnits.aligned) ?? false;

describe('verdicts', () => {
  it('run exactly where plan() places every node and AKS would create them', () =>
    fc.assert(
      fc.property(scaled, (document) => {
        const planned = plan(document);
        for (const cluster of Object.values(planned.clusters)) {
          const { runs } = verdicts(planned, cluster);
          const placed = cluster.pools.every(({ refused }) => refused === 0);
          const created = runs.spaces.every(({ atCreation, holds }) => !atCreation || holds);
          if (runs.holds) expect(placed && created).toBe(true);
          // What another cluster asks for in the same subnet counts, also where it is refused.
          const alone = Object.values(planned.clusters).every(
            ({ id, pools }) => id === cluster.id || pools.every(({ refused }) => refused === 0),
          );
          if (alone) expect(runs.holds).toBe(placed && created);
        }
      }),
      { numRuns: 200 },
    ));

  it('never hold better for more nodes, more pods, more surge or a higher maximum', () =>
    fc.assert(
      fc.property(scaled, fc.nat(), fc.integer({ min: 1, max: 9 }), (document, choice, more) => {
        const pools = resourcesOf(document, 'agentPool').filter(({ cluster }) => cluster === 'aks');
        const pool = pools[choice % Math.max(1, pools.length)];
        // Spread over more nodes, the same pods may hold fewer batches of a pod subnet.
        if (!pool || hasBatches(document)) return;
        const wider = [
          { ...pool, count: pool.count + more, ...(pool.maxCount !== undefined && { maxCount: pool.maxCount + more }) },
          { ...pool, enableAutoScaling: true, maxCount: Math.max(pool.count, pool.maxCount ?? 0) + more },
          ...(pool.maxPods === undefined ? [] : [{ ...pool, maxPods: pool.maxPods + more }]),
        ];
        for (const kind of KINDS) {
          const before = judged(document, kind);
          for (const changed of wider) {
            const after = judged(withResource(document, changed), kind);
            if (after.holds) expect(before.holds).toBe(true);
          }
        }
      }),
    ));

  it('never hold worse for a larger pod CIDR', () =>
    fc.assert(
      fc.property(scaled, (document) => {
        const aks = resourceOf(document, 'managedCluster', 'aks');
        if (!aks) return;
        const wide = withResource(document, {
          ...aks,
          networkProfile: { ...aks.networkProfile, podCidr: '100.64.0.0/10' },
        });
        for (const kind of KINDS) if (judged(document, kind).holds) expect(judged(wide, kind).holds).toBe(true);
      }),
    ));

  it('of the maximum hold only where the upgrade does', () =>
    fc.assert(
      fc.property(scaled, (document) => {
        if (judged(document, 'scales').holds) expect(judged(document, 'upgrades').holds).toBe(true);
      }),
    ));

  it('say of each space what is needed and what there is, and fail exactly where a pool finds no room', () =>
    fc.assert(
      fc.property(scaled, fc.constantFrom(...KINDS), (document, kind) => {
        const { holds, failure, pools, spaces } = judged(document, kind);
        expect(holds).toBe(pools.every((pool) => pool.holds));
        expect(failure === undefined).toBe(holds);
        for (const space of spaces) if (!space.holds) expect(space.needed).toBeGreaterThan(space.available);
        expect(spaces.every((space) => space.holds)).toBe(holds);
        if (failure) expect(failure.need.needed).toBeGreaterThan(failure.need.available);
        expect(pools.find((pool) => pool.pool === failure?.pool)?.holds ?? false).toBe(false);
      }),
    ));
});

describe('mends of a verdict', () => {
  /** What one step less would be: one surge node, pod or node more, or the half of the space in which it all stood. */
  const oneLess = (document: TopologyDocument, { id, field, text }: Mend['edits'][number]): string => {
    if (field !== 'addressPrefix' && field !== 'podCidr') return String(Number(text) + 1);
    const [now, then] = [prefixNow(document, id), prefixOf(text)];
    return formatPrefix(prefixFrom(containsPrefix(then, now) ? now.first : then.first, then.length + 1));
  };

  function prefixNow(document: TopologyDocument, id: string): Prefix {
    const subnet = resourceOf(document, 'subnet', id);
    const podCidr = plan(document).clusters[id]?.podCidr;
    if (subnet) return prefixOf(subnet.addressPrefix);
    if (podCidr) return podCidr;
    throw new Error(`${id} has no prefix`);
  }

  it('make it hold, and one step less does not', () =>
    fc.assert(
      fc.property(scaled, fc.constantFrom(...KINDS), (document, kind) => {
        const planned = plan(document);
        const { aks } = planned.clusters;
        if (!aks) return;
        for (const { label, edits } of verdictMends(planned, aks, kind)) {
          const mended = writeEdits(document, edits);
          if (!mended.ok) throw new Error(mended.error.says);
          expect(`${label} ${judged(mended.value, kind).holds}`).toBe(`${label} true`);
          if (hasBatches(document)) continue;
          const less = edits
            .filter(({ field }) => field !== 'maxUnavailable')
            .map((edit) => ({ ...edit, text: oneLess(document, edit) }));
          const steps = edits[0]?.field === 'addressPrefix' || edits[0]?.field === 'podCidr' ? less : [less].flat();
          const shorter =
            edits[0]?.field === 'maxSurge'
              ? [steps]
              : steps.map((step) => edits.map((edit) => (edit.id === step.id ? step : edit)));
          for (const change of shorter) {
            const written = writeEdits(document, change);
            if (written.ok) expect(`${label} ${judged(written.value, kind).holds}`).toBe(`${label} false`);
          }
        }
      }),
      { numRuns: 150 },
    ));
});
