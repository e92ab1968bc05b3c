import type { Plan } from '../engine';
import { resourcesOf } from '../model';
import { type Block, leaf } from './block';
import { balancerBlock, ownBalancerBlock, standsIn } from './cards';
import { NAT_GATEWAY } from './sizes';

/** A card at the public edge, and the id of what it stands level with. */
interface EdgeBlock {
  readonly block: Block;
  readonly to: string | undefined;
}

/** Public load balancers and NAT gateways: they stand before the networks and not in a subnet. */
export const edgeBlocks = (plan: Plan): EdgeBlock[] => [...publicBalancers(plan), ...natGatewayBlocks(plan)];

/** AKS's stand level with their cluster, the user's with a machine behind them. */
function publicBalancers(plan: Plan): EdgeBlock[] {
  const kept = Object.keys(plan.clusters).flatMap((to) => {
    const block = balancerBlock(plan, to, false);
    return block ? [{ block, to }] : [];
  });
  const own = resourcesOf(plan.document, 'loadBalancer').flatMap((balancer) =>
    standsIn(balancer) === undefined ? [{ block: ownBalancerBlock(balancer), to: balancer.backendAddressPool[0] }] : [],
  );
  return [...kept, ...own];
}

/** The user's, and those that AKS manages. */
const natGatewayBlocks = (plan: Plan): EdgeBlock[] =>
  Object.values(plan.natGateways).map(({ id, subnets, cluster }) => ({
    block: leaf('natGateway', id, NAT_GATEWAY),
    to: subnets[0] ?? cluster,
  }));
