import { type Address, addressOf } from '../../ip';
import { type ResourceOf, resourceOf } from '../../model';
import type { FrontendPlan, LoadBalancerPlan, Plan } from '../plan/types';

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

/** Id of whoever of the design holds an address of a subnet; what Azure keeps is nobody's. */
export function holderOf(plan: Plan, address: Address): string | undefined {
  for (const { prefix, holdings } of Object.values(plan.subnets)) {
    if (address < prefix.first || address > prefix.last) continue;
    const holding = holdings.find(({ range }) => range.first <= address && address <= range.last);
    if (holding && holding.role !== 'reserved') return holding.owner;
  }
  return undefined;
}

/** The subnet in which something of the design stands: the one it names, else the one in which it holds addresses. */
export function subnetOfHeld({ document, subnets }: Plan, id: string): string | undefined {
  const resource = document.resources[id];
  if (resource && 'subnet' in resource) return resource.subnet;
  return Object.values(subnets).find(({ holdings }) => holdings.some(({ owner }) => owner === id))?.id;
}

/** Ids of what an application gateway sends to: the cluster whose pods it addresses, else who has its targets' addresses. */
export function gatewayTargets(plan: Plan, backend: ResourceOf<'applicationGateway'>['backend']): string[] {
  if (backend.type === 'ingress') {
    const cluster = resourceOf(plan.document, 'service', backend.service)?.cluster;
    return cluster !== undefined && plan.clusters[cluster] ? [cluster] : [];
  }
  const targets = backend.addresses.map(addressOf);
  return [
    ...new Set(targets.flatMap((address) => frontendAt(plan, address)?.balancer.id ?? holderOf(plan, address) ?? [])),
  ];
}
