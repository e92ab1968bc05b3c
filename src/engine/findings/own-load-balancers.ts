import { haPorts, poolInOneNetwork } from '../../facts/load-balancing';
import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import type { Finding } from './types';

type LoadBalancer = ResourceOf<'loadBalancer'>;

/** Load balancers of the user's that Azure does not make as they are written. */
export const ownLoadBalancerFindings = (plan: Plan): Finding[] =>
  resourcesOf(plan.document, 'loadBalancer').flatMap((balancer) => [
    ...inSeveralNetworks(plan, balancer),
    ...publicHaPorts(balancer),
  ]);

function inSeveralNetworks({ document }: Plan, balancer: LoadBalancer): Finding[] {
  const networkOf = (subnet: string | undefined) => resourceOf(document, 'subnet', subnet)?.virtualNetwork;
  const { id, name, frontendIPConfigurations, backendAddressPool } = balancer;
  const machines = backendAddressPool.flatMap((one) => resourceOf(document, 'virtualMachine', one) ?? []);
  const subnets = frontendIPConfigurations.flatMap((frontend) => ('subnet' in frontend ? frontend.subnet : []));
  const home = networkOf(subnets[0] ?? machines[0]?.subnet);
  const stranger = machines.find(({ subnet }) => networkOf(subnet) !== home);
  if (!stranger || home === undefined) return [];
  return [
    {
      code: 'LOAD_BALANCER_POOL_ELSEWHERE',
      severity: 'error',
      subjects: [{ id }, { id: stranger.id }],
      says: `${stranger.name} does not stand in ${document.resources[home]?.name ?? home}: Azure does not put it behind ${name}.`,
      facts: [poolInOneNetwork],
    },
  ];
}

function publicHaPorts({ id, name, frontendIPConfigurations }: LoadBalancer): Finding[] {
  const rule = frontendIPConfigurations
    .flatMap((frontend) => ('subnet' in frontend ? [] : frontend.loadBalancingRules))
    .find(({ protocol, frontendPort }) => protocol === 'All' || frontendPort === 0);
  if (!rule) return [];
  return [
    {
      code: 'HA_PORTS_PUBLIC',
      severity: 'error',
      subjects: [{ id }],
      says: `The rule ${rule.name} of ${name} is for all ports, and the load balancer is public: Azure refuses it.`,
      facts: [haPorts],
    },
  ];
}
