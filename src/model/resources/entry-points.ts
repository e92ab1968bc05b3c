import * as z from 'zod/mini';
import { agwInstances } from '../../facts/gateways';
import { frontendsPerLoadBalancer, rulesPerLoadBalancer } from '../../facts/load-balancers';
import { address, base, port, portOrAll, ref, text } from './base';

export const applicationGateway = z.object({
  ...base,
  kind: z.literal('applicationGateway'),
  subnet: ref,
  /** Instances; each takes an address of the subnet. */
  capacity: z.int().check(z.gte(1), z.lte(agwInstances.value)),
  publicIPAddress: z.optional(address),
  privateIPAddress: z.optional(address),
  backend: z.discriminatedUnion('type', [
    z.object({ type: z.literal('ingress'), service: ref }),
    z.object({ type: z.literal('targets'), addresses: z.array(address) }),
  ]),
});

export const applicationGatewayForContainers = z.object({
  ...base,
  kind: z.literal('applicationGatewayForContainers'),
  subnet: ref,
  /** The service whose pods it sends to. */
  service: z.optional(ref),
});

/** Of a user's load balancer. With protocol All and both ports 0 it takes all of them (HA ports). */
const loadBalancingRule = z.object({
  name: text,
  protocol: z.enum(['TCP', 'UDP', 'All']),
  frontendPort: portOrAll,
  backendPort: portOrAll,
  /** Unset: off. */
  enableFloatingIP: z.optional(z.boolean()),
  /** Of a public one: machines behind it do not open connections with its address. Unset: they do. */
  disableOutboundSnat: z.optional(z.boolean()),
});

const frontend = {
  name: text,
  loadBalancingRules: z.array(loadBalancingRule).check(z.maxLength(rulesPerLoadBalancer.value)),
};
const frontendCount = [z.minLength(1), z.maxLength(frontendsPerLoadBalancer.value)] as const;
const internalFrontend = z.object({ ...frontend, subnet: ref, privateIPAddress: z.optional(address) });
const publicFrontend = z.object({ ...frontend, publicIPAddress: address });

/** A Standard load balancer of the user's own; AKS keeps those of services. */
export const loadBalancer = z.object({
  ...base,
  kind: z.literal('loadBalancer'),
  /** All internal or all public. */
  frontendIPConfigurations: z.union([
    z.array(internalFrontend).check(...frontendCount),
    z.array(publicFrontend).check(...frontendCount),
  ]),
  /** Virtual machines that it sends to. */
  backendAddressPool: z.array(ref).check(z.maxLength(1000)),
  /** Port that its probe asks by TCP. Unset: no probe, and every machine counts as healthy. */
  probePort: z.optional(port),
  /** Machines of the pool where nothing answers the probe. */
  unhealthy: z.optional(z.array(ref).check(z.maxLength(1000))),
});
