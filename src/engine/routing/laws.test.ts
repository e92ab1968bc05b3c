import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsAddress, formatPrefix, prefixOf, sizeOf } from '../../ip';
import { resourceOf, type TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { nearAddress, routedDesign } from './arbitraries';
import { effectiveRoutes, selectRoute } from './select-route';
import type { EffectiveRoute } from './types';
import { type LostReason, whyNot } from './why-not';

const contains = (address: number) => (route: EffectiveRoute) => containsAddress(route.addressPrefix, address);
const isLocal = ({ source, nextHopType }: EffectiveRoute): boolean =>
  source === 'Default' && ['VnetLocal', 'VNetPeering', 'VNetGlobalPeering'].includes(nextHopType);

/** R-12, word for word: the endpoint's subnet enables it, and a user route covers the /32 and is no shorter than the prefix. */
function givesWay({ document }: Plan, route: EffectiveRoute, rows: readonly EffectiveRoute[]): boolean {
  const subnet = resourceOf(document, 'subnet', resourceOf(document, 'privateEndpoint', route.via)?.subnet);
  const policy = subnet?.privateEndpointNetworkPolicies;
  if (policy !== 'Enabled' && policy !== 'RouteTableEnabled') return false;
  const address = route.addressPrefix.first;
  const network = resourceOf(document, 'virtualNetwork', subnet?.virtualNetwork);
  const prefix = network?.addressPrefixes.map(prefixOf).find((one) => containsAddress(one, address));
  return rows
    .filter(({ source }) => source === 'User')
    .filter(contains(address))
    .some((user) => user.addressPrefix.length >= (prefix?.length ?? 0));
}

const TAG_ORDER = [/^$/, /^(?!AzureCloud).*\./, /^(?!AzureCloud)[^.]+$/, /^AzureCloud\./, /^AzureCloud$/];

/** R-10 by its text, step by step, over all rows, whatever their state. */
function byHand(planned: Plan, address: number): EffectiveRoute | undefined {
  if (['168.63.129.16', '169.254.169.254'].some((host) => prefixOf(`${host}/32`).first === address)) return undefined;
  const rows = effectiveRoutes(planned, 'nodes');
  let left = rows.filter(contains(address));
  left = left.filter((row) => row.nextHopType !== 'InterfaceEndpoint' || !givesWay(planned, row, rows));
  if (left.some(({ nextHopType }) => nextHopType === 'VirtualNetworkServiceEndpoint')) {
    left = left.filter(({ nextHopType }) => nextHopType === 'VirtualNetworkServiceEndpoint');
  }
  if (left.some(isLocal)) left = left.filter(({ source }) => source !== 'VirtualNetworkGateway');
  const longest = Math.max(...left.map(({ addressPrefix }) => addressPrefix.length));
  left = left.filter(({ addressPrefix }) => addressPrefix.length === longest);
  for (const source of ['Default', 'VirtualNetworkGateway', 'User'] as const) {
    const its = left.filter((row) => row.source === source);
    if (its.length > 0 && its.length < left.length) left = left.filter((row) => row.source !== source);
  }
  const finer = ({ source, serviceTag = '', via, nextHopType }: EffectiveRoute): number => {
    if (source === 'User') return TAG_ORDER.findIndex((tag) => tag.test(serviceTag));
    if (source === 'VirtualNetworkGateway') return via === 'erA' ? 0 : 1;
    return nextHopType === 'VnetLocal' ? 0 : nextHopType === 'None' ? 2 : 1;
  };
  const finest = Math.min(...left.map(finer));
  return left.find((row) => finer(row) === finest);
}

/** An address inside one of the rows, or one of those around which routes are drawn. */
const drawn = fc.tuple(fc.nat(), fc.nat({ max: 2 ** 31 - 1 }), fc.oneof(nearAddress, fc.constant(undefined)));

function addressIn(
  rows: readonly EffectiveRoute[],
  [which, offset, near]: readonly [number, number, number | undefined],
) {
  const prefix = rows[which % rows.length]?.addressPrefix;
  return near ?? (prefix ? prefix.first + (offset % sizeOf(prefix)) : 0);
}

const holds = (routes: number, law: (planned: Plan, addresses: readonly number[]) => void, numRuns: number): void =>
  fc.assert(
    fc.property(routedDesign(routes), fc.array(drawn, { minLength: 1, maxLength: 30 }), (document, draws) => {
      const planned = plan(document);
      const rows = effectiveRoutes(planned, 'nodes');
      law(
        planned,
        draws.map((draw) => addressIn(rows, draw)),
      );
    }),
    { numRuns },
  );

describe('of any design', () => {
  it('selection is what R-10 says of all rows, one by one, with up to 400 user routes', () =>
    holds(
      390,
      (planned, addresses) => {
        for (const address of addresses) expect(selectRoute(planned, 'nodes', address)).toBe(byHand(planned, address));
      },
      200,
    ));

  it('R-11: the route taken is Active, and of one prefix an Invalid row has an Active one beside it or gave way', () =>
    holds(
      60,
      (planned, addresses) => {
        for (const address of addresses)
          expect(selectRoute(planned, 'nodes', address)?.state ?? 'Active').toBe('Active');
        const rows = effectiveRoutes(planned, 'nodes');
        const active = new Set(
          rows.filter(({ state }) => state === 'Active').map((row) => formatPrefix(row.addressPrefix)),
        );
        for (const row of rows) {
          if (row.nextHopType === 'InterfaceEndpoint' && givesWay(planned, row, rows))
            expect(row.state).toBe('Invalid');
          else expect(active).toContain(formatPrefix(row.addressPrefix));
        }
      },
      150,
    ));

  it('the routes not taken and the one taken are all rows, and each reason is true', () =>
    holds(
      60,
      (planned, addresses) => {
        const rows = effectiveRoutes(planned, 'nodes');
        for (const address of addresses) {
          const winner = selectRoute(planned, 'nodes', address);
          const losers = whyNot(planned, 'nodes', address);
          expect(new Set([...losers.map(({ route }) => route), ...(winner ? [winner] : [])])).toEqual(new Set(rows));
          expect(losers).toHaveLength(rows.length - (winner ? 1 : 0));
          const truth = losers.map(({ route, reason }) => isTrue(planned, address, reason.code, route, winner));
          expect(truth.every(Boolean)).toBe(true);
        }
      },
      100,
    ));

  it('other names and ids change nothing', () =>
    fc.assert(
      fc.property(routedDesign(60), fc.array(nearAddress, { minLength: 5, maxLength: 15 }), (document, addresses) => {
        const told = (planned: Plan, subnet: string) =>
          addresses.map((address) => {
            const { name, via, routeTable, ...rest } = selectRoute(planned, subnet, address) ?? {};
            return { ...rest, via: via?.replace(/^x-/, ''), routeTable: routeTable?.replace(/^x-/, '') };
          });
        expect(told(plan(renamed(document)), 'x-nodes')).toEqual(told(plan(document), 'nodes'));
      }),
      { numRuns: 60 },
    ));
});

/** Whether a reason says something that is so. */
function isTrue(
  planned: Plan,
  address: number,
  code: LostReason['code'],
  route: EffectiveRoute,
  taken: EffectiveRoute | undefined,
): boolean {
  if (!contains(address)(route)) return code === 'does-not-contain';
  if (!taken) return code === 'answered-by-host';
  const rows = effectiveRoutes(planned, 'nodes');
  const same = formatPrefix(route.addressPrefix) === formatPrefix(taken.addressPrefix);
  switch (code) {
    case 'does-not-contain':
    case 'answered-by-host':
      return false;
    case 'private-endpoint-policies':
      return givesWay(planned, route, rows);
    case 'service-endpoint-first':
      return taken.nextHopType === 'VirtualNetworkServiceEndpoint';
    case 'gateway-gives-way':
      return route.source === 'VirtualNetworkGateway' && rows.filter(contains(address)).some(isLocal);
    case 'longer-prefix':
      return taken.addressPrefix.length > route.addressPrefix.length;
    case 'source-order':
      return same && taken.source !== route.source && route.source !== 'User';
    case 'service-tag-order':
      return same && taken.source === 'User' && route.source === 'User' && route.serviceTag !== undefined;
    case 'express-route-first':
      return same && taken.via === 'erA' && route.source === 'VirtualNetworkGateway' && route.via !== 'erA';
    case 'system-order':
    case 'first-of-equal':
      return same && taken.source === route.source;
  }
}

/** Every id with `x-` before it, wherever it is named, and every name another. */
function renamed(document: TopologyDocument): TopologyDocument {
  const ids = new Set(document.order);
  const walk = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([own, item]) => [ids.has(own) ? `x-${own}` : own, walk(item, own)]),
      );
    }
    if (key === 'name') return `other ${value}`;
    return typeof value === 'string' && ids.has(value) ? `x-${value}` : value;
  };
  return walk(document) as TopologyDocument;
}
