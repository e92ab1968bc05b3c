import * as z from 'zod/mini';
import { address, base, cidr, text } from './base';

export const onPremisesSite = z.object({
  ...base,
  kind: z.literal('onPremisesSite'),
  addressPrefixes: z.array(cidr).check(z.minLength(1)),
  hosts: z.array(z.object({ name: text, address })),
  /** What the site sends to Azure beyond what the gateway tells it, such as a pod CIDR. */
  staticRoutes: z.optional(z.array(cidr).check(z.maxLength(100))),
});

export const internetHost = z.object({
  ...base,
  kind: z.literal('internetHost'),
  address,
  /** Service tags whose addresses it belongs to, such as `Storage`. */
  serviceTags: z.optional(z.array(text).check(z.maxLength(20))),
});
