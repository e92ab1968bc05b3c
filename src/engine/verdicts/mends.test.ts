import { describe, expect, it } from 'vitest';
import type { ResourceOf } from '../../model';
import { applyEdits } from '../findings/edit';
import { findings } from '../findings/findings';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, subnet, virtualNetwork } from '../testing';
import { verdictMends } from './mends';

type Pool = Partial<ResourceOf<'agentPool'>>;

/** 8 × 31 = 248 of 251 run, no surge node finds room: "Use kubenet networking in AKS", 2026-04-16. */
const full = (...pools: readonly Pool[]) =>
  documentOf(
    virtualNetwork('10.1.0.0/16'),
    subnet('10.1.0.0/24'),
    cluster({ networkPlugin: 'azure' }),
    ...pools.map((rest, i) => pool(8 / pools.length, { id: `pool${i + 1}`, maxPods: 30, ...rest })),
  );

const mendsOf = (document: ReturnType<typeof full>) => {
  const planned = plan(document);
  const { aks } = planned.clusters;
  if (!aks) throw new Error('aks');
  return verdictMends(planned, aks, 'upgrades');
};

/** Fields that the mend of surge nodes writes, `pool1 maxSurge 0`; none where it is not offered. */
const fewerSurge = (document: ReturnType<typeof full>) =>
  mendsOf(document)
    .filter(({ edits }) => edits.some(({ field }) => field === 'maxSurge'))
    .flatMap(({ edits }) => edits.map(({ id, field, text }) => `${id} ${field} ${text}`));

// "Rolling upgrades of AKS node pools", 2026-05-29: max unavailable cannot be set on system pools.
describe('fewer surge nodes', () => {
  it('are none in a user pool, with leave to take a node away', () =>
    expect(fewerSurge(full({ maxSurge: '2' }))).toEqual(['pool1 maxSurge 0', 'pool1 maxUnavailable 1']));

  it('leave what may be unavailable as it is', () =>
    expect(fewerSurge(full({ maxSurge: '2', maxUnavailable: '33%' }))).toEqual(['pool1 maxSurge 0']));

  it('are never none in a system pool', () => {
    expect(fewerSurge(full({ mode: 'System', maxSurge: '2' }))).toEqual([]);
    expect(fewerSurge(full({ mode: 'System', maxSurge: '1', maxPods: 28 }, { maxSurge: '1', maxPods: 25 }))).toEqual([
      'pool2 maxSurge 0',
      'pool2 maxUnavailable 1',
    ]);
  });
});

it('no mend of an upgrade makes a design that AKS refuses', () => {
  for (const document of [
    full({ mode: 'System', maxSurge: '1' }),
    full({ mode: 'System', maxSurge: '1', maxPods: 28 }, { maxSurge: '1', maxPods: 25 }),
  ]) {
    for (const { edits } of mendsOf(document)) {
      const mended = applyEdits(document, edits);
      if (!mended.ok) throw new Error(mended.error.says);
      expect(findings(plan(mended.value)).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  }
});
