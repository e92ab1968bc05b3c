import * as z from 'zod/mini';
import { count, port } from './resources/base';

/** A connection that is looked at: its ends as ids or addresses, as an assertion names them. */
export const lookedAtTrace = z.object({
  from: z.string().check(z.maxLength(200)),
  to: z.string().check(z.maxLength(200)),
  protocol: z.optional(z.enum(['TCP', 'UDP', 'ICMP'])),
  port: z.optional(port),
  /** Which of the branches shows, and at which of its stays the packet is; unset: the first. */
  branch: z.optional(count),
  hop: z.optional(count),
});
