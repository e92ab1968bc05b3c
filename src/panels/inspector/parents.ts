import { nodeOf, type Plan, poolPlanOf } from '../../engine';

/** Id of what a thing stands in or belongs to. */
export function parentOf(plan: Plan, id: string): string | undefined {
  const resource = plan.document.resources[id];
  switch (resource?.kind) {
    case 'subnet':
    case 'peering':
      return resource.virtualNetwork;
    case 'agentPool':
      return poolPlanOf(plan, id)?.cluster.id;
    case 'workload':
    case 'kubernetesNetworkPolicy':
    case 'service':
      return resource.cluster;
    case 'applicationGateway':
    case 'applicationGatewayForContainers':
    case 'azureFirewall':
    case 'privateEndpoint':
    case 'virtualNetworkGateway':
    case 'virtualMachine':
      return resource.subnet;
    case 'loadBalancer':
      return resource.frontendIPConfigurations.flatMap((one) => ('subnet' in one ? one.subnet : []))[0];
    case undefined:
      return (
        nodeOf(plan, id)?.pool.id ??
        plan.routeTables[id]?.cluster ??
        plan.networkSecurityGroups[id]?.cluster ??
        plan.loadBalancers[id]?.cluster ??
        plan.natGateways[id]?.cluster
      );
    default:
      return undefined;
  }
}
