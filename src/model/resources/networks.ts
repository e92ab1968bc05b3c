import * as z from 'zod/mini';
import { address, base, cidr, ref, text } from './base';

export const virtualNetwork = z.object({
  ...base,
  kind: z.literal('virtualNetwork'),
  location: text,
  addressPrefixes: z.array(cidr).check(z.minLength(1), z.maxLength(50)),
  /** Custom DNS servers; none means Azure's own. */
  dnsServers: z.array(address).check(z.maxLength(20)),
});

export const subnet = z.object({
  ...base,
  kind: z.literal('subnet'),
  virtualNetwork: ref,
  addressPrefix: cidr,
  networkSecurityGroup: z.optional(ref),
  /** May name the table that AKS derives; in a mode without one the subnet has none. */
  routeTable: z.optional(ref),
  natGateway: z.optional(ref),
  /** Services reached over their endpoint, such as `Microsoft.Storage`. */
  serviceEndpoints: z.optional(z.array(text).check(z.maxLength(50))),
  /** The service that alone may use the subnet, such as `Microsoft.ContainerService/managedClusters`. */
  delegation: z.optional(text),
  /** False: a private subnet, whose machines have no way out that nobody gave them. Unset: they have it. */
  defaultOutboundAccess: z.optional(z.boolean()),
  /** Whether private endpoints in it heed security groups and route tables. Unset: Disabled. */
  privateEndpointNetworkPolicies: z.optional(
    z.enum(['Disabled', 'Enabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled']),
  ),
});

const peeringFlags = z.object({
  allowVirtualNetworkAccess: z.boolean(),
  allowForwardedTraffic: z.boolean(),
  allowGatewayTransit: z.boolean(),
  useRemoteGateways: z.boolean(),
});

/** Azure keeps one peering in each network; here both directions are one resource. */
export const peering = z.object({
  ...base,
  kind: z.literal('peering'),
  virtualNetwork: ref,
  remoteVirtualNetwork: ref,
  outgoing: peeringFlags,
  incoming: peeringFlags,
});
