import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { withMode } from '../../model';
import type { NetworkModeId } from '../../modes';
import { applyEdits } from '../findings/edit';
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
