import { nodesPerPool } from '../../facts/aks';
import { nodesPerSystemPool } from '../../facts/options/nodes';
import { autoscalerCounts, surgeFallback, surgeRounding, surgeZero } from '../../facts/upgrade';
import { autoscalerRange, surgeForProduction } from '../../facts/upgrade-rules';
import { ok } from '../../result';
import { cited } from '../assumptions';
import type { TopologyDocument } from '../document';
import type { ResourceOf } from '../resources';
import { leastNodesOf } from '../scaling';
import { type About, choiceOf, type Field, fieldOf } from './field';
import { put } from './put';
import { map, nodesOrShare, wholeNumber } from './texts';

type Pool = ResourceOf<'agentPool'>;

/** An autoscaler that may have no node at all would be none. */
const LEAST_MAXIMUM = 1;

/**
 * With the autoscaler on, Azure takes a count only between minimum and maximum. What was edited last holds, and the
 * others follow in the same step.
 */
function inStep(pool: Pool, edited: Partial<Pick<Pool, 'count' | 'minCount' | 'maxCount'>>): Pool {
  const next = { ...pool, ...edited };
  const { minCount, maxCount } = next;
  if (!next.enableAutoScaling || minCount === undefined || maxCount === undefined) return next;
  if (edited.count !== undefined)
    return { ...next, minCount: Math.min(minCount, edited.count), maxCount: Math.max(maxCount, edited.count) };
  const [min, max] =
    edited.minCount === undefined ? [Math.min(minCount, maxCount), maxCount] : [minCount, Math.max(minCount, maxCount)];
  return { ...next, minCount: min, maxCount: max, count: Math.min(Math.max(next.count, min), max) };
}

/** Whole numbers of nodes, with the rule that is broken by a wrong one. */
function nodes(document: TopologyDocument, text: string, least: number) {
  const tooFew = /^-?\d+$/.test(text) && Number(text) < least;
  return wholeNumber(
    text,
    least,
    nodesPerPool.value,
    tooFew && least > 0 ? cited(document, nodesPerSystemPool) : nodesPerPool,
  );
}

export const count = fieldOf('agentPool', {
  id: 'count',
  label: 'Nodes',
  about: { property: 'properties.count', means: 'How many nodes the pool has.', facts: [nodesPerPool] },
  input: 'number',
  read: (pool) => String(pool.count),
  write: (pool, text, document) =>
    map(nodes(document, text, leastNodesOf(document, pool)), (value) => inStep(pool, { count: value })),
});

const enableAutoScaling = choiceOf('agentPool', {
  id: 'enableAutoScaling',
  label: 'Autoscaler',
  about: {
    property: 'properties.enableAutoScaling',
    means: 'Whether the cluster autoscaler changes the number of nodes by itself.',
    facts: [autoscalerRange],
  },
  group: 'scaling',
  unset: 'off',
  choices: () => [
    { value: 'off', label: 'Off' },
    { value: 'on', label: 'On' },
  ],
  read: (pool) => (pool.enableAutoScaling ? 'on' : 'off'),
  choose: (pool, value) => (value === 'on' ? withAutoscaler(pool) : put(pool, 'enableAutoScaling', undefined)),
});

/** Switched on it changes no count by itself: from as few nodes as there are to as many. */
const withAutoscaler = (pool: Pool): Pool => {
  const { count: now, minCount = now, maxCount = Math.max(now, LEAST_MAXIMUM) } = pool;
  return inStep({ ...pool, enableAutoScaling: true, minCount, maxCount }, { count: now });
};

const minCount = fieldOf('agentPool', {
  id: 'minCount',
  label: 'Minimum nodes',
  about: {
    property: 'properties.minCount',
    means: 'The fewest nodes that the autoscaler leaves.',
    facts: [autoscalerRange],
  },
  input: 'number',
  group: 'scaling',
  applies: isAutoscaled,
  read: (pool) => String(pool.minCount ?? ''),
  write: (pool, text, document) =>
    map(nodes(document, text, leastNodesOf(document, pool)), (value) => inStep(pool, { minCount: value })),
});

const maxCount = fieldOf('agentPool', {
  id: 'maxCount',
  label: 'Maximum nodes',
  about: {
    property: 'properties.maxCount',
    means: 'The most nodes that the autoscaler makes.',
    facts: [autoscalerRange, autoscalerCounts],
  },
  input: 'number',
  group: 'scaling',
  applies: isAutoscaled,
  read: (pool) => String(pool.maxCount ?? ''),
  write: (pool, text, document) =>
    map(nodes(document, text, LEAST_MAXIMUM), (value) => inStep(pool, { maxCount: value })),
});

function isAutoscaled({ enableAutoScaling }: Pool): boolean {
  return enableAutoScaling === true;
}

const upgradeField = (id: 'maxSurge' | 'maxUnavailable', label: string, about: About): Field =>
  fieldOf('agentPool', {
    id,
    label,
    about,
    input: 'text',
    optional: true,
    group: 'upgrade',
    read: (pool) => pool[id] ?? '',
    write: (pool, text) =>
      text === '' ? ok(put(pool, id, undefined)) : map(nodesOrShare(text), (share) => put(pool, id, share)),
  });

export const scalingFields: readonly Field[] = [enableAutoScaling, minCount, maxCount];
export const upgradeFields: readonly Field[] = [
  upgradeField('maxSurge', 'Max surge', {
    property: 'properties.upgradeSettings.maxSurge',
    means: 'Extra nodes while an upgrade runs, so many or a share of the pool’s.',
    facts: [surgeRounding, surgeForProduction],
  }),
  upgradeField('maxUnavailable', 'Max unavailable', {
    property: 'properties.upgradeSettings.maxUnavailable',
    means: 'Nodes that may be missing while an upgrade goes on without extra ones.',
    facts: [surgeZero, surgeFallback],
  }),
];
