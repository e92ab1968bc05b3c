import type { Fact } from '../../facts/fact';
import type { NetworkMode } from '../../modes';
import { listed, number } from '../words';
import type { Note } from './types';

const ROUTES: Readonly<Record<NetworkMode['podRoutes'], string>> = {
  'route-table': 'a route table',
  'virtual-network': 'the virtual network itself',
  fabric: 'Azure’s fabric',
};

const NETWORKS = {
  virtualNetwork: 'their own network',
  peered: 'peered networks',
  onPremises: 'on-premises',
} as const;

/** What another mode means to whoever looks at the cluster from outside, and how far it goes. */
export function modeChanges(from: NetworkMode, to: NetworkMode, ingress: boolean): Note[] {
  if (from.id === to.id) return [];
  return [
    ...note(
      from.podRoutes !== to.podRoutes,
      `Pods are found by ${ROUTES[to.podRoutes]} instead of ${ROUTES[from.podRoutes]}.`,
    ),
    ...sourceSeen(from, to),
    ...note(
      from.podsAddressable.value !== to.podsAddressable.value,
      to.podsAddressable.value
        ? 'Machines outside can open connections to pods.'
        : 'Machines outside can no longer open connections to pods; services and ingress stay the way in.',
      to.podsAddressable,
    ),
    ...note(
      ingress && needsItsOwn(to) && from.gatewayIngress !== to.gatewayIngress,
      to.gatewayIngress.says,
      to.gatewayIngress,
    ),
    ...note(
      from.nodeCeiling.value !== to.nodeCeiling.value,
      `AKS allows ${number(to.nodeCeiling.value)} nodes instead of ${number(from.nodeCeiling.value)}.`,
      to.nodeCeiling,
    ),
    ...(to.retirement ? [{ says: to.retirement.says, facts: [to.retirement] }] : []),
  ];
}

/** Where pods can be addressed by anybody, a gateway needs nothing of its own. */
const needsItsOwn = ({ gatewayIngress, podsAddressable }: NetworkMode): boolean => gatewayIngress !== podsAddressable;

const note = (applies: boolean, says: string, ...facts: readonly Fact[]): Note[] => (applies ? [{ says, facts }] : []);

/** Whose address pods show to each network, where it is another's. */
function sourceSeen(from: NetworkMode, to: NetworkMode): Note[] {
  const networks = ['virtualNetwork', 'peered', 'onPremises'] as const;
  return (['node', 'pod'] as const).flatMap((seen) => {
    const other = networks.filter(
      (network) => to.sourceSeen.value[network] === seen && from.sourceSeen.value[network] !== seen,
    );
    const who = listed(other.map((network) => NETWORKS[network]));
    return note(other.length > 0, `Pods show the ${seen}’s address to ${who}.`, to.sourceSeen);
  });
}
