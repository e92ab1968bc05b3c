import { ciliumWithoutWindows, overlayVersion, overlayWithoutEngine, routeTableShared } from '../../facts/migration';
import { isAtLeast, poolsOf } from '../../model';
import { findings } from '../findings/findings';
import type { Finding } from '../findings/types';
import { listed } from '../words';
import type { Case } from './case';
import { engineOf } from './engine';
import type { Blocker, Operation } from './types';

/** Everything in this design that stands in the way now. */
export const blockersOf = (migration: Case): Blocker[] => [
  ...noRoom(migration),
  ...migration.path.operations.flatMap((operation) => BLOCKERS[operation].flatMap((blocker) => blocker(migration))),
  ...refusals(migration),
];

type Check = (migration: Case) => readonly Blocker[];

const oldVersion: Check = ({ stored: { id, kubernetesVersion } }) =>
  isAtLeast(kubernetesVersion, overlayVersion.value)
    ? []
    : [
        {
          says: `The cluster is at Kubernetes ${kubernetesVersion}.`,
          remedy: `Upgrade it to ${overlayVersion.value} or later.`,
          subject: id,
          facts: [overlayVersion],
        },
      ];

const policyEngine: Check = ({ stored }) => {
  const engine = engineOf(stored);
  if (!engine) return [];
  return [
    {
      says: `${engine} enforces the network policies.`,
      remedy: `Uninstall ${engine}; no policy is enforced until another engine is there.`,
      subject: stored.id,
      facts: [overlayWithoutEngine],
    },
  ];
};

/** Subnets that carry the cluster's route table though none of its nodes stands there. */
const sharedTable: Check = ({ before: { plan, cluster } }) => {
  const table = plan.routeTables[cluster.routeTable ?? ''];
  if (!table) return [];
  const others = table.subnets.filter((subnet) => !cluster.pools.some((pool) => pool.subnet === subnet));
  const names = listed(others.map((id) => plan.document.resources[id]?.name ?? id));
  const [first] = others;
  if (first === undefined) return [];
  return [
    {
      says: `The route table ${table.name} is on ${names} too, where the cluster has no nodes.`,
      remedy: `Take it off ${names}; from then on a gateway there reaches pods only once the move is done.`,
      subject: first,
      facts: [routeTableShared],
    },
  ];
};

const windowsPools: Check = ({ stored, before: { plan } }) => {
  const pools = poolsOf(plan.document, stored.id).filter(({ osType }) => osType === 'Windows');
  const [first] = pools;
  if (!first) return [];
  const names = listed(pools.map(({ name }) => name));
  return [
    {
      says: `${names} ${pools.length === 1 ? 'runs' : 'run'} Windows.`,
      remedy: `Move ${pools.length === 1 ? 'that pool' : 'those pools'} to another cluster.`,
      subject: first.id,
      facts: [ciliumWithoutWindows],
    },
  ];
};

const BLOCKERS: Readonly<Record<Operation, readonly Check[]>> = {
  overlay: [oldVersion, policyEngine, sharedTable],
  'new-pools': [],
  cilium: [windowsPools],
};

const noRoom: Check = ({ after, stored, before: { plan } }) =>
  after
    ? []
    : [
        {
          says: 'The virtual network has no free space for a pod subnet.',
          remedy: 'Add an address prefix to it.',
          subject: poolsOf(plan.document, stored.id)[0]?.vnetSubnet ?? stored.id,
          facts: [],
        },
      ];

/** What AKS would refuse afterwards and does not refuse now. */
const refusals: Check = ({ path, before, after }) => {
  if (path.way === 'there' || path.way === 'impossible' || !after) return [];
  const known = new Set(findings(before.plan).filter(isRefused).map(keyOf));
  return findings(after.plan)
    .filter((finding) => isRefused(finding) && !known.has(keyOf(finding)))
    .map(({ says, facts, subjects }) => ({ says, facts, subject: subjects[0].id }));
};

const isRefused = ({ severity }: Finding): boolean => severity !== 'warning';

const keyOf = ({ code, subjects }: Finding): string => [code, ...subjects.map(({ id }) => id)].join(' ');
