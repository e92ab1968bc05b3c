import { agwInstances } from '../../facts/aks-resources';
import { ok } from '../../result';
import { machineSecurityGroup } from './attached';
import { among, choiceOf, type Field, fieldOf, ON_OFF } from './field';
import { name } from './name';
import { put } from './put';
import { addressText, map, wholeNumber } from './texts';

type WithAddress =
  | 'virtualMachine'
  | 'virtualNetworkGateway'
  | 'applicationGateway'
  | 'azureFirewall'
  | 'privateEndpoint';

const privateAddress = (kind: WithAddress, label = 'Private IP address'): Field =>
  fieldOf(kind, {
    id: 'privateIPAddress',
    label,
    input: 'address',
    optional: true,
    read: (resource) => resource.privateIPAddress ?? '',
    write: (resource, text) =>
      text === ''
        ? ok(put(resource, 'privateIPAddress', undefined))
        : map(addressText(text), (address) => put(resource, 'privateIPAddress', address)),
  });

const instances = fieldOf('applicationGateway', {
  id: 'capacity',
  label: 'Instances',
  input: 'number',
  read: ({ capacity }) => String(capacity),
  write: (gateway, text) =>
    map(wholeNumber(text, 1, agwInstances.value, agwInstances), (capacity) => ({ ...gateway, capacity })),
});

const publicAddress = fieldOf('virtualMachine', {
  id: 'publicIPAddress',
  label: 'Public IP address',
  input: 'address',
  optional: true,
  read: ({ publicIPAddress }) => publicIPAddress ?? '',
  write: (machine, text) =>
    text === ''
      ? ok(put(machine, 'publicIPAddress', undefined))
      : map(addressText(text), (address) => put(machine, 'publicIPAddress', address)),
});

const forwarding = choiceOf('virtualMachine', {
  id: 'enableIPForwarding',
  label: 'IP forwarding',
  unset: 'off',
  choices: () => ON_OFF,
  read: ({ enableIPForwarding }) => (enableIPForwarding ? 'on' : 'off'),
  choose: (machine, value) => put(machine, 'enableIPForwarding', value === undefined ? undefined : true),
});

const SOURCE_NAT = [
  { value: 'internet', label: 'For public addresses' },
  { value: 'all', label: 'For everybody' },
  { value: 'none', label: 'None' },
] as const;

const sourceNat = choiceOf('virtualMachine', {
  id: 'sourceNat',
  label: 'Source NAT',
  unset: 'internet',
  applies: ({ role }) => role === 'nva',
  choices: () => SOURCE_NAT,
  read: ({ sourceNat: chosen }) => chosen ?? 'internet',
  choose: (machine, value) => put(machine, 'sourceNat', among(SOURCE_NAT, value)),
});

export const virtualMachineFields = [
  ...[name, privateAddress('virtualMachine'), publicAddress],
  ...[machineSecurityGroup, forwarding, sourceNat],
];
export const privateEndpointFields = [name, privateAddress('privateEndpoint')];
export const virtualNetworkGatewayFields = [name, privateAddress('virtualNetworkGateway')];
export const azureFirewallFields = [name, privateAddress('azureFirewall')];
export const applicationGatewayFields = [name, instances, privateAddress('applicationGateway', 'Private frontend IP')];
