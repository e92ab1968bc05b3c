import * as z from 'zod/mini';
import { routesPerRouteTable } from '../../facts/azure';
import { rulesPerSecurityGroup } from '../../facts/azure-rules';
import { address, base, cidrOrTag, text } from './base';

export const securityRule = z.object({
  name: text,
  priority: z.int(),
  direction: z.enum(['Inbound', 'Outbound']),
  access: z.enum(['Allow', 'Deny']),
  protocol: z.enum(['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah']),
  sourceAddressPrefixes: z.array(text),
  sourcePortRanges: z.array(text),
  destinationAddressPrefixes: z.array(text),
  destinationPortRanges: z.array(text),
});

export const networkSecurityGroup = z.object({
  ...base,
  kind: z.literal('networkSecurityGroup'),
  securityRules: z.array(securityRule).check(z.maxLength(rulesPerSecurityGroup.value)),
});

export const route = z.object({
  name: text,
  /** A prefix, or a service tag that stands for its prefixes. */
  addressPrefix: cidrOrTag,
  nextHopType: z.enum(['VnetLocal', 'VirtualNetworkGateway', 'Internet', 'VirtualAppliance', 'None']),
  nextHopIpAddress: z.optional(address),
});

export const routeTable = z.object({
  ...base,
  kind: z.literal('routeTable'),
  disableBgpRoutePropagation: z.boolean(),
  routes: z.array(route).check(z.maxLength(routesPerRouteTable.value)),
});
