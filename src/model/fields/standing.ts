import { predictedAddresses } from '../../facts/aks-resources';
import { ok } from '../../result';
import { type About, type Field, fieldOf, textOf } from './field';
import { put } from './put';
import { choicesOfKind, referring } from './references';
import { addressText, map } from './texts';

type WithAddress =
  | 'virtualMachine'
  | 'virtualNetworkGateway'
  | 'applicationGateway'
  | 'azureFirewall'
  | 'privateEndpoint';

const PRIVATE_ADDRESS: Readonly<Record<WithAddress, string>> = {
  virtualMachine: 'properties.ipConfigurations[0].properties.privateIPAddress',
  virtualNetworkGateway: 'properties.ipConfigurations[0].properties.privateIPAddress',
  applicationGateway: 'properties.frontendIPConfigurations[].properties.privateIPAddress',
  azureFirewall: 'properties.ipConfigurations[0].properties.privateIPAddress',
  privateEndpoint: 'properties.ipConfigurations[0].properties.privateIPAddress',
};

export const privateAddress = (kind: WithAddress, label = 'Private IP address'): Field =>
  fieldOf(kind, {
    id: 'privateIPAddress',
    label,
    about: {
      property: PRIVATE_ADDRESS[kind],
      means: 'Its address in its subnet. Empty: Azure picks one, and the design predicts which.',
      facts: [predictedAddresses],
    },
    input: 'address',
    optional: true,
    read: (resource) => resource.privateIPAddress ?? '',
    write: (resource, text) =>
      text === ''
        ? ok(put(resource, 'privateIPAddress', undefined))
        : map(addressText(text), (address) => put(resource, 'privateIPAddress', address)),
  });

type WithPublicAddress = 'virtualMachine' | 'applicationGateway' | 'privateEndpoint';

export const publicAddress = (kind: WithPublicAddress, label: string, about: About): Field =>
  textOf(kind, {
    id: 'publicIPAddress',
    label,
    input: 'address',
    optional: true,
    about,
    get: (resource) => resource.publicIPAddress,
    set: (resource, address) => put(resource, 'publicIPAddress', address),
    text: addressText,
  });

/** Where Azure keeps the subnet of a thing with an interface. */
export const IN_SUBNET = 'properties.ipConfigurations[0].properties.subnet';

type InSubnet = WithAddress | 'applicationGatewayForContainers';

/** Where something stands; whether it may is told by the findings. */
export const inSubnet = (kind: InSubnet, property: string, facts: About['facts'] = []): Field =>
  referring(kind, {
    id: 'subnet',
    label: 'Subnet',
    group: 'place',
    about: { property, means: 'The subnet in which it stands and from which its addresses are taken.', facts },
    fits: (_, document) => choicesOfKind(document, 'subnet'),
    read: (resource) => resource.subnet,
    choose: (resource, id) => ({ ...resource, subnet: id }),
  });
