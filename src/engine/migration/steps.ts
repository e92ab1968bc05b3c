import {
  allocationByNewPool,
  overlayKeptPodCidr,
  overlayNewPodCidr,
  recreated,
  reimaged,
  twoOperations,
} from '../../facts/migration';
import { formatPrefix } from '../../ip';
import { networkModeById } from '../../modes';
import type { Case } from './case';
import type { Operation, Step } from './types';
import { networkingWords } from './words';

function toOverlay({ before, after, path }: Case): Step[] {
  const podCidr = after?.cluster.podCidr;
  const had = before.cluster.podCidr !== undefined;
  const prefix = podCidr ? formatPrefix(podCidr) : '';
  return [
    {
      title: 'Change the IPAM mode to Azure CNI Overlay',
      update: `--network-plugin azure --network-plugin-mode overlay${had ? '' : ` --pod-cidr ${prefix}`}`,
      says: `${had ? `The pod CIDR stays ${prefix}.` : `The pod CIDR is named with it: ${prefix} in this design.`} All pools are reimaged at once.`,
      facts: [
        had ? overlayKeptPodCidr : overlayNewPodCidr,
        reimaged,
        ...(path.operations.length > 1 ? [twoOperations] : []),
      ],
    },
  ];
}

const toCilium = ({ path }: Case): Step[] => [
  {
    title: 'Change the dataplane to Cilium',
    update: '--network-dataplane cilium',
    says: `The mode stays. All pools are reimaged at once${path.operations.length > 1 ? ', a second time' : ''}.`,
    facts: [reimaged, ...(path.operations.length > 1 ? [twoOperations] : [])],
  },
];

const newPools = ({ to }: Case): Step[] => [
  {
    title: `Add pools with ${networkModeById(to.mode).podUnits?.name.many ?? 'addresses of their own'}`,
    says: 'They need a pod subnet of their own: a subnet serves one way of allocation.',
    facts: [allocationByNewPool],
  },
  {
    title: 'Drain and delete the old pools',
    says: 'Workloads move as nodes are drained. While both stand, the nodes of both take addresses of the node subnet.',
    facts: [allocationByNewPool],
  },
];

const newCluster = ({ to }: Case): Step[] => [
  {
    title: `Make a second cluster with ${networkingWords(to)}`,
    says: 'Its nodes take addresses beside those of the old one while both run.',
    facts: [recreated],
  },
  {
    title: 'Move the workloads and switch the clients over',
    says: 'Clients follow by DNS or a gateway before both; addresses of load balancers are new.',
    facts: [recreated],
  },
  { title: 'Delete the old cluster', says: 'Until then the way back is open.', facts: [] },
];

const STEPS: Readonly<Record<Operation, (migration: Case) => readonly Step[]>> = {
  overlay: toOverlay,
  'new-pools': newPools,
  cilium: toCilium,
};

/** What is done, in its order. */
export function stepsOf(migration: Case): Step[] {
  const { path } = migration;
  if (path.way === 'new-cluster') return newCluster(migration);
  return path.operations.flatMap((operation) => STEPS[operation](migration));
}
