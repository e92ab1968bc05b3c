import fc from 'fast-check';
import {
  globalGatewayTransit,
  internetRouteOpensPrivate,
  learnedDefaultOpensPrivate,
} from '../../facts/options/routing';
import { addressOf, formatPrefix, prefixFrom } from '../../ip';
import type { Resource, ResourceOf, TopologyDocument } from '../../model';
import { assembled, cluster, pool, subnet, virtualNetwork } from '../testing';
import { endpoint, gateway, peering, site, table, taggedHost } from './testing';

/** Addresses around which routes are drawn, so that they meet each other and the system's own. */
const NEAR = [
  ...['10.20.1.4', '10.20.9.4', '10.20.9.5', '10.30.1.9', '10.30.1.4', '10.40.0.1', '10.99.0.1', '10.244.1.20'],
  ...['172.20.0.1', '192.168.50.10', '100.64.3.4', '20.60.0.1', '20.60.0.2', '104.147.0.9', '8.8.8.8'],
];
const TAGS = ['Storage', 'Storage.WestEurope', 'Sql', 'AzureCloud', 'AzureCloud.WestEurope'];

export const nearAddress: fc.Arbitrary<number> = fc.constantFrom(...NEAR).map(addressOf);

/** Long and short prefixes alike, `0.0.0.0/0` and /32 more often than chance has it. */
const prefix: fc.Arbitrary<string> = fc
  .tuple(nearAddress, fc.oneof(fc.integer({ min: 0, max: 32 }), fc.constantFrom(0, 8, 16, 24, 32)))
  .map(([address, length]) => formatPrefix(prefixFrom(address, length)));

const hop = fc.constantFrom('10.20.3.4', '10.30.1.4', 'VnetLocal', 'VirtualNetworkGateway', 'Internet', 'None');
const routes = (maxLength: number): fc.Arbitrary<string[]> =>
  fc.array(
    fc.tuple(fc.oneof({ weight: 9, arbitrary: prefix }, fc.constantFrom(...TAGS)), hop).map((parts) => parts.join(' ')),
    { maxLength, size: 'max' },
  );

const flags = fc.record({
  allowVirtualNetworkAccess: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.boolean()),
  allowGatewayTransit: fc.boolean(),
  useRemoteGateways: fc.boolean(),
});
const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const location = fc.constantFrom('westeurope', 'eastus');

const networks = fc
  .tuple(
    fc.constantFrom('10.20.0.0/16', '10.0.0.0/8', '10.16.0.0/12'),
    fc.constantFrom('10.30.0.0/16', '172.16.0.0/12'),
    fc.tuple(location, location, location),
  )
  .map(([a, b, places]) =>
    [virtualNetwork(a, 'A'), virtualNetwork(b, 'B'), virtualNetwork('10.40.0.0/16', 'C')].map((network, i) => ({
      ...network,
      location: places[i] ?? '',
    })),
  );

const policies = fc.constantFrom('Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled');
const subnets = fc
  .tuple(some(['Microsoft.Storage', 'Microsoft.Sql']), policies, policies)
  .map(([serviceEndpoints, inA, inB]): Resource[] => [
    subnet('10.20.1.0/24', { id: 'nodes', virtualNetwork: 'A', routeTable: 'table', serviceEndpoints }),
    subnet('10.20.9.0/24', { id: 'pe', virtualNetwork: 'A', privateEndpointNetworkPolicies: inA }),
    subnet('10.20.255.0/27', { id: 'gateways', virtualNetwork: 'A' }),
    subnet('10.30.1.0/24', { id: 'b', virtualNetwork: 'B', privateEndpointNetworkPolicies: inB }),
  ]);

const peerings = fc
  .tuple(some(['AB', 'BA', 'BC', 'CA']), fc.array(fc.tuple(flags, flags), { minLength: 4, maxLength: 4 }))
  .map(([pairs, all]) => pairs.map(([from = '', to = ''], i) => peering(from, to, ...(all[i] ?? []))));

const sites = fc.array(fc.array(prefix, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 2 });
const gateways = fc.tuple(some(['vpnA', 'erA', 'vpnB'] as const), sites).map(([all, [first = [], second = []]]) => [
  site('dc', ...first),
  site('branch', ...second),
  ...all.map((id): ResourceOf<'virtualNetworkGateway'> => {
    const express = id === 'erA';
    const its = gateway(id.endsWith('A') ? 'gateways' : 'b', express ? ['dc'] : ['branch', 'dc']);
    return { ...its, id, gatewayType: express ? 'ExpressRoute' : 'Vpn' };
  }),
]);

const hosts = fc
  .tuple(some(TAGS), some(TAGS))
  .map(([first, second]) => [taggedHost('20.60.0.1', ...first), taggedHost('20.60.0.2', ...second)]);
const endpoints = some([endpoint('pe', '10.20.9.4'), endpoint('pe', '10.20.9.5'), endpoint('b', '10.30.1.9')]);
const answers = [internetRouteOpensPrivate, learnedDefaultOpensPrivate, globalGatewayTransit];

/** Designs of three networks in which everything that makes routes meets; up to so many user routes of the subnet `nodes`. */
export const routedDesign = (userRoutes: number): fc.Arbitrary<TopologyDocument> =>
  fc
    .tuple(
      fc.tuple(networks, subnets, peerings, gateways, hosts, endpoints),
      fc.tuple(routes(userRoutes), fc.boolean(), fc.boolean()),
      fc.tuple(
        ...answers.map(({ id, choices }) => fc.constantFrom(...choices).map((choice) => [id, choice.id] as const)),
      ),
    )
    .map(([resources, [its, disableBgpRoutePropagation, kubenet], assumptions]) => ({
      ...assembled([
        ...resources.flat(),
        { ...table(...its), disableBgpRoutePropagation },
        ...(kubenet ? [cluster(), pool(2)] : []),
      ]),
      assumptions: Object.fromEntries(assumptions),
    }));
