import { uniqueNames } from '../../facts/azure-rules';
import { linkedZones, zoneDecides } from '../../facts/dns';
import { gatewayPath } from '../../facts/fabric';
import { formatAddress, prefixOf } from '../../ip';
import { ok } from '../../result';
import { choicesOfKind, withCurrent } from '../fields/references';
import { addressText, anyText } from '../fields/texts';
import type { ResourceOf } from '../resources';
import { alike, sameName } from './clashes';
import { textColumn } from './columns';
import { freeName, nameOfCopy } from './names';
import { tableOf } from './table';

type Connection = ResourceOf<'virtualNetworkGateway'>['connections'][number];
type Host = ResourceOf<'onPremisesSite'>['hosts'][number];
type ZoneRecord = NonNullable<ResourceOf<'privateDnsZone'>['records']>[number];

/** Entries that the document's schema takes, and where it sets no limit, more than anybody draws. */
const MOST = 1000;
const NO_ORDER = 'Their order means nothing; they are kept as you put them.';
const NO_ADDRESS = '10.0.0.4';

export const connections = tableOf<'virtualNetworkGateway', Connection>('virtualNetworkGateway', {
  id: 'connections',
  title: 'Connections',
  noun: 'connection',
  columns: [
    textColumn(
      {
        id: 'name',
        label: 'Name',
        input: 'text',
        width: 24,
        about: {
          property: 'name',
          means: 'What the connection is called.',
          facts: [uniqueNames],
          source: 'referenceConnection',
        },
      },
      (text) => anyText(text),
    ),
    {
      id: 'onPremisesSite',
      label: 'On-premises site',
      input: 'choice',
      width: 24,
      aliases: ['site', 'local network gateway'],
      about: {
        property: 'properties.localNetworkGateway2.id',
        means: 'The site at the other end.',
        facts: [gatewayPath],
        source: 'referenceConnection',
      },
      choices: (gateway, document) =>
        gateway.connections.reduce(
          (choices, { onPremisesSite }) => withCurrent(document, choices, onPremisesSite),
          choicesOfKind(document, 'onPremisesSite'),
        ),
      read: (connection) => connection.onPremisesSite,
      write: (connection, onPremisesSite) => ok({ ...connection, onPremisesSite }),
    },
  ],
  most: MOST,
  order: NO_ORDER,
  rows: (gateway) => gateway.connections,
  withRows: (gateway, rows) => ({ ...gateway, connections: rows }),
  fresh: (rows, _, document) => {
    const sites = choicesOfKind(document, 'onPremisesSite');
    const site = sites.find(({ value }) => !rows.some(({ onPremisesSite }) => onPremisesSite === value)) ?? sites[0];
    return site && { name: freeName(rows, 'connection'), onPremisesSite: site.value };
  },
  again: (row, rows) => ({ ...row, name: nameOfCopy(row.name, rows) }),
  clashes: (rows) => sameName(rows, 'connection', [uniqueNames]),
});

export const hosts = tableOf<'onPremisesSite', Host>('onPremisesSite', {
  id: 'hosts',
  title: 'Hosts',
  noun: 'host',
  columns: [
    textColumn(
      { id: 'name', label: 'Name', input: 'text', width: 24, about: { means: 'What the host is called.' } },
      (text) => anyText(text),
    ),
    textColumn(
      {
        id: 'address',
        label: 'Address',
        input: 'address',
        width: 16,
        aliases: ['IP address', 'IP'],
        about: { means: 'Its address, one of the site’s prefixes.' },
      },
      addressText,
    ),
  ],
  most: MOST,
  order: NO_ORDER,
  rows: (site) => site.hosts,
  withRows: (site, rows) => ({ ...site, hosts: rows }),
  fresh: (rows, site) => ({ name: freeName(rows, 'host'), address: freeAddress(rows, site.addressPrefixes[0]) }),
  again: (row, rows) => ({ ...row, name: nameOfCopy(row.name, rows) }),
  clashes: (rows) =>
    alike(rows, {
      column: 'address',
      key: ({ address }) => address,
      says: ({ address }) => `Another host has ${address} already.`,
      facts: [],
    }),
});

/** The first address of the site that no host has; Azure keeps none there. */
function freeAddress(rows: readonly Host[], prefix: string | undefined): string {
  if (prefix === undefined) return NO_ADDRESS;
  const { first, last } = prefixOf(prefix);
  const taken = new Set(rows.map(({ address }) => address));
  for (let at = first + 1; at < last; at++) if (!taken.has(formatAddress(at))) return formatAddress(at);
  return formatAddress(first);
}

export const records = tableOf<'privateDnsZone', ZoneRecord>('privateDnsZone', {
  id: 'records',
  title: 'Records',
  noun: 'record',
  columns: [
    textColumn(
      {
        id: 'name',
        label: 'Name',
        input: 'text',
        width: 28,
        aliases: ['record', 'record set'],
        about: { property: 'A: name', means: 'The name within the zone; @ is the zone itself.', facts: [zoneDecides] },
      },
      (text) => anyText(text),
    ),
    textColumn(
      {
        id: 'address',
        label: 'Address',
        input: 'address',
        width: 16,
        aliases: ['IP address', 'value', 'IPv4 address'],
        about: { property: 'A: properties.aRecords[].ipv4Address', means: 'What whoever asks for the name is told.' },
      },
      addressText,
    ),
  ],
  most: MOST,
  order: NO_ORDER,
  rows: (zone) => zone.records ?? [],
  withRows: (zone, rows) => ({ ...zone, records: rows }),
  fresh: (rows) => ({ name: freeName(rows, 'record'), address: NO_ADDRESS }),
  again: (row, rows) => ({ ...row, name: nameOfCopy(row.name, rows) }),
  clashes: (rows) =>
    alike(rows, {
      column: 'address',
      key: ({ name, address }) => `${name} ${address}`,
      says: ({ name, address }) => `${name} leads to ${address} already.`,
      facts: [],
    }),
});

export const zoneLinks = tableOf<'privateDnsZone', string>('privateDnsZone', {
  id: 'virtualNetworkLinks',
  title: 'Virtual network links',
  noun: 'link',
  columns: [
    {
      id: 'virtualNetwork',
      label: 'Virtual network',
      input: 'choice',
      width: 28,
      aliases: ['network'],
      about: {
        property: 'virtualNetworkLinks: properties.virtualNetwork.id',
        means: 'A network whose machines get answers from the zone.',
        facts: [linkedZones],
      },
      choices: (zone, document) =>
        zone.virtualNetworkLinks.reduce(
          (choices, network) => withCurrent(document, choices, network),
          choicesOfKind(document, 'virtualNetwork'),
        ),
      read: (network) => network,
      write: (_, network) => ok(network),
    },
  ],
  most: MOST,
  order: NO_ORDER,
  rows: (zone) => zone.virtualNetworkLinks,
  withRows: (zone, rows) => ({ ...zone, virtualNetworkLinks: rows }),
  fresh: (rows, _, document) =>
    choicesOfKind(document, 'virtualNetwork').find(({ value }) => !rows.includes(value))?.value,
  clashes: (rows) =>
    alike(rows, {
      column: 'virtualNetwork',
      key: (network) => network,
      says: () => 'The network is linked to the zone already.',
      facts: [],
    }),
});
