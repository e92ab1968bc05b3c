import * as z from 'zod/mini';
import { address, base, ref, text } from './base';

export const privateEndpoint = z.object({
  ...base,
  kind: z.literal('privateEndpoint'),
  subnet: ref,
  privateIPAddress: z.optional(address),
  /** Name and public address of what it leads to. */
  fqdn: text,
  publicIPAddress: z.optional(address),
  /** The zone in which Azure keeps its record. */
  privateDnsZone: z.optional(ref),
});

export const privateDnsZone = z.object({
  ...base,
  kind: z.literal('privateDnsZone'),
  /** Such as `privatelink.blob.core.windows.net`. */
  zoneName: text,
  virtualNetworkLinks: z.array(ref).check(z.maxLength(1000)),
  records: z.optional(z.array(z.object({ name: text, address })).check(z.maxLength(1000))),
});
