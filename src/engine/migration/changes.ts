import {
  ciliumIpBlock,
  ciliumReplacesEngine,
  overlayKeptPodCidr,
  overlayNewPodCidr,
  poolsKeepMaxPods,
  reimaged,
} from '../../facts/migration';
import { formatPrefix } from '../../ip';
import { cited, resourceOf, resourcesOf } from '../../model';
import { counted, listed, number } from '../words';
import type { Case, Side } from './case';
import { modeChanges } from './mode-changes';
import type { Note } from './types';

/** What is another thing afterwards. */
export function changesOf({ before, after, path, stored }: Case): Note[] {
  if (path.way === 'there' || path.way === 'impossible' || !after) return [];
  const lives = path.way === 'in-place';
  return [
    ...podAddresses(before, after, lives),
    ...(lives ? [{ says: 'Every node gets a new image.', facts: [reimaged] }] : []),
    ...subnetUse(before, after),
    ...(lives ? maxPodsKept(before, after) : maxPodsAnew(before, after)),
    ...modeChanges(before.cluster.mode, after.cluster.mode, hasIngress(before, stored.id)),
    ...(path.operations.includes('cilium') ? POLICIES : []),
  ];
}

const POLICIES: readonly Note[] = [
  { says: 'Network policies are Cilium’s: an ipBlock selects neither pods nor nodes.', facts: [ciliumIpBlock] },
  { says: 'They are enforced only once every node has its new image.', facts: [ciliumReplacesEngine] },
];

const nameIn = ({ plan }: Side, id: string): string => plan.document.resources[id]?.name ?? id;

/** Where pods get addresses: `the pod CIDR 10.244.0.0/16`, `snet-aks`. */
function podSpace(side: Side): string {
  const { podCidr, pools } = side.cluster;
  if (podCidr) return `the pod CIDR ${formatPrefix(podCidr)}`;
  return listed([...new Set(pools.map(({ subnet, podSubnet }) => nameIn(side, podSubnet ?? subnet)))]);
}

function podAddresses(before: Side, after: Side, lives: boolean): Note[] {
  const [from, to] = [podSpace(before), podSpace(after)];
  const says =
    from === to
      ? `All pods are made anew, with new addresses of ${to}.`
      : `All pods get new addresses, of ${to} instead of ${from}.`;
  if (!lives) return [{ says, facts: [] }];
  if (sameMode(before, after)) return [{ says, facts: [reimaged] }];
  return [{ says, facts: [before.cluster.podCidr ? overlayKeptPodCidr : overlayNewPodCidr] }];
}

const sameMode = (before: Side, after: Side): boolean => before.cluster.mode.id === after.cluster.mode.id;

const heldIn = ({ plan }: Side, id: string): number => {
  const usage = plan.subnets[id]?.usage;
  return usage ? usage.usable - usage.free : 0;
};

/** Node subnets and pod subnets in which another number of addresses is held. */
function subnetUse(before: Side, after: Side): Note[] {
  const ids = [before, after].flatMap(({ cluster }) =>
    cluster.pools.flatMap(({ subnet, podSubnet }) => [subnet, podSubnet ?? subnet]),
  );
  return [...new Set(ids)].flatMap((id): Note[] => {
    const [was, is] = [heldIn(before, id), heldIn(after, id)];
    const usable = after.plan.subnets[id]?.usage.usable ?? before.plan.subnets[id]?.usage.usable ?? 0;
    if (was === is) return [];
    const facts = after.cluster.pools
      .filter(({ subnet, podSubnet }) => subnet === id || podSubnet === id)
      .map(({ mode }) => mode.node.fact);
    return [
      {
        says: `${nameIn(after, id)} holds ${number(is)} of ${counted(usable, 'address', 'addresses')} instead of ${number(was)}.`,
        facts: [...new Set(facts)],
      },
    ];
  });
}

function maxPodsKept(before: Side, after: Side): Note[] {
  const { pools } = before.cluster;
  const anew = cited(after.plan.document, after.cluster.mode.maxPods.default);
  if (sameMode(before, after) || pools.every(({ maxPods }) => maxPods === anew.value)) return [];
  const [first] = pools;
  const same = pools.every(({ maxPods }) => maxPods === first?.maxPods);
  const kept = same
    ? `${number(first?.maxPods ?? 0)} in every pool`
    : listed(pools.map(({ id, maxPods }) => `${number(maxPods)} in ${nameIn(before, id)}`));
  return [
    {
      says: `Max pods per node stay ${kept}. New pools get ${number(anew.value)} unless told otherwise.`,
      facts: [poolsKeepMaxPods, anew],
    },
  ];
}

/** Of pools that are made anew: where nobody has written a number, the default is another. */
function maxPodsAnew(before: Side, after: Side): Note[] {
  const [was, is] = [before, after].map(({ plan, cluster }) => cited(plan.document, cluster.mode.maxPods.default));
  const unset = before.cluster.pools.filter(
    ({ id }) => resourceOf(before.plan.document, 'agentPool', id)?.maxPods === undefined,
  );
  if (!was || !is || was.value === is.value || unset.length === 0) return [];
  return [
    {
      says: `Nodes of ${listed(unset.map(({ id }) => nameIn(before, id)))} run up to ${number(is.value)} pods instead of ${number(was.value)}: the default is another.`,
      facts: [is],
    },
  ];
}

/** Whether an application gateway sends to the cluster's pods. */
const hasIngress = ({ plan: { document } }: Side, clusterId: string): boolean =>
  resourcesOf(document, 'applicationGateway').some(
    ({ backend }) =>
      backend.type === 'ingress' && resourceOf(document, 'service', backend.service)?.cluster === clusterId,
  );
