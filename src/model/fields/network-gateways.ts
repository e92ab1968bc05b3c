import { gatewaySubnetName } from '../../facts/azure-rules';
import { among, choiceOf, type Field } from './field';
import { nameOf } from './name';
import { IN_SUBNET, inSubnet, privateAddress } from './standing';

const TYPES = [
  { value: 'Vpn', label: 'VPN' },
  { value: 'ExpressRoute', label: 'ExpressRoute' },
] as const;

const gatewayType = choiceOf('virtualNetworkGateway', {
  id: 'gatewayType',
  label: 'Gateway type',
  about: {
    property: 'properties.gatewayType',
    means: 'How the sites are connected: over the internet or by a private line.',
  },
  unset: '',
  choices: () => TYPES,
  read: (gateway) => gateway.gatewayType,
  choose: (gateway, value) => ({ ...gateway, gatewayType: among(TYPES, value) ?? gateway.gatewayType }),
});

export const virtualNetworkGatewayFields: readonly Field[] = [
  ...[nameOf('virtualNetworkGateway'), gatewayType, privateAddress('virtualNetworkGateway')],
  inSubnet('virtualNetworkGateway', IN_SUBNET, [gatewaySubnetName]),
];
