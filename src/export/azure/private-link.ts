import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { type AzureResource, type Fields, given, idOf, type Value } from './types';
import { linked, locationOfSubnet, made, named, quoted, subnetId, type Writing } from './writing';

type Endpoint = ResourceOf<'privateEndpoint'>;
type Zone = ResourceOf<'privateDnsZone'>;

/** The part of a service that an endpoint leads to, and the name of the one address that it has there. */
interface Group {
  readonly groupId: string;
  readonly memberName: string;
}

/**
 * By the end of a service's name: https://learn.microsoft.com/azure/private-link/private-endpoint-overview and
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns (read 2026-11-23).
 */
const GROUPS: readonly (readonly [end: string, Group])[] = [
  ['.blob.core.windows.net', { groupId: 'blob', memberName: 'blob' }],
  ['.file.core.windows.net', { groupId: 'file', memberName: 'file' }],
  ['.queue.core.windows.net', { groupId: 'queue', memberName: 'queue' }],
  ['.table.core.windows.net', { groupId: 'table', memberName: 'table' }],
  ['.dfs.core.windows.net', { groupId: 'dfs', memberName: 'dfs' }],
  ['.web.core.windows.net', { groupId: 'web', memberName: 'web' }],
  ['.database.windows.net', { groupId: 'sqlServer', memberName: 'sqlServer' }],
  ['.postgres.database.azure.com', { groupId: 'postgresqlServer', memberName: 'postgresqlServer' }],
  ['.mysql.database.azure.com', { groupId: 'mysqlServer', memberName: 'mysqlServer' }],
  ['.vault.azure.net', { groupId: 'vault', memberName: 'default' }],
  ['.servicebus.windows.net', { groupId: 'namespace', memberName: 'namespace' }],
];

const groupOf = (fqdn: string): Group | undefined => GROUPS.find(([end]) => fqdn.toLowerCase().endsWith(end))?.[1];

export const privateEndpoints = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'privateEndpoint').flatMap((endpoint) => {
    const type = 'Microsoft.Network/privateEndpoints' as const;
    const name = named(w, type, endpoint);
    const zone = resourceOf(w.document, 'privateDnsZone', endpoint.privateDnsZone);
    return [
      made(type, {
        ...name,
        location: locationOfSubnet(w, endpoint.subnet),
        properties: given({
          subnet: linked(subnetId(w, endpoint.subnet)),
          privateLinkServiceConnections: [connectionOf(w, endpoint, name.name)],
          ipConfigurations: addressOf(w, endpoint),
        }),
        comments: [`Leads to ${endpoint.fqdn}.`],
      }),
      ...(zone ? [groupInZone(w, endpoint, zone)] : []),
    ];
  });

function connectionOf(w: Writing, { id, name, fqdn }: Endpoint, connection: string): Fields {
  const symbol = w.symbol(id);
  const to = w.ask({
    name: `${symbol}TargetId`,
    type: 'string',
    says: `Resource id of what ${name} leads to, ${fqdn}.`,
  });
  return {
    name: connection,
    properties: { privateLinkServiceId: to, groupIds: [groupIdOf(w, symbol, fqdn)] },
  };
}

const groupIdOf = (w: Writing, symbol: string, fqdn: string): Value =>
  groupOf(fqdn)?.groupId ??
  w.ask({
    name: `${symbol}GroupId`,
    type: 'string',
    says: `Group id of ${fqdn}: which part of it the endpoint leads to.`,
  });

/** A fixed address, where Azure's name for it is known. */
function addressOf(w: Writing, { name, fqdn, privateIPAddress }: Endpoint): readonly Fields[] | undefined {
  if (privateIPAddress === undefined) return undefined;
  const group = groupOf(fqdn);
  if (!group) {
    w.note(
      `Private endpoint ${quoted(name)} gets an address of Azure’s choice: what ${fqdn} calls the one that the design fixes, ${privateIPAddress}, is not known.`,
    );
    return undefined;
  }
  return [{ name: 'ipconfig1', properties: { ...group, privateIPAddress } }];
}

const groupInZone = (w: Writing, endpoint: Endpoint, zone: Zone): AzureResource =>
  made('Microsoft.Network/privateEndpoints/privateDnsZoneGroups', {
    symbol: w.symbol(endpoint.id, 'zone'),
    name: 'default',
    parent: w.symbol(endpoint.id),
    properties: {
      privateDnsZoneConfigs: [{ name: 'config1', properties: { privateDnsZoneId: idOf(w.symbol(zone.id)) } }],
    },
    of: endpoint.id,
  });

/** Zones are called by what they are asked for. */
export const privateDnsZones = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'privateDnsZone').flatMap((zone) => {
    const type = 'Microsoft.Network/privateDnsZones' as const;
    const symbol = w.symbol(zone.id);
    return [
      made(type, {
        symbol,
        name: w.name(zone.id, zone.zoneName, 'DNS zone', type),
        location: 'global',
        properties: {},
        of: zone.id,
      }),
      ...zone.virtualNetworkLinks.flatMap((network) => linkFrom(w, zone, network)),
      ...recordsOf(w, zone),
    ];
  });

const linkSymbol = (w: Writing, zone: Zone, network: string): string =>
  w.symbol(zone.id, `link to ${w.symbol(network)}`);

/** Symbols of a zone's links to networks of the design. */
export const linkSymbols = (w: Writing, zone: Zone): string[] =>
  zone.virtualNetworkLinks.flatMap((id) =>
    resourceOf(w.document, 'virtualNetwork', id) ? linkSymbol(w, zone, id) : [],
  );

function linkFrom(w: Writing, zone: Zone, id: string): AzureResource[] {
  const network = resourceOf(w.document, 'virtualNetwork', id);
  if (!network) return [];
  return [
    made('Microsoft.Network/privateDnsZones/virtualNetworkLinks', {
      symbol: linkSymbol(w, zone, id),
      name: w.name(id, `link-to-${network.name}`, 'network', `links of ${zone.id}`),
      parent: w.symbol(zone.id),
      location: 'global',
      properties: { virtualNetwork: linked(idOf(w.symbol(id))), registrationEnabled: false },
      of: zone.id,
    }),
  ];
}

/** Records of one name are one resource. Those of endpoints in the zone Azure writes itself. */
function recordsOf(w: Writing, zone: Zone): AzureResource[] {
  const kept = resourcesOf(w.document, 'privateEndpoint').filter(({ privateDnsZone }) => privateDnsZone === zone.id);
  const records = (zone.records ?? [])
    .map(({ name, address }) => ({ name: name.toLowerCase(), address }))
    .filter((record) => !kept.some((endpoint) => isOfEndpoint(record, endpoint)));
  const names = [...new Set(records.map(({ name }) => name))];
  return names.map((name, n) =>
    made('Microsoft.Network/privateDnsZones/A', {
      symbol: w.symbol(zone.id, `record ${n + 1}`),
      name: name === '' ? '@' : name,
      parent: w.symbol(zone.id),
      properties: {
        ttl: 300,
        aRecords: records.flatMap((one) => (one.name === name ? [{ ipv4Address: one.address }] : [])),
      },
      of: zone.id,
    }),
  );
}

const isOfEndpoint = (record: { name: string; address: string }, { fqdn, privateIPAddress }: Endpoint): boolean =>
  fqdn.toLowerCase().split('.')[0] === record.name && (privateIPAddress ?? record.address) === record.address;
