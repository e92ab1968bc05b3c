import type { LoadBalancerPlan, Plan } from '../engine';
import { addressOf } from '../ip';
import { type ResourceOf, resourcesOf } from '../model';

/** One line of the diagram, from what opens the connection to what it reaches. */
export interface Link {
  readonly id: string;
  readonly kind: 'internet' | 'balanced' | 'gateway' | 'peering' | 'hybrid';
  readonly from: string;
  readonly to: string;
  /** A word beside the line. */
  readonly label?: string;
  /** The resource of the design behind the line. */
  readonly resource?: string;
}

/** Every path into the design and between its networks, whatever a rule on the way may say. */
export const linksOf = (plan: Plan): Link[] => [
  ...internetLinks(plan),
  ...Object.values(plan.loadBalancers).filter(hasService).map(balancedLink),
  ...resourcesOf(plan.document, 'applicationGateway').flatMap((gateway) => gatewayLinks(plan, gateway)),
  ...resourcesOf(plan.document, 'peering').map(
    ({ id, virtualNetwork, remoteVirtualNetwork }): Link => ({
      id,
      kind: 'peering',
      from: virtualNetwork,
      to: remoteVirtualNetwork,
      label: 'peer',
      resource: id,
    }),
  ),
  ...resourcesOf(plan.document, 'virtualNetworkGateway').flatMap(({ id, gatewayType, connections }) =>
    connections.map(
      ({ onPremisesSite }, i): Link => ({
        id: `${id} ${i}`,
        kind: 'hybrid',
        from: id,
        to: onPremisesSite,
        label: gatewayType === 'Vpn' ? 'VPN' : 'ExpressRoute',
        resource: id,
      }),
    ),
  ),
];

/** A load balancer for outbound traffic alone is no way in. */
const hasService = ({ frontends }: LoadBalancerPlan): boolean => frontends.some(({ service }) => service !== undefined);

function internetLinks(plan: Plan): Link[] {
  const entries = [
    ...Object.values(plan.loadBalancers).filter((balancer) => !balancer.internal && hasService(balancer)),
    ...resourcesOf(plan.document, 'applicationGateway').filter(({ publicIPAddress }) => publicIPAddress !== undefined),
  ];
  return resourcesOf(plan.document, 'internetHost').flatMap((host) =>
    entries.map(({ id }): Link => ({ id: `${host.id} ${id}`, kind: 'internet', from: host.id, to: id })),
  );
}

const balancedLink = ({ id, cluster }: LoadBalancerPlan): Link => ({
  id: `${id} ${cluster}`,
  kind: 'balanced',
  from: id,
  to: cluster,
});

/** From a gateway to the cluster whose pods it addresses, or to whoever holds the addresses it sends to. */
function gatewayLinks(plan: Plan, { id, backend }: ResourceOf<'applicationGateway'>): Link[] {
  const targets = gatewayTargets(plan, backend);
  return targets.map((to) => ({ id: `${id} ${to}`, kind: 'gateway', from: id, to }));
}

export function gatewayTargets(plan: Plan, backend: ResourceOf<'applicationGateway'>['backend']): string[] {
  if (backend.type === 'ingress') {
    const cluster = Object.values(plan.clusters).find(({ services }) => services.some((s) => s.id === backend.service));
    return cluster ? [cluster.id] : [];
  }
  return [...new Set(backend.addresses.flatMap((text) => holderOf(plan, text) ?? []))];
}

/** The load balancer, machine or gateway that an address of the design leads to. */
function holderOf(plan: Plan, text: string): string | undefined {
  const address = addressOf(text);
  const balancer = Object.values(plan.loadBalancers).find(({ frontends }) =>
    frontends.some((frontend) => frontend.address === address),
  );
  if (balancer) return balancer.id;
  const held = Object.entries(plan.addresses).find(([, ranges]) =>
    ranges.some(({ range }) => range.first <= address && address <= range.last),
  );
  return held?.[0];
}
