import * as z from 'zod/mini';
import { natGatewayAddresses } from '../../facts/snat';
import { address, base, port, protocol, ref, text } from './base';

/** Destination NAT of an appliance: what comes to this port of its own goes to that address. */
const destinationNat = z.object({ protocol, port, translatedAddress: address, translatedPort: port });

export const azureFirewall = z.object({
  ...base,
  kind: z.literal('azureFirewall'),
  subnet: ref,
  privateIPAddress: z.optional(address),
  publicIPAddresses: z.optional(z.array(address).check(z.maxLength(250))),
  /** What it lets through, all else being denied. Unset: its rules are not known. */
  networkRules: z.optional(
    z.array(
      z.object({
        name: text,
        protocols: z.array(z.enum(['TCP', 'UDP', 'ICMP', 'Any'])),
        sourceAddresses: z.array(text),
        destinationAddresses: z.array(text),
        destinationPorts: z.array(text),
      }),
    ),
  ),
  natRules: z.optional(z.array(destinationNat)),
});

export const natGateway = z.object({
  ...base,
  kind: z.literal('natGateway'),
  publicIPAddresses: z.array(address).check(z.maxLength(natGatewayAddresses.value)),
});

export const virtualMachine = z.object({
  ...base,
  kind: z.literal('virtualMachine'),
  subnet: ref,
  role: z.enum(['plain', 'dns', 'nva']),
  privateIPAddress: z.optional(address),
  publicIPAddress: z.optional(address),
  networkSecurityGroup: z.optional(ref),
  /** Of its interface. Unset: off. */
  enableIPForwarding: z.optional(z.boolean()),
  /** Of an appliance: whose source it rewrites to its own. Unset: of what leaves for public addresses. */
  sourceNat: z.optional(z.enum(['none', 'internet', 'all'])),
  /** Of an appliance. */
  destinationNat: z.optional(z.array(destinationNat).check(z.maxLength(1000))),
  /** Of a DNS server: whom it asks for names that it does not know. Unset: Azure's own server. */
  dnsForwarders: z.optional(z.array(address).check(z.maxLength(20))),
});

export const virtualNetworkGateway = z.object({
  ...base,
  kind: z.literal('virtualNetworkGateway'),
  subnet: ref,
  gatewayType: z.enum(['Vpn', 'ExpressRoute']),
  privateIPAddress: z.optional(address),
  connections: z.array(z.object({ name: text, onPremisesSite: ref })),
});
