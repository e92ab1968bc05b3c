import { type Address, addressOf } from '../../ip';
import type { FrontendPlan, LoadBalancerPlan, Plan } from '../plan/types';
import { ownerOf } from './holders';

/** The load balancer frontend that answers at an address, if one does. */
export function frontendAt(
  plan: Plan,
  address: Address,
): { readonly balancer: LoadBalancerPlan; readonly frontend: FrontendPlan } | undefined {
  for (const balancer of Object.values(plan.loadBalancers)) {
    const frontend = balancer.frontends.find((candidate) => candidate.address === address);
    if (frontend) return { balancer, frontend };
  }
  return undefined;
}

/** Id of whoever holds an address of a subnet of the design. */
export function holderOf(plan: Plan, checked: string): string | undefined {
  const address = addressOf(checked);
  for (const { prefix, holdings } of Object.values(plan.subnets)) {
    if (address < prefix.first || address > prefix.last) continue;
    const holding = holdings.find(({ range }) => range.first <= address && address <= range.last);
    return holding && ownerOf(holding.owner);
  }
  return undefined;
}
