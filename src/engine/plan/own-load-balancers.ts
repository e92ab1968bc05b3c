import { type Address, addressOf } from '../../ip';
import { type ResourceOf, resourcesOf, type TopologyDocument } from '../../model';
import type { FrontendPlan, LoadBalancerPlan, SubnetPlan } from './types';

type LoadBalancer = ResourceOf<'loadBalancer'>;
type Frontend = LoadBalancer['frontendIPConfigurations'][number];

/** The user's own load balancers, with those of their frontends that have an address. */
export const planOwnLoadBalancers = (
  document: TopologyDocument,
  subnets: Readonly<Record<string, SubnetPlan>>,
): LoadBalancerPlan[] =>
  resourcesOf(document, 'loadBalancer').map((balancer) => ({
    id: balancer.id,
    name: balancer.name,
    derived: false,
    internal: balancer.frontendIPConfigurations.some((frontend) => 'subnet' in frontend),
    frontends: frontendsOf(balancer, subnets),
    backendPools: [],
    machines: [...new Set(balancer.backendAddressPool)],
  }));

/** Frontends without a fixed address were handed the lowest free ones of their subnet, in stored order. */
function frontendsOf(balancer: LoadBalancer, subnets: Readonly<Record<string, SubnetPlan>>): FrontendPlan[] {
  const met = new Map<string, number>();
  return balancer.frontendIPConfigurations.flatMap((frontend): FrontendPlan[] => {
    if (!('subnet' in frontend)) return [toPlan(frontend, addressOf(frontend.publicIPAddress), false)];
    const { subnet, privateIPAddress } = frontend;
    const held = (subnets[subnet]?.holdings ?? []).filter(({ owner }) => owner === balancer.id);
    if (privateIPAddress !== undefined) {
      const fixed = addressOf(privateIPAddress);
      const isHeld = held.some(({ predicted, range }) => !predicted && range.first === fixed);
      return isHeld ? [toPlan(frontend, fixed, false)] : [];
    }
    const turn = met.get(subnet) ?? 0;
    met.set(subnet, turn + 1);
    const given: Address | undefined = held.filter(({ predicted }) => predicted)[turn]?.range.first;
    return given === undefined ? [] : [toPlan(frontend, given, true)];
  });
}

const toPlan = ({ name, loadBalancingRules }: Frontend, address: Address, predicted: boolean): FrontendPlan => ({
  name,
  address,
  predicted,
  rules: loadBalancingRules.map((rule) => ({
    name: rule.name,
    protocol: rule.protocol,
    port: rule.frontendPort,
    backendPort: rule.backendPort,
    floatingIP: rule.enableFloatingIP ?? false,
  })),
});
