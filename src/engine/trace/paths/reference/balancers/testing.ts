import type { Resource, ResourceOf } from '../../../../../model';
import { machine } from '../../../../testing';

type LoadBalancer = ResourceOf<'loadBalancer'>;
type Rule = LoadBalancer['frontendIPConfigurations'][number]['loadBalancingRules'][number];

/** A rule for TCP; of port 0 for all protocols and ports. */
export const balanceRule = (frontendPort: number, backendPort: number, rest: Partial<Rule> = {}): Rule => ({
  name: `rule-${frontendPort}`,
  protocol: frontendPort === 0 ? 'All' : 'TCP',
  frontendPort,
  backendPort,
  ...rest,
});

/** An internal load balancer of the user's with one frontend. */
export const internalBalancer = (
  id: string,
  privateIPAddress: string,
  backendAddressPool: string[],
  loadBalancingRules: Rule[],
  { subnet }: { readonly subnet: string },
): LoadBalancer => ({
  id,
  name: id,
  kind: 'loadBalancer',
  frontendIPConfigurations: [{ name: 'front', subnet, privateIPAddress, loadBalancingRules }],
  backendAddressPool,
});

export const publicBalancer = (
  id: string,
  publicIPAddress: string,
  backendAddressPool: string[],
  loadBalancingRules: Rule[],
): LoadBalancer => ({
  id,
  name: id,
  kind: 'loadBalancer',
  frontendIPConfigurations: [{ name: 'front', publicIPAddress, loadBalancingRules }],
  backendAddressPool,
});

/** Three machines W1 to W3 behind an internal load balancer that stands beside them. */
export const threeMachines: readonly Resource[] = [
  ...['W1', 'W2', 'W3'].map((id) => machine(id, undefined, 'vms')),
  internalBalancer('ilb', '10.20.3.200', ['W1', 'W2', 'W3'], [balanceRule(80, 8080)], { subnet: 'vms' }),
];
