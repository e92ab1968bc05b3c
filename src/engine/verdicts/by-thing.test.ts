import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { plan } from '../plan/plan';
import { inMode } from '../testing';
import { verdictsFor } from './by-thing';

function told(mode: Parameters<typeof inMode>[2], id: string): string[] {
  const planned = plan(inMode(examples.article, 'aks', mode));
  const { aks } = planned.clusters;
  if (!aks) throw new Error('aks');
  return verdictsFor(planned, aks, id).map(
    ({ kind, holds, nodes, surge, spaces }) =>
      `${kind} ${holds} ${nodes}+${surge}: ${spaces.map(({ needed, available, unit }) => `${needed}/${available} ${unit}`).join(', ')}`,
  );
}

describe('the verdicts as they concern one thing', () => {
  it('a pool: its own nodes, and every space that it uses', () =>
    expect(told('kubenet', 'nodepool1')).toEqual([
      'runs true 2+0: 3/400 routes, 4/251 addresses, 3/256 /24s',
      'upgrades true 2+1: 5/400 routes, 6/251 addresses, 5/256 /24s',
      'scales true 2+1: 5/400 routes, 6/251 addresses, 5/256 /24s',
    ]));

  it('a subnet: the nodes in it, and itself', () =>
    expect(told('node-subnet', 'snet-aks')).toEqual([
      'runs true 3+0: 94/251 addresses',
      'upgrades true 3+2: 156/251 addresses',
      'scales true 3+2: 156/251 addresses',
    ]));

  it('a pod subnet', () =>
    expect(told('pod-subnet', 'snet-pods')).toEqual([
      'runs true 3+0: 3/63 batches of 16',
      'upgrades true 3+2: 8/63 batches of 16',
      'scales true 3+2: 8/63 batches of 16',
    ]));

  it('a subnet without nodes has none', () => expect(told('kubenet', 'snet-dns')[0]).toBe('runs true 0+0: '));
});
