import * as z from 'zod/mini';
import { address, base, port, ref } from './base';

/** What the design's maker holds to be true of a connection; endpoints are ids or addresses. */
export const assertion = z.object({
  ...base,
  kind: z.literal('assertion'),
  from: ref,
  to: ref,
  port: z.optional(port),
  /** Unset: TCP. */
  protocol: z.optional(z.enum(['TCP', 'UDP', 'ICMP'])),
  /** `works`: request and answer arrive, whatever the load balancer picks; `fails`: never; else how the trace has to end. */
  expect: z.enum(['works', 'fails', 'dropped', 'reply-lost', 'half-open', 'rejected', 'intermittent']),
  /** The address that the far side has to see, where it works. */
  expectedSource: z.optional(address),
});

/** A fault in what AKS or Azure keeps, so that its consequences can be seen. */
export const drift = z.object({
  ...base,
  kind: z.literal('drift'),
  /**
   * `routeMissing`: AKS's routes to a node, pool or cluster; `routeTableNotAssociated`: a subnet's table is not in force;
   * `ipForwardingOff`: on the interfaces of a node, pool or machine.
   */
  fault: z.enum(['routeMissing', 'routeTableNotAssociated', 'ipForwardingOff']),
  target: ref,
});
