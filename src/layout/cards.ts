import type { Plan } from '../engine';
import { type Resource, type ResourceOf, resourcesOf, type TopologyDocument } from '../model';
import { once } from '../once';
import { type Block, leaf } from './block';
import { BALANCER, GATEWAY, HOST, MACHINE, SITE } from './sizes';

type Standing = ResourceOf<
  | 'applicationGateway'
  | 'applicationGatewayForContainers'
  | 'azureFirewall'
  | 'virtualMachine'
  | 'privateEndpoint'
  | 'virtualNetworkGateway'
  | 'loadBalancer'
>;

/** The subnet in which something stands that is drawn as a card there, if it does. */
function placeIn(resource: Resource | undefined): readonly [string, Standing] | undefined {
  switch (resource?.kind) {
    case 'applicationGateway':
    case 'applicationGatewayForContainers':
    case 'azureFirewall':
    case 'virtualMachine':
    case 'privateEndpoint':
    case 'virtualNetworkGateway':
      return [resource.subnet, resource];
    case 'loadBalancer': {
      const subnet = standsIn(resource);
      return subnet === undefined ? undefined : [subnet, resource];
    }
    default:
      return undefined;
  }
}

/** Sorted by subnet once, not anew for each of them. */
const standing = once(({ order, resources }: TopologyDocument): ReadonlyMap<string, readonly Standing[]> => {
  const found = new Map<string, Standing[]>();
  for (const id of order) {
    const [subnet, one] = placeIn(resources[id]) ?? [];
    const there = subnet === undefined ? undefined : found.get(subnet);
    if (there && one) there.push(one);
    else if (subnet !== undefined && one) found.set(subnet, [one]);
  }
  return found;
});

const cardOf = (one: Standing): Block => {
  if (one.kind === 'loadBalancer') return ownBalancerBlock(one);
  const isSmall =
    one.kind === 'virtualMachine' || one.kind === 'privateEndpoint' || one.kind === 'virtualNetworkGateway';
  return leaf(one.kind, one.id, isSmall ? MACHINE : GATEWAY);
};

/** Gateways, firewalls and machines that stand in a subnet, in stored order. */
export const cardsIn = ({ document }: Plan, subnet: string): Block[] =>
  (standing(document).get(subnet) ?? []).map(cardOf);

export const hostBlocks = (plan: Plan): Block[] =>
  resourcesOf(plan.document, 'internetHost').map(({ id }) => leaf('internetHost', id, HOST));

export const siteBlock = ({ id, hosts }: ResourceOf<'onPremisesSite'>): Block => {
  const lines = Math.min(hosts.length, SITE.lines + 1);
  return leaf('onPremisesSite', id, {
    width: SITE.width,
    height: SITE.head + lines * SITE.line + (lines > 0 ? SITE.pad : 0),
  });
};

/**
 * A load balancer's card. Its lines follow the services of the document, and not the frontends that found an
 * address, so that a full subnet moves nothing.
 */
export function balancerBlock(plan: Plan, cluster: string, internal: boolean): Block | undefined {
  const services = resourcesOf(plan.document, 'service').filter(
    (service) => service.cluster === cluster && service.type === 'LoadBalancer' && service.internal === internal,
  );
  const there = Object.values(plan.loadBalancers).find((lb) => lb.cluster === cluster && lb.internal === internal);
  if (!there && services.length === 0) return undefined;
  const outbound = there?.frontends.filter(({ service }) => service === undefined).length ?? 0;
  const size = balancerSize(services.length + outbound, Object.keys(plan.clusters).length > 1);
  return there ? leaf('loadBalancer', there.id, size) : size;
}

type OwnBalancer = ResourceOf<'loadBalancer'>;

/** A load balancer of the user's. */
export const ownBalancerBlock = ({ id, frontendIPConfigurations }: OwnBalancer): Block =>
  leaf('loadBalancer', id, balancerSize(frontendIPConfigurations.length));

/** The subnet of its first frontend; none for a public one. */
export function standsIn({ frontendIPConfigurations: [first] }: OwnBalancer): string | undefined {
  return first && 'subnet' in first ? first.subnet : undefined;
}

/** With several clusters the card says whose it is. */
const balancerSize = (frontends: number, named = false): { readonly width: number; readonly height: number } => ({
  width: named ? BALANCER.named : BALANCER.width,
  height: BALANCER.around + Math.min(Math.max(1, frontends), BALANCER.lines + 1) * BALANCER.line,
});
