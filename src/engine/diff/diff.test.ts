import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { withMode } from '../../model';
import type { NetworkModeId } from '../../modes';
import { applyEdits } from '../findings/edit';
import { flip } from '../flip/flip';
import { plan } from '../plan/plan';
import { inMode } from '../testing';
import { diff } from './diff';
import type { Change } from './types';

const article = examples.article;

/** One change as a person reads it. */
const line = ({ area, says, values, because, verdict }: Change): string =>
  [
    `${area}${verdict ? ` (${verdict})` : ''}: ${says}`,
    ...values.map(({ name, from, to }) => `    ${name ? `${name}: ` : ''}${[from, to].filter(Boolean).join(' -> ')}`),
    `    because: ${because}`,
  ].join('\n');

const told = (changes: readonly Change[]): string => `${changes.map(line).join('\n')}\n`;

describe('flipping the opening design', () => {
  it.each([
    ['kubenet', 'node-subnet'],
    ['node-subnet', 'kubenet'],
    ['kubenet', 'overlay'],
    ['overlay', 'node-subnet'],
  ] as const satisfies readonly (readonly [NetworkModeId, NetworkModeId])[])('%s to %s', async (from, to) => {
    const changes = diff(plan(withMode(article, 'aks', from)), plan(withMode(article, 'aks', to)));
    await expect(told(changes)).toMatchFileSnapshot(`./__golden__/${from}.${to}.txt`);
  });
});

it('names the subnet of its own that pods move to', async () => {
  const after = inMode(article, 'aks', 'pod-subnet');
  await expect(told(diff(plan(article), plan(after)))).toMatchFileSnapshot('./__golden__/kubenet.pod-subnet.txt');
});

it('tells pod subnets of a flip there and back as its doing, and of an edit as that', async () => {
  const flipped = inMode(article, 'aks', 'pod-subnet');
  const back = flip(flipped, 'aks', 'kubenet');
  if (!back.ok) throw new Error(back.error.code);
  await expect(told(diff(plan(flipped), plan(back.value)))).toMatchFileSnapshot('./__golden__/pod-subnet.kubenet.txt');
  const added = diff(plan(article), plan(flipped)).find(({ id }) => id === 'added snet-pods');
  expect(added?.because).toBe('Azure CNI pod subnet wants a subnet for pods.');
  const moved = applyEdits(flipped, [{ id: 'snet-pods', field: 'name', text: 'pods' }]);
  expect(moved.ok && diff(plan(flipped), plan(moved.value)).map(({ because }) => because)).toContain(
    'The design was edited.',
  );
});

it('tells of refused nodes when a pool outgrows its subnet', async () => {
  const flat = withMode(article, 'aks', 'node-subnet');
  const grown = applyEdits(flat, [{ id: 'nodepool1', field: 'count', text: '12' }]);
  if (!grown.ok) throw new Error(grown.error.says);
  await expect(told(diff(plan(flat), plan(grown.value)))).toMatchFileSnapshot('./__golden__/outgrown.txt');
});

it('is silent where nothing differs', () => {
  expect(diff(plan(article), plan(structuredClone(article)))).toEqual([]);
});

it('gives every change an id of its own', () => {
  const changes = diff(plan(article), plan(withMode(article, 'aks', 'node-subnet')));
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
});
