import { predictedAddresses } from '../../facts/aks-resources';
import { plannedAnew } from '../../facts/aks-rules';
import { formatAddress, formatPrefix, rangesSize } from '../../ip';
import { cited } from '../../model';
import { shortNodeName } from '../plan/names';
import { podOf, subnetsOfPods } from '../plan/pods';
import type { ClusterPlan, HeldAddress, NodePlan, Plan } from '../plan/types';
import { counted, number } from '../words';
import { clusterPairs, modeChanged, nameIn, type Pair, poolPairs } from './pairs';
import type { Change } from './types';

/** Examples named in one sentence. */
const SHOWN = 3;

/** Who has another address, and why. */
export function addressChanges(before: Plan, after: Plan): Change[] {
  return [
    ...clusterPairs(before, after).flatMap((pair) => [
      ...podSource(after, pair),
      ...reservation(after, pair),
      ...movedNodes(after, pair),
      ...clusterIPs(after, pair),
    ]),
    ...movedOthers(before, after),
  ];
}

/** Where a cluster's pods take their addresses, with one pod as the example. */
function podSource(plan: Plan, pair: Pair<ClusterPlan>): Change[] {
  if (!modeChanged(pair) && !spacesMoved(pair)) return [];
  const example = examplePod(plan, pair);
  const { before, after } = pair;
  const stays =
    after.podCidr !== undefined &&
    before.podCidr?.first === after.podCidr.first &&
    before.podCidr.length === after.podCidr.length;
  return [
    {
      id: `pods ${after.id}`,
      area: 'addresses',
      subject: after.id,
      says: stays
        ? 'Pods keep their pod CIDR and get other addresses of it.'
        : `Pods take their addresses from ${sourceOf(plan, after)}.`,
      values: example ? [example] : [],
      because: modeChanged(pair) ? after.mode.summary : 'The addresses that their nodes hand out are others.',
      facts: [stays && after.mode.block ? after.mode.block.fact : after.mode.node.fact],
    },
  ];
}

/** Whether some node hands out other addresses; that pods are dealt anew to more nodes is no change of addresses. */
const spacesMoved = (pair: Pair<ClusterPlan>): boolean =>
  poolPairs(pair).some(({ before, after }) =>
    after.nodes.some(({ index, pods }) => {
      const earlier = before.nodes[index];
      return earlier !== undefined && earlier.pods[0]?.first !== pods[0]?.first;
    }),
  );

const sourceOf = (plan: Plan, cluster: ClusterPlan): string =>
  cluster.podCidr
    ? `the pod CIDR ${formatPrefix(cluster.podCidr)}`
    : subnetsOfPods(cluster)
        .map((subnet) => nameIn(plan, subnet))
        .join(' and ');

/** The last running pod of the first workload that moved: the further along, the plainer the difference. */
function examplePod(plan: Plan, { before, after }: Pair<ClusterPlan>): Change['values'][number] | undefined {
  for (const workload of after.workloads) {
    const shown = Math.min(workload.running, before.workloads.find(({ id }) => id === workload.id)?.running ?? 0);
    if (shown === 0) continue;
    const [earlier, later] = [podOf(before, workload.id, shown - 1), podOf(after, workload.id, shown - 1)];
    if (earlier && later && earlier.address !== later.address) {
      return {
        name: `pod of ${nameIn(plan, workload.id)}`,
        from: formatAddress(earlier.address),
        to: formatAddress(later.address),
      };
    }
  }
  return undefined;
}

/** Max pods per node, the pools that follow the mode's default told together. */
function reservation(plan: Plan, pair: Pair<ClusterPlan>): Change[] {
  const { after: cluster } = pair;
  const changed = poolPairs(pair).filter(({ before, after }) => before.maxPods !== after.maxPods);
  const [first] = changed;
  if (!first) return [];
  const byDefault = modeChanged(pair);
  const { maxPods } = cluster.mode;
  const fact = byDefault ? cited(plan.document, maxPods.default) : maxPods.limits;
  return [
    {
      id: `maxPods ${cluster.id}`,
      area: 'addresses',
      subject: first.after.id,
      says: byDefault ? 'Max pods per node follows the mode’s default.' : 'Max pods per node changed.',
      values: changed.map(({ before, after }) => ({
        name: nameIn(plan, after.id),
        from: number(before.maxPods),
        to: number(after.maxPods),
      })),
      because: byDefault ? fact.says : 'The design was edited.',
      facts: [fact],
    },
  ];
}

/** Nodes whose own address is another. */
function movedNodes(plan: Plan, pair: Pair<ClusterPlan>): Change[] {
  const moved = poolPairs(pair).flatMap(({ before, after }) =>
    after.nodes.flatMap((node): Pair<NodePlan>[] => {
      const earlier = before.nodes[node.index];
      return earlier && earlier.address !== node.address ? [{ before: earlier, after: node }] : [];
    }),
  );
  const [first] = moved;
  if (!first) return [];
  const each = 1 + (pair.after.podCidr ? 0 : rangesSize(first.after.pods));
  return [
    {
      id: `nodes ${pair.after.id}`,
      area: 'addresses',
      subject: first.after.pool,
      says: `${counted(moved.length, 'node has', 'nodes have')} another address.`,
      values: moved.slice(0, SHOWN).map(({ before, after }) => ({
        name: shortNodeName(after),
        from: formatAddress(before.address),
        to: formatAddress(after.address),
      })),
      because: `A node of ${nameIn(plan, first.after.pool)} takes ${counted(each, 'address', 'addresses')} of its subnet, in order, the lowest free first.`,
      facts: [pair.after.mode.node.fact, predictedAddresses, plannedAnew],
    },
  ];
}

function clusterIPs(plan: Plan, { before, after }: Pair<ClusterPlan>): Change[] {
  return after.services.flatMap((service): Change[] => {
    const earlier = before.services.find(({ id }) => id === service.id);
    if (!earlier || earlier.clusterIP === service.clusterIP) return [];
    const text = ({ clusterIP }: typeof service) => (clusterIP === undefined ? 'none' : formatAddress(clusterIP));
    return [
      {
        id: `clusterIP ${service.id}`,
        area: 'addresses',
        subject: service.id,
        says: `The cluster IP of service ${nameIn(plan, service.id)} changed.`,
        values: [{ from: text(earlier), to: text(service) }],
        because: 'It is taken from the service CIDR.',
        facts: [predictedAddresses],
      },
    ];
  });
}

/** Frontends, gateways and machines that moved, each of what they hold by itself. */
function movedOthers(before: Plan, after: Plan): Change[] {
  return Object.entries(after.addresses).flatMap(([id, held]) =>
    ROLES.flatMap((role): Change[] => {
      const from = before.addresses[id]?.find((item) => item.role === role);
      const to = held.find((item) => item.role === role);
      if (!from || !to || from.range.first === to.range.first) return [];
      return [
        {
          id: `${role} ${id}`,
          area: 'addresses',
          subject: id,
          says: `${nameIn(after, id)} has another ${role === 'frontend' ? 'private frontend' : 'address'}.`,
          values: [{ from: formatAddress(from.range.first), to: formatAddress(to.range.first) }],
          because: to.predicted
            ? 'Nobody fixed it, so it takes the lowest free one after the nodes.'
            : 'It was fixed anew.',
          facts: [predictedAddresses],
        },
      ];
    }),
  );
}

const ROLES = ['address', 'frontend'] as const satisfies readonly HeldAddress['role'][];
