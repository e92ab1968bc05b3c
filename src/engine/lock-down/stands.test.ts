import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import type { Resource } from '../../model';
import { plan } from '../plan/plan';
import { pool, subnet, workload } from '../testing';
import { group, reference } from '../trace/paths/reference/testing';
import { leftOut } from './stands';

/** Pools in so many further subnets, each under a group of its own. */
const pools = (count: number, size = 1): Resource[] =>
  Array.from({ length: count }, (_, at): Resource[] => [
    subnet(`10.20.${100 + at}.0/24`, { id: `nodes${at}`, virtualNetwork: 'A', networkSecurityGroup: `own${at}` }),
    pool(size, { id: `more${at}`, vnetSubnet: `nodes${at}` }),
    group(`own${at}`),
  ]).flat();

describe('what nobody stands for', () => {
  it('is nothing in the opening design', () => expect(leftOut(plan(examples.article))).toEqual([]));

  it('is nothing where there are as many sorts of pools as are looked at', () =>
    expect(leftOut(reference('overlay', { add: pools(3) }))).toEqual([]));

  it('are pools of further sorts', () =>
    expect(leftOut(reference('overlay', { add: pools(5) }))[0]).toMatch(
      /^\S+ has node pools under 6 sorts of groups; of them 4 are looked at, not more3, more4\.$/,
    ));

  // Pods are dealt to the nodes in turn, from the first pool on.
  it.each([
    { nodes: 10, says: [] },
    {
      nodes: 30,
      says: [expect.stringMatching(/^Of each workload of \S+ 20 pods are looked at; too few of them run on more0 /)],
    },
  ])('are pods that come after the first of each workload, behind $nodes nodes', ({ nodes, says }) => {
    const crowded = reference('overlay', {
      add: [...pools(1, 2), workload('many', 200)],
      set: { pool: { count: nodes } },
    });
    expect(leftOut(crowded)).toEqual(says);
  });
});
