import { internetRouteOpensPrivate, learnedDefaultOpensPrivate } from '../../facts/options/routing';
import { internetRoute, userGatewayRoute } from '../../facts/routing';
import { addressOf, type Prefix, prefixOf } from '../../ip';
import { assumed, type ResourceOf, resourceOf } from '../../model';
import type { Plan, RouteTablePlan } from '../plan/types';
import { gatewayOf } from './gateways';
import { networkRoutes } from './network-routes';
import { prefixesOfTag, tagOfService } from './tagged-hosts';
import type { Candidate } from './types';

const ANYWHERE = prefixOf(internetRoute.value);

/** All routes of a subnet with a route table or none, in the order in which Network Watcher lists them. */
export function candidatesOf(plan: Plan, subnet: ResourceOf<'subnet'>, table: RouteTablePlan | undefined): Candidate[] {
  const network = networkRoutes(plan, subnet.virtualNetwork);
  const user = table ? userRoutes(plan, subnet, table) : [];
  const gateway = propagates(plan, table) ? network.gateway : [];
  return [
    ...network.own,
    ...network.peered,
    ...gateway,
    { source: 'Default', addressPrefix: ANYWHERE, nextHopType: 'Internet', ruleId: 'R-02' },
    ...(opensPrivate(plan, user, gateway) ? [] : network.blackHoles),
    ...serviceEndpoints(plan, subnet),
    ...user,
    ...network.privateEndpoints,
  ];
}

/** Whether routes of gateways reach the table's subnets. */
const propagates = ({ document }: Plan, table: RouteTablePlan | undefined): boolean =>
  !resourceOf(document, 'routeTable', table?.id)?.disableBgpRoutePropagation;

/** Whether a default route takes away what drops private addresses (R-03b). */
function opensPrivate({ document }: Plan, user: readonly Candidate[], gateway: readonly Candidate[]): boolean {
  const isDefault = ({ addressPrefix }: Candidate) => addressPrefix.length === ANYWHERE.length;
  const own = user.find(isDefault);
  if (own) return own.nextHopType !== 'Internet' || assumed(document, internetRouteOpensPrivate);
  return gateway.some(isDefault) && assumed(document, learnedDefaultOpensPrivate);
}

/** One route for each public address of the services, each address once. */
function serviceEndpoints(plan: Plan, { serviceEndpoints: services = [] }: ResourceOf<'subnet'>): Candidate[] {
  const routes = services.flatMap((service) =>
    prefixesOfTag(plan, tagOfService(service)).map(
      (addressPrefix): Candidate => ({
        source: 'Default',
        addressPrefix,
        nextHopType: 'VirtualNetworkServiceEndpoint',
        serviceTag: tagOfService(service),
        ruleId: 'R-06',
      }),
    ),
  );
  return [...new Map(routes.map((route) => [route.addressPrefix.first, route])).values()];
}

function userRoutes(plan: Plan, { virtualNetwork }: ResourceOf<'subnet'>, table: RouteTablePlan): Candidate[] {
  const gateway = vpnGateway(plan, virtualNetwork);
  return table.routes.flatMap((route) => {
    const { name, addressPrefix, nextHopType, nextHopIpAddress, writtenBy } = route;
    const toGateway = nextHopType === 'VirtualNetworkGateway';
    const via = writtenBy === 'aks' ? table.cluster : toGateway ? gateway : undefined;
    return prefixesIn(plan, addressPrefix).map(
      (prefix): Candidate => ({
        source: 'User',
        addressPrefix: prefix,
        nextHopType,
        ...(nextHopIpAddress !== undefined && { nextHopIpAddress: addressOf(nextHopIpAddress) }),
        name,
        routeTable: table.id,
        ...(isTag(addressPrefix) && { serviceTag: addressPrefix }),
        ...(via !== undefined && { via }),
        writtenBy,
        ruleId: isTag(addressPrefix) ? 'R-09b' : 'R-09',
      }),
    );
  });
}

const isTag = (prefixOrTag: string): boolean => !prefixOrTag.includes('/');

const prefixesIn = (plan: Plan, prefixOrTag: string): readonly Prefix[] =>
  isTag(prefixOrTag) ? prefixesOfTag(plan, prefixOrTag) : [prefixOf(prefixOrTag)];

/** The gateway to which user routes can lead: a VPN gateway, with no ExpressRoute gateway beside it. */
function vpnGateway(plan: Plan, network: string): string | undefined {
  const [gateway, ...others] = gatewayOf(plan, network)?.gateways ?? [];
  return gateway?.type === userGatewayRoute.value && others.every(({ type }) => type === gateway.type)
    ? gateway.id
    : undefined;
}
