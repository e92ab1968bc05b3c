import { endpointChain } from '../../facts/dns';
import { type About, type Field, textOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, mayRefer } from './references';
import { inSubnet, privateAddress, publicAddress } from './standing';
import { anyText } from './texts';

const fqdn = textOf('privateEndpoint', {
  id: 'fqdn',
  label: 'Name of what it leads to',
  input: 'text',
  about: {
    property: 'properties.customDnsConfigs[0].fqdn',
    means: 'The name by which the service behind it is asked for, such as myaccount.blob.core.windows.net.',
    facts: [endpointChain],
  },
  get: (endpoint) => endpoint.fqdn,
  set: (endpoint, value = endpoint.fqdn) => ({ ...endpoint, fqdn: value }),
  text: (text) => anyText(text),
});

const endpointZone = mayRefer('privateEndpoint', {
  id: 'privateDnsZone',
  label: 'Private DNS zone',
  about: {
    property: 'privateDnsZoneGroups: properties.privateDnsZoneConfigs[].properties.privateDnsZoneId',
    means: 'The zone in which Azure keeps its record.',
    source: 'privateEndpointDns',
  },
  fits: (_, document) => choicesOfKind(document, 'privateDnsZone'),
  read: ({ privateDnsZone }) => privateDnsZone,
  choose: (endpoint, zone) => put(endpoint, 'privateDnsZone', zone),
});

const OF_ENDPOINT: About = {
  means: 'The public address of what it leads to, which those see who do not go by the endpoint.',
};

export const privateEndpointFields: readonly Field[] = [
  ...[nameOf('privateEndpoint'), fqdn, privateAddress('privateEndpoint')],
  publicAddress('privateEndpoint', 'Public IP address of the service', OF_ENDPOINT),
  ...[endpointZone, inSubnet('privateEndpoint', 'properties.subnet')],
];
