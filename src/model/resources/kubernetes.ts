import * as z from 'zod/mini';
import { privateLinkAddresses } from '../../facts/snat';
import { address, base, cidr, labels, port, protocol, ref, text } from './base';

/** One pod of a workload: where it runs, and its address where that is known. */
const podPlacement = z.object({ node: ref, podIP: z.optional(address) });

export const workload = z.object({
  ...base,
  kind: z.literal('workload'),
  cluster: ref,
  namespace: text,
  replicas: z.int().check(z.gte(0), z.lte(1_000_000)),
  /** Of its pods. Unset: `app` with the workload's name. */
  labels: z.optional(labels),
  /** Its pods use their node's network and address. */
  hostNetwork: z.optional(z.boolean()),
  /** Pods that run where they are told, the first replicas in order; the others are dealt. */
  placement: z.optional(z.array(podPlacement).check(z.maxLength(1000))),
});

export const service = z.object({
  ...base,
  kind: z.literal('service'),
  cluster: ref,
  namespace: text,
  type: z.enum(['ClusterIP', 'NodePort', 'LoadBalancer']),
  /** The annotation azure-load-balancer-internal. */
  internal: z.boolean(),
  /** Unset: predicted from the service CIDR. */
  clusterIP: z.optional(address),
  /** The frontend: a public address, or for an internal service one of the node subnet. */
  loadBalancerIP: z.optional(address),
  /** The annotation azure-load-balancer-internal-subnet: where the frontend stands, instead of the first pool's subnet. */
  internalSubnet: z.optional(ref),
  /** Addresses of a private link service before it, in the frontend's subnet. */
  privateLinkServiceIPs: z.optional(z.int().check(z.gte(1), z.lte(privateLinkAddresses.value.max))),
  externalTrafficPolicy: z.enum(['Cluster', 'Local']),
  /** Unset: Cluster. */
  internalTrafficPolicy: z.optional(z.enum(['Cluster', 'Local'])),
  /** Unset: None. */
  sessionAffinity: z.optional(z.enum(['None', 'ClientIP'])),
  /** Who may use the load balancer; unset or empty: everybody. */
  loadBalancerSourceRanges: z.optional(z.array(cidr).check(z.maxLength(1000))),
  /** The annotation azure-disable-load-balancer-floating-ip. */
  disableLoadBalancerFloatingIP: z.optional(z.boolean()),
  ports: z
    .array(z.object({ port, targetPort: port, protocol, nodePort: z.optional(port) }))
    .check(z.minLength(1), z.maxLength(1000)),
  /** Whose pods serve it. */
  workload: z.optional(ref),
  /** In place of `workload`: all pods of its namespace with these labels. */
  selector: z.optional(labels),
});
