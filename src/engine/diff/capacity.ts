import { podBlock } from '../../facts/aks';
import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import type { ClusterPlan, Plan, PoolPlan, SubnetPlan } from '../plan/types';
import { counted, number } from '../words';
import { clusterPairs, modeChanged, nameIn, type Pair, poolPairs, subnetPairs } from './pairs';
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
      says: `Nodes of ${nameIn(plan, after.id)}:`,
      values: [{ from: number(asked(before)), to: number(asked(after)) }],
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
        says:
          after.nodes.length === 1
            ? `The node of ${name} fits.`
            : `All ${number(after.nodes.length)} nodes of ${name} fit.`,
        values: [],
        because: asked(after) < asked(before) ? 'Fewer nodes are asked for.' : 'There is room for all that they need.',
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
      says: `${number(after.nodes.length)} of ${counted(asked(after), 'node')} of ${name} would fit; a request for all is refused as a whole${refusal?.code ? `: ${refusal.code}` : ''}.`,
      values: [{ name: 'fit', from: number(before.nodes.length), to: number(after.nodes.length) }],
      because: refusal
        ? `${number(refusal.needed)} are needed in all, ${number(refusal.available)} are there.`
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
      says: 'Pods that wait for a node:',
      values: [{ from: number(before.pods.pending), to: number(after.pods.pending) }],
      because: `The nodes that fit run at most ${counted(after.pods.capacity, 'pod')}.`,
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
      says: 'AKS’s own limit on the nodes of a cluster:',
      values: [{ from: number(was.value), to: number(is.value) }],
      because: is.says,
      facts: [is],
    },
  ];
}

const held = ({ usage: { nodes, pods, other } }: SubnetPlan): number => nodes + pods + other;

/** Who holds a subnet's addresses, in words; what is not there goes unsaid. */
function holdersOf({ usage: { nodes, pods, other }, podsRunning }: SubnetPlan): string {
  const parts = [
    nodes > 0 && counted(nodes, 'node'),
    pods > 0 && `${number(pods)} for pods (${number(podsRunning)} of them in use)`,
    other > 0 && counted(other, 'other'),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Nobody holds any.';
}

function usage(plan: Plan, { before, after }: Pair<SubnetPlan>): Change[] {
  if (held(before) === held(after) && before.usage.usable === after.usage.usable) return [];
  const { usable } = after.usage;
  return [
    {
      id: `usage ${after.id}`,
      area: 'capacity',
      subject: after.id,
      says: `Addresses held in ${nameIn(plan, after.id)}:`,
      values: [
        {
          from: `${number(held(before))} of ${number(before.usage.usable)}`,
          to: `${number(held(after))} of ${number(usable)}`,
        },
      ],
      because: holdersOf(after),
      facts: [reservedAtStart, reservedAtEnd],
    },
  ];
}

function blocks({ before, after }: Pair<ClusterPlan>): Change[] {
  const [was, is] = [before.blocks, after.blocks];
  if (was?.used === is?.used && was?.total === is?.total) return [];
  const text = (space: typeof was): string => (space ? `${number(space.used)} of ${number(space.total)}` : 'none');
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
