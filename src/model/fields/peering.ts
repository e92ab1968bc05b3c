import { peersApart } from '../../facts/azure-rules';
import { peeringForwards } from '../../facts/fabric';
import { gatewayTransit, peeringRoutes } from '../../facts/routing';
import type { ResourceOf } from '../resources';
import { type About, type Field, switchOf } from './field';
import { nameOf } from './name';
import { choicesOfKind, referring } from './references';

type Flag = keyof ResourceOf<'peering'>['outgoing'];

/** In the portal's words; the other network is the remote one of each direction. */
const FLAGS: readonly { readonly flag: Flag; readonly label: string; readonly about: About }[] = [
  {
    flag: 'allowVirtualNetworkAccess',
    label: 'Allow access to the remote network',
    about: {
      property: 'properties.allowVirtualNetworkAccess',
      means:
        'Whether machines here and there reach each other. Off: the tag VirtualNetwork leaves the other network out.',
      facts: [peeringRoutes],
    },
  },
  {
    flag: 'allowForwardedTraffic',
    label: 'Receive forwarded traffic from the remote network',
    about: {
      property: 'properties.allowForwardedTraffic',
      means:
        'Whether packets come in that did not begin in the other network, such as what an appliance there passes on.',
      facts: [peeringForwards],
    },
  },
  {
    flag: 'allowGatewayTransit',
    label: 'Let the remote network use this gateway',
    about: {
      property: 'properties.allowGatewayTransit',
      means: 'Whether the other network may use the gateway that stands here.',
      facts: [gatewayTransit],
    },
  },
  {
    flag: 'useRemoteGateways',
    label: 'Use the remote network’s gateway',
    about: {
      property: 'properties.useRemoteGateways',
      means:
        'Whether this network uses the gateway of the other one, which has to allow it; it has none of its own then.',
      facts: [gatewayTransit],
    },
  },
];

const flagsOf = (direction: 'outgoing' | 'incoming'): Field[] =>
  FLAGS.map(({ flag, label, about }) =>
    switchOf('peering', {
      id: `${direction}:${flag}`,
      label,
      about,
      group: direction,
      isOn: (peering) => peering[direction][flag],
      turn: (peering, on) => ({ ...peering, [direction]: { ...peering[direction], [flag]: on } }),
    }),
  );

const side = (id: 'virtualNetwork' | 'remoteVirtualNetwork', label: string, about: About): Field =>
  referring('peering', {
    id,
    label,
    about,
    fits: (peering, document) => {
      const other = id === 'virtualNetwork' ? peering.remoteVirtualNetwork : peering.virtualNetwork;
      return choicesOfKind(document, 'virtualNetwork', (network) => network !== other);
    },
    read: (peering) => peering[id],
    choose: (peering, network) => ({ ...peering, [id]: network }),
  });

export const peeringFields: readonly Field[] = [
  nameOf('peering'),
  side('virtualNetwork', 'Network', {
    property: 'id',
    means: 'One of the two networks. Azure keeps a peering in each; here both directions are one.',
    facts: [peersApart],
  }),
  side('remoteVirtualNetwork', 'Remote network', {
    property: 'properties.remoteVirtualNetwork.id',
    means: 'The other network.',
    facts: [peersApart],
  }),
  ...flagsOf('outgoing'),
  ...flagsOf('incoming'),
];
