import { describe, expect, it } from 'vitest';
import { ciliumMove, overlayMove } from '../../facts/migration';
import { type NetworkModeId, networkModes } from '../../modes';
import { exists, pathOf } from './path';
import type { Dataplane, Networking } from './types';

const MODES = { K: 'kubenet', N: 'node-subnet', P: 'pod-subnet', S: 'pod-subnet-static', O: 'overlay' } as const;

/** `K`, or `O+c` with the Cilium dataplane. */
function networking(text: string): Networking {
  const [mode, dataplane] = text.split('+');
  const id = Object.entries(MODES).find(([letter]) => letter === mode)?.[1];
  if (!id) throw new Error(text);
  return { mode: id, dataplane: dataplane === 'c' ? 'cilium' : 'azure' };
}

/** In place `1`, in place in two operations `2`, new pools `p`, with the dataplane `q`, new cluster `c`, no such thing `x`. */
function cell(from: Networking, to: Networking): string {
  const { way, operations } = pathOf(from, to);
  if (way === 'in-place') return String(operations.length);
  if (way === 'new-pools') return operations.length > 1 ? 'q' : 'p';
  return { there: '·', 'new-cluster': 'c', impossible: 'x' }[way];
}

/**
 * "Update Azure CNI IPAM mode and data plane technology for AKS clusters", 2024-11-26: Overlay alone can be moved to,
 * from node subnet and kubenet, for ever; Cilium goes under any Azure CNI mode, and kubenet takes two operations.
 * "Configure Azure CNI for static allocation of CIDR blocks", 2024-03-18: new pools, no update. Back from Cilium: not
 * described, so taken for no.
 */
const MATRIX = `
from  K    N    P    S    O    K+c  N+c  P+c  S+c  O+c
K     ·    c    c    c    1    x    c    c    c    2
N     c    ·    c    c    1    x    1    c    c    2
P     c    c    ·    p    c    x    c    1    q    c
S     c    c    p    ·    c    x    c    q    1    c
O     c    c    c    c    ·    x    c    c    c    1
N+c   c    c    c    c    c    x    ·    c    c    1
P+c   c    c    c    c    c    x    c    ·    p    c
S+c   c    c    c    c    c    x    c    p    ·    c
O+c   c    c    c    c    c    x    c    c    c    ·
`;

const [head = [], ...rows] = MATRIX.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const cells = rows.flatMap(([from = '', ...row]) => row.map((way, i) => ({ from, to: head[i + 1] ?? '', way })));

describe('the migration matrix', () => {
  it('has every networking that there is, from each to each', () => {
    const dataplanes: readonly Dataplane[] = ['azure', 'cilium'];
    const all = networkModes.flatMap(({ id: mode }) => dataplanes.map((dataplane) => ({ mode, dataplane })));
    expect(new Set(head.slice(1).map((text) => JSON.stringify(networking(text))))).toEqual(
      new Set(all.map((one) => JSON.stringify(one))),
    );
    expect(rows).toHaveLength(all.filter(exists).length);
    expect(cells).toHaveLength(90);
  });

  it.each(cells)('from $from to $to: $way', ({ from, to, way }) =>
    expect(cell(networking(from), networking(to))).toBe(way),
  );

  it('names modes that there are', () => {
    const ids: readonly string[] = networkModes.map(({ id }): NetworkModeId => id);
    const named: readonly string[] = [overlayMove.value.to, ...overlayMove.value.from, ...ciliumMove.value];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the order', () => {
  it.each([
    { from: 'K', to: 'O+c', operations: ['overlay', 'cilium'] },
    { from: 'N', to: 'O+c', operations: ['overlay', 'cilium'] },
    { from: 'N+c', to: 'O+c', operations: ['overlay'] },
    { from: 'P', to: 'S+c', operations: ['new-pools', 'cilium'] },
  ])('from $from to $to is $operations', ({ from, to, operations }) =>
    expect(pathOf(networking(from), networking(to)).operations).toEqual(operations),
  );
});

it('pools of both allocations make new pools even of the mode that the cluster has', () =>
  expect(pathOf(networking('P'), networking('P'), ['pod-subnet', 'pod-subnet-static']).way).toBe('new-pools'));

it('says why, with a source, wherever something is to be done', () => {
  for (const { from, to, way } of cells) {
    if (way !== '·') expect(pathOf(networking(from), networking(to)).facts.length, `${from} ${to}`).toBeGreaterThan(0);
  }
});
