import type { NetworkMode } from '../../../modes';
import { longDate } from '../words';
import type { RowOf } from './row';

const ROUTES: Readonly<Record<NetworkMode['podRoutes'], string>> = {
  'route-table': 'a route table',
  'virtual-network': 'the virtual network',
  fabric: 'Azure’s fabric',
};

const SEEN = {
  virtualNetwork: 'Own network sees',
  peered: 'Peered networks see',
  onPremises: 'On-premises sees',
} as const;

const NETWORKS = ['virtualNetwork', 'peered', 'onPremises'] as const;

/** What the mode means to whoever looks at the cluster from outside. */
export const reachRows: readonly RowOf[] = [
  {
    id: 'addressable',
    group: 'reach',
    title: 'Machines outside reach pods',
    cell: ({ cluster: { mode } }) => ({
      lines: [{ text: mode.podsAddressable.value ? 'yes' : 'no' }],
      ...(!mode.podsAddressable.value && { detail: 'application gateway ingress can' }),
      facts: [mode.podsAddressable],
    }),
  },
  ...NETWORKS.map(
    (network): RowOf => ({
      id: `seen-${network}`,
      group: 'reach',
      title: SEEN[network],
      cell: ({ cluster: { mode } }) => ({
        lines: [{ text: `the ${mode.sourceSeen.value[network]}’s address` }],
        facts: [mode.sourceSeen],
      }),
    }),
  ),
  {
    id: 'found-by',
    group: 'reach',
    title: 'Pods are found by',
    cell: ({ cluster: { mode } }) => ({ lines: [{ text: ROUTES[mode.podRoutes] }], facts: [] }),
  },
  {
    id: 'support',
    group: 'reach',
    title: 'Supported until',
    cell: ({ cluster: { mode } }) => ({
      lines: [{ text: mode.retirement ? longDate(mode.retirement.value) : 'no end announced' }],
      facts: mode.retirement ? [mode.retirement] : [],
    }),
  },
];
