import { podBlock } from '../../facts/aks';
import { reservedAtStart } from '../../facts/azure';
import type { ClusterPlan, Plan, PoolPlan, SubnetPlan } from '../plan/types';
import { clusterPairs, count, modeChanged, nameIn, type Pair, plural, poolPairs, subnetPairs } from './pairs';
import type { Change } from './types';

/** How full everything is, and what no longer fits or fits again. */
export function capacityChanges(before: Plan, after: Plan): Change[] {
  return [
    ...clusterPairs(before, after).flatMap((pair) => [
      ...poolPairs(pair).flatMap((pool) => [...nodeCount(after, pool), ...refusals(after, pool)]),
      ...pendingPods(pair),
      ...ceiling(pair),
    ]),
    ...subnetPairs(before, after).flatMap((pair) => usage(after, pair)),
    ...clusterPairs(before, after).flatMap(blocks),
  ];
}

const asked = (pool: PoolPlan): number => pool.nodes.length + pool.refused;

function nodeCount(plan: Plan, { before, after }: Pair<PoolPlan>): Change[] {
  if (asked(before) === asked(after)) return [];
  return [
    {
      id: `count ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: `${nameIn(plan, after.id)} is asked for another number of nodes.`,
      values: [{ from: count(asked(before)), to: count(asked(after)) }],
      because: 'The design was edited.',
      facts: [],
    },
  ];
}

function refusals(plan: Plan, { before, after }: Pair<PoolPlan>): Change[] {
  if (before.refused === after.refused) return [];
  const name = nameIn(plan, after.id);
  if (after.refused === 0) {
    return [
      {
        id: `refused ${after.id}`,
        area: 'capacity',
        subject: after.id,
        says: `All ${plural(after.nodes.length, 'node')} of ${name} fit.`,
        values: [],
        because: 'The space that had run out is large enough.',
        facts: [],
        verdict: 'good',
      },
    ];
  }
  const { refusal } = after;
  return [
    {
      id: `refused ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: `${count(after.refused)} of ${plural(asked(after), 'node')} of ${name} ${after.refused === 1 ? 'does' : 'do'} not fit${refusal?.code ? `: ${refusal.code}` : ''}.`,
      values: [{ name: 'fit', from: count(before.nodes.length), to: count(after.nodes.length) }],
      because: refusal
        ? `${count(refusal.needed)} are needed in all, ${count(refusal.available)} are there.`
        : 'There is no room.',
      facts: [],
      verdict: after.refused > before.refused ? 'bad' : 'good',
    },
  ];
}

function pendingPods({ before, after }: Pair<ClusterPlan>): Change[] {
  if (before.pods.pending === after.pods.pending) return [];
  return [
    {
      id: `pending ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: 'Another number of pods waits for a node.',
      values: [{ from: count(before.pods.pending), to: count(after.pods.pending) }],
      because: `The nodes that fit run at most ${plural(after.pods.capacity, 'pod')}.`,
      facts: [],
      verdict: after.pods.pending > before.pods.pending ? 'bad' : 'good',
    },
  ];
}

function ceiling(pair: Pair<ClusterPlan>): Change[] {
  const { before, after } = pair;
  const [was, is] = [before.mode.nodeCeiling, after.mode.nodeCeiling];
  if (!modeChanged(pair) || was.value === is.value) return [];
  return [
    {
      id: `ceiling ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: 'The cluster can have another number of nodes at the most.',
      values: [{ from: count(was.value), to: count(is.value) }],
      because: is.says,
      facts: [is],
    },
  ];
}

const held = ({ usage: { nodes, pods, other } }: SubnetPlan): number => nodes + pods + other;

function usage(plan: Plan, { before, after }: Pair<SubnetPlan>): Change[] {
  if (held(before) === held(after) && before.usage.usable === after.usage.usable) return [];
  const { nodes, pods, other, usable } = after.usage;
  return [
    {
      id: `usage ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: `Addresses held in ${nameIn(plan, after.id)}:`,
      values: [
        {
          from: `${count(held(before))} of ${count(before.usage.usable)}`,
          to: `${count(held(after))} of ${count(usable)}`,
        },
      ],
      because: `${plural(nodes, 'node')}, ${count(pods)} for pods (${count(after.podsRunning)} of them in use), ${plural(other, 'other')}.`,
      facts: [reservedAtStart],
    },
  ];
}

function blocks({ before, after }: Pair<ClusterPlan>): Change[] {
  const [was, is] = [before.blocks, after.blocks];
  if (was?.used === is?.used && was?.total === is?.total) return [];
  const text = (space: typeof was): string => (space ? `${count(space.used)} of ${count(space.total)}` : 'none');
  return [
    {
      id: `blocks ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: `/${podBlock.value} blocks of the pod CIDR in use:`,
      values: [{ from: text(was), to: text(is) }],
      because: is ? podBlock.says : 'This mode has no pod CIDR; a value you wrote is kept.',
      facts: [podBlock],
    },
  ];
}
