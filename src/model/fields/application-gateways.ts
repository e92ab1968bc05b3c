import { agwIngressRouteTable } from '../../facts/aks-resources';
import { agcDelegation, agwAddresses, agwInstances, agwSubnetOwn } from '../../facts/gateways';
import { type About, choiceOf, type Field, fieldOf, listFieldOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, mayRefer, referring } from './references';
import { inSubnet, privateAddress, publicAddress } from './standing';
import { addressText, listOf, map, wholeNumber } from './texts';

const instances = fieldOf('applicationGateway', {
  id: 'capacity',
  label: 'Instances',
  about: {
    property: 'properties.sku.capacity',
    means: 'How many instances it runs; each takes an address of its subnet.',
    facts: [agwInstances, agwAddresses],
  },
  input: 'number',
  read: ({ capacity }) => String(capacity),
  write: (gateway, text) =>
    map(wholeNumber(text, 1, agwInstances.value, agwInstances), (capacity) => ({ ...gateway, capacity })),
});

const BACKENDS = [
  { value: 'ingress', label: 'Ingress to a service' },
  { value: 'targets', label: 'Addresses' },
] as const;

const backendType = choiceOf('applicationGateway', {
  id: 'backendType',
  label: 'Backend',
  group: 'backend',
  about: {
    property: 'properties.backendAddressPools[]',
    means: 'Whether it sends to the pods of a service, as an ingress controller sets it up, or to fixed addresses.',
    facts: [agwIngressRouteTable],
  },
  unset: '',
  choices: (gateway, document) =>
    // An ingress leads somewhere, so it can be chosen only where there is a service.
    gateway.backend.type === 'ingress' || choicesOfKind(document, 'service').length > 0 ? BACKENDS : BACKENDS.slice(1),
  read: (gateway) => gateway.backend.type,
  choose(gateway, type, document) {
    const service = choicesOfKind(document, 'service')[0]?.value;
    if (type === 'ingress' && service !== undefined) return { ...gateway, backend: { type, service } };
    return { ...gateway, backend: { type: 'targets', addresses: [] } };
  },
});

const backendService = referring('applicationGateway', {
  id: 'service',
  label: 'Service',
  group: 'backend',
  about: {
    property: 'Ingress: spec.defaultBackend.service.name',
    means: 'The service whose pods it sends to.',
    source: 'agicNetworking',
  },
  applies: ({ backend }) => backend.type === 'ingress',
  fits: (_, document) => choicesOfKind(document, 'service'),
  read: ({ backend }) => (backend.type === 'ingress' ? backend.service : undefined),
  choose: (gateway, service) => ({ ...gateway, backend: { type: 'ingress', service } }),
});

const backendAddresses = listFieldOf('applicationGateway', {
  id: 'backendAddresses',
  label: 'Backend targets',
  input: 'address',
  optional: true,
  group: 'backend',
  about: {
    property: 'properties.backendAddressPools[].properties.backendAddresses[].ipAddress',
    means: 'The addresses that it sends to, such as that of an internal load balancer.',
  },
  applies: ({ backend }) => backend.type === 'targets',
  get: ({ backend }) => (backend.type === 'targets' ? backend.addresses : []),
  set: (gateway, addresses) => ({ ...gateway, backend: { type: 'targets', addresses } }),
  values: (text) => listOf(text, addressText),
});

const containersService = mayRefer('applicationGatewayForContainers', {
  id: 'service',
  label: 'Service',
  group: 'backend',
  about: {
    property: 'Ingress: spec.defaultBackend.service.name',
    means: 'The service whose pods it sends to.',
    source: 'agcNetworking',
  },
  fits: (_, document) => choicesOfKind(document, 'service'),
  read: ({ service }) => service,
  choose: (gateway, service) => put(gateway, 'service', service),
});

const OF_GATEWAY: About = {
  property: 'properties.frontendIPConfigurations[].properties.publicIPAddress',
  means: 'The frontend that clients on the internet ask.',
};

export const applicationGatewayFields: readonly Field[] = [
  ...[nameOf('applicationGateway'), instances],
  publicAddress('applicationGateway', 'Public frontend IP', OF_GATEWAY),
  privateAddress('applicationGateway', 'Private frontend IP'),
  ...[backendType, backendService, backendAddresses],
  inSubnet('applicationGateway', 'properties.gatewayIPConfigurations[0].properties.subnet', [agwSubnetOwn]),
];
export const applicationGatewayForContainersFields: readonly Field[] = [
  ...[nameOf('applicationGatewayForContainers'), containersService],
  inSubnet('applicationGatewayForContainers', 'properties.subnet', [agcDelegation]),
];
