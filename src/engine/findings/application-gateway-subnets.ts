import { reservedAtEnd, reservedAtStart } from '../../facts/azure';
import { smallestSubnet } from '../../facts/azure-rules';
import { agicOverlayPrefix, agwAddresses, agwSubnetAdvised } from '../../facts/gateways';
import { prefixFrom, prefixOf, sizeOf } from '../../ip';
import { type ResourceOf, resourceOf, resourcesOf, type TopologyDocument } from '../../model';
import { usableAddresses } from '../ipam/free-addresses';
import type { Plan } from '../plan/types';
import { counted, number } from '../words';
import { resizeSubnet } from './subnet-mends';
import type { Finding } from './types';

type Gateway = ResourceOf<'applicationGateway'>;

/** A subnet and the application gateways in it. */
interface GatewaySubnet {
  readonly subnet: ResourceOf<'subnet'>;
  readonly gateways: readonly [Gateway, ...Gateway[]];
}

/** Subnets that are too small for their application gateways, or too large for what they send to. */
export const applicationGatewaySubnetFindings = (plan: Plan): Finding[] =>
  gatewaySubnets(plan.document).flatMap((place) => {
    const small = tooSmall(plan, place);
    return small.length > 0 ? small : [...smallerThanAdvised(plan, place), ...tooLargeForOverlay(plan, place)];
  });

/** Subnets of which the rule above tells that gateways find no room. */
export const tooSmallForGateways = (document: TopologyDocument): ReadonlySet<string> =>
  new Set(gatewaySubnets(document).flatMap((place) => (isTooSmall(place) ? place.subnet.id : [])));

function gatewaySubnets(document: TopologyDocument): GatewaySubnet[] {
  const places = new Map<string, [Gateway, ...Gateway[]]>();
  for (const gateway of resourcesOf(document, 'applicationGateway')) {
    const here = places.get(gateway.subnet);
    if (here) here.push(gateway);
    else places.set(gateway.subnet, [gateway]);
  }
  return [...places].flatMap(([id, gateways]) => {
    const subnet = resourceOf(document, 'subnet', id);
    return subnet ? [{ subnet, gateways }] : [];
  });
}

const addressesOf = ({ capacity, privateIPAddress }: Gateway): number =>
  capacity + (privateIPAddress === undefined ? 0 : 1);

const needOf = ({ gateways }: GatewaySubnet): number =>
  gateways.reduce((sum, gateway) => sum + addressesOf(gateway), 0);

const isTooSmall = (place: GatewaySubnet): boolean =>
  usableAddresses(prefixOf(place.subnet.addressPrefix)) < needOf(place);

function tooSmall(plan: Plan, place: GatewaySubnet): Finding[] {
  if (!isTooSmall(place)) return [];
  const { subnet, gateways } = place;
  const [first, ...others] = gateways;
  const prefix = prefixOf(subnet.addressPrefix);
  const kept = reservedAtStart.value + reservedAtEnd.value;
  const instances = gateways.reduce((sum, { capacity }) => sum + capacity, 0);
  const frontends = needOf(place) - instances;
  const what = [
    counted(instances, 'instance'),
    ...(frontends > 0 ? [counted(frontends, 'private frontend')] : []),
    `the ${kept} that Azure keeps`,
  ];
  const length = shortestFor(needOf(place), prefix.length);
  return [
    {
      code: 'AGW_SUBNET_TOO_SMALL',
      severity: 'error',
      subjects: [
        { id: subnet.id, field: 'addressPrefix' },
        { id: first.id, field: 'capacity' },
        ...others.map(({ id }) => ({ id, field: 'capacity' as const })),
      ],
      says: `${gateways.map(({ name }) => name).join(' and ')} ${gateways.length === 1 ? 'takes' : 'take'} ${number(needOf(place) + kept)} addresses: ${what.join(', ')}. ${subnet.name} (${subnet.addressPrefix}) has ${number(sizeOf(prefix))}, so not all instances come up.`,
      facts: [agwAddresses, reservedAtStart, reservedAtEnd],
      ...(length !== undefined && resizeSubnet(plan, subnet, length)),
    },
  ];
}

/** Length of the smallest subnet that has so many usable addresses. */
function shortestFor(needed: number, below: number): number | undefined {
  for (let length = Math.min(below, smallestSubnet.value) - 1; length > 0; length -= 1)
    if (usableAddresses(prefixFrom(0, length)) >= needed) return length;
  return undefined;
}

function smallerThanAdvised(plan: Plan, { subnet, gateways: [first] }: GatewaySubnet): Finding[] {
  const { length } = prefixOf(subnet.addressPrefix);
  const advised = agwSubnetAdvised.value;
  if (length <= advised) return [];
  return [
    {
      code: 'AGW_SUBNET_SMALLER_THAN_ADVISED',
      severity: 'warning',
      subjects: [{ id: subnet.id, field: 'addressPrefix' }, { id: first.id }],
      says: `${subnet.name} is a /${length}. ${first.name} has room today and stops growing when the subnet is full; a /${advised} is advised.`,
      facts: [agwSubnetAdvised, agwAddresses],
      ...resizeSubnet(plan, subnet, advised),
    },
  ];
}

/** Ingress to pods of Overlay, whose domain extends to no subnet so large. */
function tooLargeForOverlay(plan: Plan, { subnet, gateways }: GatewaySubnet): Finding[] {
  const { length } = prefixOf(subnet.addressPrefix);
  const most = agicOverlayPrefix.value;
  const gateway = gateways.find(({ backend }) => {
    const service = backend.type === 'ingress' ? resourceOf(plan.document, 'service', backend.service) : undefined;
    return plan.clusters[service?.cluster ?? '']?.mode.podRoutes === 'fabric';
  });
  if (length >= most || !gateway) return [];
  return [
    {
      code: 'AGW_SUBNET_TOO_LARGE',
      severity: 'error',
      subjects: [{ id: subnet.id, field: 'addressPrefix' }, { id: gateway.id }],
      says: `${gateway.name} sends to pods of Overlay, whose domain has to extend to ${subnet.name}. That takes a /${most} or smaller and this is a /${length}: the pods stay out of reach.`,
      facts: [agicOverlayPrefix],
      ...resizeSubnet(plan, subnet, most),
    },
  ];
}
