import type { LoadBalancerPlan, Plan } from '../engine';
import { gatewayTargets } from '../engine/holders';
import { resourcesOf } from '../model';

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
  ...Object.values(plan.loadBalancers).filter(isWayIn).flatMap(balancedLinks),
  ...resourcesOf(plan.document, 'applicationGateway').flatMap(({ id, backend }) =>
    gatewayTargets(plan, backend).map((to): Link => ({ id: `${id} ${to}`, kind: 'gateway', from: id, to })),
  ),
  ...resourcesOf(plan.document, 'applicationGatewayForContainers').flatMap(({ id, service }): Link[] =>
    service === undefined
      ? []
      : gatewayTargets(plan, { type: 'ingress', service }).map((to) => ({
          id: `${id} ${to}`,
          kind: 'gateway',
          from: id,
          to,
        })),
  ),
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
const isWayIn = ({ frontends }: LoadBalancerPlan): boolean => frontends.some(({ rules }) => rules.length > 0);

function internetLinks(plan: Plan): Link[] {
  const { document } = plan;
  const entries = [
    ...Object.values(plan.loadBalancers).filter((balancer) => !balancer.internal && isWayIn(balancer)),
    ...resourcesOf(document, 'applicationGateway').filter(({ publicIPAddress }) => publicIPAddress !== undefined),
    ...resourcesOf(document, 'applicationGatewayForContainers'),
    ...resourcesOf(document, 'azureFirewall').filter(({ natRules = [] }) => natRules.length > 0),
    ...resourcesOf(document, 'virtualMachine').filter(({ publicIPAddress }) => publicIPAddress !== undefined),
  ];
  return resourcesOf(plan.document, 'internetHost').flatMap((host) =>
    entries.map(({ id }): Link => ({ id: `${host.id} ${id}`, kind: 'internet', from: host.id, to: id })),
  );
}

const balancedLinks = ({ id, cluster, machines }: LoadBalancerPlan): Link[] =>
  (cluster === undefined ? machines : [cluster]).map((to) => ({ id: `${id} ${to}`, kind: 'balanced', from: id, to }));
