import { agwInstances } from '../../facts/aks-resources';
import { ok } from '../../result';
import { type Field, fieldOf } from './field';
import { name } from './name';
import { put } from './put';
import { addressText, map, wholeNumber } from './texts';

type WithAddress = 'virtualMachine' | 'virtualNetworkGateway' | 'applicationGateway' | 'azureFirewall';

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

export const virtualMachineFields = [name, privateAddress('virtualMachine')];
export const virtualNetworkGatewayFields = [name, privateAddress('virtualNetworkGateway')];
export const azureFirewallFields = [name, privateAddress('azureFirewall')];
export const applicationGatewayFields = [name, instances, privateAddress('applicationGateway', 'Private frontend IP')];
