import { counted, type LoadBalancerPlan, type Plan, rulePortWords, thingOf } from '../../engine';
import { gatewayTargets } from '../../engine/holders';
import { formatAddress, formatRangeShort } from '../../ip';
import type { Box } from '../../layout';
import { type ResourceOf, resourceOf } from '../../model';
import type { CardFace, Drawn } from '../face';
import { type Context, problemOf } from './context';
import { listed } from './words';

type Line = CardFace['lines'][number];

export function hostFace({ plan }: Context, box: Box): Drawn | undefined {
  const host = resourceOf(plan.document, 'internetHost', box.id);
  if (!host) return undefined;
  return card(box, 'Internet host', host.name, host.address, {
    icon: 'internetHost',
    hue: 'ink',
    lines: [{ text: 'Internet' }, { text: '', address: host.address }],
  });
}

/** Frontends on the card; the inspector has them all. */
const FRONTENDS = 3;

export function balancerFace(context: Context, box: Box): Drawn | undefined {
  const balancer = context.plan.loadBalancers[box.id];
  if (!balancer) return undefined;
  const { internal, frontends, backendPools, machines, name, cluster } = balancer;
  // AKS gives every cluster's balancers the same names.
  const whose =
    cluster !== undefined && Object.keys(context.plan.clusters).length > 1
      ? ` of ${nameOf(context.plan, cluster)}`
      : '';
  const what = `${internal ? 'Internal' : 'Public'} load balancer${whose}`;
  const more = frontends.length - FRONTENDS;
  const behind =
    cluster === undefined ? counted(machines.length, 'machine') : counted(backendPools[0]?.nodes ?? 0, 'node');
  return card(box, what, name, '', {
    icon: 'loadBalancer',
    hue: internal ? 'blue' : 'ink',
    lines: [
      { text: what },
      ...servingFirst(frontends)
        .slice(0, FRONTENDS)
        .map((frontend) => frontendLine(frontend, internal)),
      ...(more > 0 ? [{ text: counted(more, 'more frontend', 'more frontends') }] : []),
      { text: `Backend pool: ${behind}` },
    ],
    ...problemOf(context, box.id),
  });
}

const nameOf = (plan: Plan, id: string): string => plan.document.resources[id]?.name ?? id;

const servingFirst = (frontends: LoadBalancerPlan['frontends']): LoadBalancerPlan['frontends'] =>
  frontends.toSorted((a, b) => Number(a.service === undefined) - Number(b.service === undefined));

function frontendLine({ address, rules, service }: LoadBalancerPlan['frontends'][number], internal: boolean): Line {
  const hue = internal ? 'blue' : 'ink';
  if (service === undefined && rules.length === 0) return { text: 'outbound', address: formatAddress(address), hue };
  return {
    text: '',
    address: `${formatAddress(address)}:${listed(
      rules.map(({ port }) => rulePortWords(port)),
      2,
    )}`,
    hue,
    strong: true,
  };
}

export function gatewayFace(context: Context, box: Box): Drawn | undefined {
  const gateway = resourceOf(context.plan.document, 'applicationGateway', box.id);
  if (!gateway) return undefined;
  const held = context.plan.addresses[box.id] ?? [];
  const own = held.find(({ role }) => role === 'frontend') ?? held[0];
  const address: Line =
    gateway.publicIPAddress !== undefined
      ? { text: '', address: gateway.publicIPAddress, hue: 'ink', strong: true }
      : { text: '', address: own ? formatRangeShort(own.range) : 'none', hue: 'blue', strong: true };
  return card(box, 'Application gateway', gateway.name, address.address ?? '', {
    icon: 'applicationGateway',
    hue: hueOf(box),
    lines: [
      { text: `Application gateway × ${gateway.capacity}` },
      address,
      { text: leadsTo(context.plan, gateway.backend) },
    ],
    ...problemOf(context, box.id),
  });
}

/** Where a gateway sends its requests, in words. */
function leadsTo(plan: Plan, backend: ResourceOf<'applicationGateway'>['backend']): string {
  if (backend.type === 'ingress') {
    const service = resourceOf(plan.document, 'service', backend.service);
    return `to pods of ${(resourceOf(plan.document, 'workload', service?.workload) ?? service)?.name ?? 'no service'}`;
  }
  const names = gatewayTargets(plan, backend).map((id) => thingOf(plan, id)?.name ?? id);
  const targets = names.length > 0 ? names : backend.addresses;
  return targets.length > 0 ? `to ${listed(targets, 1)}` : 'no backend yet';
}

export function natGatewayFace(context: Context, box: Box): Drawn | undefined {
  const gateway = context.plan.natGateways[box.id];
  if (!gateway) return undefined;
  const addresses = gateway.publicIPAddresses.map(formatAddress);
  return card(box, 'NAT gateway', gateway.name, addresses[0] ?? '', {
    icon: 'natGateway',
    hue: 'ink',
    lines: [{ text: 'NAT gateway' }, addresses.length > 0 ? publicLine(addresses) : { text: 'no public address' }],
    ...problemOf(context, box.id),
  });
}

export const publicLine = (addresses: readonly string[]): Line => ({
  text: '',
  address: listed(addresses, 1),
  hue: 'ink',
});

export const addressOf = (plan: Plan, id: string): string => {
  const held = plan.addresses[id]?.[0];
  return held ? formatRangeShort(held.range) : 'no address';
};

export const hueOf = (box: Box): CardFace['hue'] => (box.outside ? 'slate' : 'blue');

export const card = (
  box: Box,
  what: string,
  name: string,
  address: string,
  face: Pick<CardFace, 'icon' | 'hue' | 'lines' | 'problem'>,
): Drawn => ({
  view: 'card',
  label: address === '' ? `${what} ${name}` : `${what} ${name}, ${address}`,
  face: { ...face, name, selects: box.selects },
});
