import { describe, expect, it } from 'vitest';
import { diff } from '../diff/diff';
import { findings } from '../findings/findings';
import { plan } from '../plan/plan';
import { spaceWords } from '../plan/space-words';
import { wholeRequestWords } from '../plan/whole-request';
import { documentOf, oneCluster } from '../testing';
import { verdict } from '../verdicts/verdicts';
import { rehearse } from './rehearse';

/** More nodes than fit, by the space that ends first. Azure/AKS issue 2531: a request is filled whole or not at all. */
const PARTLY = [
  { space: 'subnet', fit: 8, of: oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes: 12, maxPods: 30 }) },
  { space: 'pod-cidr', fit: 2, of: oneCluster('overlay', { subnet: '10.0.0.0/24', nodes: 5, podCidr: '10.8.0.0/23' }) },
  {
    space: 'route-table',
    fit: 400,
    of: oneCluster('kubenet', { subnet: '10.0.0.0/16', nodes: 401, podCidr: '10.8.0.0/13' }),
  },
  {
    space: 'cluster',
    fit: 1000,
    of: oneCluster('overlay', { subnet: '10.0.0.0/16', nodes: 1001, podCidr: '10.8.0.0/13' }),
  },
] as const;

describe('nodes that would fit beside others that do not', () => {
  it.each(PARTLY)('are told alike everywhere: $space', ({ space, fit, of }) => {
    const planned = plan(of);
    const { aks } = planned.clusters;
    const pool = aks?.pools[0];
    if (!aks || !pool) throw new Error('aks');
    expect(pool.refusal?.space, spaceWords[space].full).toBe(space);
    expect(pool.nodes).toHaveLength(fit);

    // None is added, and whoever shows or counts some says so.
    const creation = rehearse(planned, aks, { kind: 'create' });
    expect(creation.done).toBe(false);
    expect(creation.steps.at(-1)?.nodes).toBe(0);
    const refused = findings(planned).find(({ code }) => code === 'NODES_REFUSED');
    expect(refused?.says).toContain(`The ${fit.toLocaleString('en')} nodes shown are those that would fit`);
    expect(refused?.facts.map(({ id }) => id)).toContain('aks.scale-set.whole-request');
    expect(verdict(planned, aks, 'runs').says).toContain(
      'The request is refused as a whole, also what would fit of it.',
    );
    const changes = diff(plan(oneNode(of)), planned).map(({ says }) => says);
    expect(changes).toContainEqual(expect.stringMatching(/would fit; a request for all is refused as a whole/));

    // What goes on from there says that it takes them to run.
    const more = rehearse(planned, aks, { kind: 'scale-out', pool: pool.id, to: fit + pool.refused + 1 });
    expect(more.steps[0]?.says).toMatch(/would fit; they are taken to run\.$/);
  });

  const oneNode = (of: (typeof PARTLY)[number]['of']) =>
    documentOf(
      ...of.order.flatMap((id) => {
        const resource = of.resources[id];
        return resource ? [resource.kind === 'agentPool' ? { ...resource, count: 1 } : resource] : [];
      }),
    );

  it.each([
    { nodes: 3, says: undefined, because: 'all fit' },
    {
      nodes: 9,
      says: 'The 8 nodes shown are those that would fit: a request for all 9 is refused as a whole',
      because: 'O4',
    },
  ])('are spoken of only where there are some: $because', ({ nodes, says }) => {
    const [pool] =
      plan(oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes, maxPods: 30 })).clusters.aks?.pools ?? [];
    const words = pool && wholeRequestWords(pool);
    expect(words?.slice(0, says?.length)).toBe(says);
  });

  it('none fits: nothing is shown that would need it', () => {
    const [pool] = plan(oneCluster('node-subnet', { subnet: '10.0.0.0/28', nodes: 2 })).clusters.aks?.pools ?? [];
    expect(pool && [pool.nodes.length, pool.refused, wholeRequestWords(pool)]).toEqual([0, 2, undefined]);
  });
});
