import * as z from 'zod/mini';
import { base, cidr, labels, port, ref, text } from './base';

const labelSelector = z.object({
  matchLabels: z.optional(labels),
  matchExpressions: z.optional(
    z.array(
      z.object({
        key: text,
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.optional(z.array(text)),
      }),
    ),
  ),
});

/** Whom a rule of a policy lets through: pods, or addresses. */
const policyPeer = z.object({
  podSelector: z.optional(labelSelector),
  namespaceSelector: z.optional(labelSelector),
  ipBlock: z.optional(z.object({ cidr, except: z.optional(z.array(cidr)) })),
});

/** A port, or all from `port` to `endPort`; all of the protocol where no port is given. */
const policyPort = z.object({
  protocol: z.optional(z.enum(['TCP', 'UDP', 'SCTP'])),
  port: z.optional(port),
  endPort: z.optional(port),
});

export const kubernetesNetworkPolicy = z.object({
  ...base,
  kind: z.literal('kubernetesNetworkPolicy'),
  cluster: ref,
  namespace: text,
  /** Empty: all pods of the namespace. */
  podSelector: labelSelector,
  policyTypes: z.array(z.enum(['Ingress', 'Egress'])).check(z.minLength(1), z.maxLength(2)),
  /** A rule without peers lets everybody through, one without ports all ports; no rule: nobody. */
  ingress: z.optional(
    z.array(z.object({ from: z.optional(z.array(policyPeer)), ports: z.optional(z.array(policyPort)) })),
  ),
  egress: z.optional(
    z.array(z.object({ to: z.optional(z.array(policyPeer)), ports: z.optional(z.array(policyPort)) })),
  ),
});
