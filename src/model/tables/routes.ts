import { routesPerRouteTable } from '../../facts/azure';
import { uniqueNames } from '../../facts/azure-rules';
import { applianceHop, noneHop } from '../../facts/fabric';
import { routeConflict } from '../../facts/limits';
import { longestPrefix, serviceTagRoutes } from '../../facts/routing';
import { ok, type Result } from '../../result';
import type { FieldError } from '../fields/field';
import { addressText, anyText, prefixText, tagText } from '../fields/texts';
import type { Route } from '../resources';
import { alike, sameName } from './clashes';
import { choiceColumn, optionalColumn, textColumn } from './columns';
import { freeName, nameOfCopy } from './names';
import { tableOf } from './table';
import type { Clash } from './types';

const NAME_LENGTH = 80;

/** What begins with a letter is meant as a service tag. */
const target = (text: string): Result<string, FieldError> => {
  if (!/^[A-Za-z]/.test(text)) return prefixText(text);
  return /^default$/i.test(text) ? ok(EVERYWHERE) : tagText(text);
};

const EVERYWHERE = '0.0.0.0/0';

const HOPS = [
  { value: 'VirtualNetworkGateway', label: 'Virtual network gateway' },
  { value: 'VnetLocal', label: 'Virtual network' },
  { value: 'Internet', label: 'Internet' },
  { value: 'VirtualAppliance', label: 'Virtual appliance' },
  { value: 'None', label: 'None' },
] as const;

/** An appliance has an address, and nothing else has. */
const hopClashes = (routes: readonly Route[]): Clash[] =>
  routes.flatMap(({ nextHopType, nextHopIpAddress }, at): Clash[] => {
    const isAppliance = nextHopType === 'VirtualAppliance';
    if (isAppliance === (nextHopIpAddress !== undefined)) return [];
    const says = isAppliance
      ? 'A virtual appliance needs its address as the next hop.'
      : 'Only a virtual appliance has a next hop address; Azure does not take this one.';
    return [{ rows: [at], column: 'nextHopIpAddress', says, facts: [applianceHop] }];
  });

export const routes = tableOf<'routeTable', Route>('routeTable', {
  id: 'routes',
  title: 'Routes',
  noun: 'route',
  columns: [
    textColumn(
      {
        id: 'name',
        label: 'Name',
        input: 'text',
        width: 22,
        aliases: ['route', 'route name'],
        about: { property: 'name', means: 'What the route is called.', facts: [uniqueNames], source: 'referenceRoute' },
      },
      (text) => anyText(text, NAME_LENGTH),
    ),
    textColumn(
      {
        id: 'addressPrefix',
        label: 'Address prefix',
        input: 'prefix',
        width: 18,
        aliases: ['destination', 'prefix', 'address prefixes', 'destination IP addresses/CIDR ranges'],
        about: {
          property: 'properties.addressPrefix',
          means: 'Where a packet has to be bound for to take the route: a prefix or a service tag.',
          facts: [longestPrefix, serviceTagRoutes, routeConflict],
          source: 'referenceRoute',
        },
      },
      target,
    ),
    choiceColumn(
      {
        id: 'nextHopType',
        label: 'Next hop type',
        width: 20,
        aliases: ['next hop'],
        about: {
          property: 'properties.nextHopType',
          means: 'Who takes the packet next.',
          facts: [applianceHop, noneHop],
          source: 'referenceRoute',
        },
      },
      HOPS,
    ),
    optionalColumn(
      {
        id: 'nextHopIpAddress',
        label: 'Next hop IP address',
        input: 'address',
        width: 14,
        aliases: ['next hop address', 'next hop IP', 'next hop IP addresses'],
        about: {
          property: 'properties.nextHopIpAddress',
          means: 'The address of the virtual appliance; of no other next hop.',
          facts: [applianceHop],
          source: 'referenceRoute',
        },
      },
      addressText,
    ),
  ],
  most: routesPerRouteTable.value,
  mostFact: routesPerRouteTable,
  order: 'For Azure their order means nothing: the longest prefix decides.',
  rows: (table) => table.routes,
  withRows: (table, rows) => ({ ...table, routes: rows }),
  // Of the block for documents, so that it takes nobody's packets until it is edited.
  fresh: (rows) => ({ name: freeName(rows, 'route'), addressPrefix: unusedPrefix(rows), nextHopType: 'None' }),
  again: (route, rows) => ({ ...route, name: nameOfCopy(route.name, rows) }),
  calledBy: 'name',
  clashes: (rows) => [
    ...sameName(rows, 'route', [uniqueNames]),
    ...alike(rows, {
      column: 'addressPrefix',
      key: ({ addressPrefix }) => addressPrefix,
      says: ({ addressPrefix }) => `Another route leads to ${addressPrefix}: Azure refuses the table.`,
      facts: [routeConflict],
    }),
    ...hopClashes(rows),
  ],
});

function unusedPrefix(rows: readonly Route[]): string {
  const taken = new Set(rows.map(({ addressPrefix }) => addressPrefix));
  for (let at = 0; ; at++) {
    const prefix = `192.0.2.${at % 256}/32`;
    if (!taken.has(prefix) || at > 255) return prefix;
  }
}
