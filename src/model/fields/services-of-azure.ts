import { linkedZones, zoneDecides } from '../../facts/dns';
import { onlyHealthy } from '../../facts/load-balancing';
import { natGatewayAddresses, natGatewayPorts } from '../../facts/snat';
import { ok } from '../../result';
import { type Field, fieldOf, listFieldOf, textOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { addressText, anyText, atMost, listOf, map, portText, tagText } from './texts';

const natAddresses = listFieldOf('natGateway', {
  id: 'publicIPAddresses',
  label: 'Public IP addresses',
  input: 'address',
  optional: true,
  about: {
    property: 'properties.publicIpAddresses[].id',
    means: 'The public addresses that connections through it leave with.',
    facts: [natGatewayAddresses, natGatewayPorts],
  },
  get: ({ publicIPAddresses }) => publicIPAddresses,
  set: (gateway, publicIPAddresses) => ({ ...gateway, publicIPAddresses }),
  values: (text) => atMost(natGatewayAddresses.value, listOf(text, addressText), natGatewayAddresses),
});

const probePort = fieldOf('loadBalancer', {
  id: 'probePort',
  label: 'Health probe port',
  input: 'number',
  optional: true,
  about: {
    property: 'properties.probes[0].properties.port',
    means: 'The port at which its probe asks the machines by TCP. Empty: every machine counts as healthy.',
    facts: [onlyHealthy],
  },
  read: ({ probePort: port }) => String(port ?? ''),
  write: (balancer, text) =>
    text === ''
      ? ok(put(balancer, 'probePort', undefined))
      : map(portText(text), (port) => put(balancer, 'probePort', port)),
});

const zoneName = textOf('privateDnsZone', {
  id: 'zoneName',
  label: 'Zone',
  input: 'text',
  about: {
    property: 'name',
    means: 'The names that it answers for, such as privatelink.blob.core.windows.net.',
    facts: [linkedZones, zoneDecides],
  },
  get: (zone) => zone.zoneName,
  set: (zone, value = zone.zoneName) => ({ ...zone, zoneName: value }),
  text: (text) => anyText(text),
});

const hostAddress = textOf('internetHost', {
  id: 'address',
  label: 'Public address',
  input: 'address',
  about: { means: 'The address of this host on the internet.' },
  get: (host) => host.address,
  set: (host, value = host.address) => ({ ...host, address: value }),
  text: addressText,
});

/** Entries that the document's schema takes. */
const MOST_TAGS = 20;

const serviceTags = listFieldOf('internetHost', {
  id: 'serviceTags',
  label: 'Service tags',
  input: 'text',
  optional: true,
  about: {
    means: 'Service tags whose addresses it belongs to, such as Storage: rules and routes that name them mean it too.',
    limits: `Up to ${MOST_TAGS}.`,
    source: 'serviceTags',
  },
  get: (host) => host.serviceTags,
  set: (host, tags) => put(host, 'serviceTags', tags.length === 0 ? undefined : tags),
  values: (text) => atMost(MOST_TAGS, listOf(text, tagText)),
});

export const natGatewayFields: readonly Field[] = [nameOf('natGateway'), natAddresses];
export const loadBalancerFields: readonly Field[] = [nameOf('loadBalancer'), probePort];
export const privateDnsZoneFields: readonly Field[] = [nameOf('privateDnsZone'), zoneName];
export const internetHostFields: readonly Field[] = [nameOf('internetHost'), hostAddress, serviceTags];
