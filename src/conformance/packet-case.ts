import * as z from 'zod/mini';
import { parseAddress, parsePrefix } from '../ip';

const cidr = z.string().check(z.refine((text) => parsePrefix(text).ok, 'not an IPv4 prefix without host bits'));
const address = z.string().check(z.refine((text) => parseAddress(text).ok, 'not an IPv4 address'));
const port = z.int().check(z.gte(1), z.lte(65535));
const named = <T extends z.ZodMiniType>(value: T) => z._default(z.record(z.string(), value), {});

/** A topology of packets.json, a case's patch applied. Fields that the format does not know are left out. */
export const packetTopology = z.object({
  mode: z.enum(['kubenet', 'azure']),
  /** CIDRs towards which pods keep their source. */
  nonMasquerade: z.nullish(z.array(cidr)),
  podCidr: z.nullish(cidr),
  /** How cbr0 is set up: whether a pod reaches itself through its own service. */
  bridge: z.nullish(z.enum(['hairpin', 'promisc'])),
  vnets: named(z.object({ cidrs: z.array(cidr), peers: z._default(z.array(z.string()), []) })),
  subnets: named(z.object({ vnet: z.string(), cidr, routeTable: z.nullish(z.string()), nsg: z.nullish(z.string()) })),
  /** Next hop by prefix: an address, or a word of Azure's. */
  routeTables: named(z.record(z.string(), z.string())),
  /** Rules by name: `priority In|Out Allow|Deny protocol source destination port`. */
  nsgs: named(z.record(z.string(), z.string())),
  nodes: named(
    z.object({
      subnet: z.string(),
      ip: address,
      podCidr: z.nullish(cidr),
      nsg: z.nullish(z.string()),
      ipForwarding: z.nullish(z.boolean()),
    }),
  ),
  pods: named(z.object({ node: z.string(), ip: address })),
  vms: named(
    z.object({
      subnet: z.string(),
      ip: address,
      kind: z.nullish(z.enum(['vm', 'nva'])),
      pip: z.nullish(address),
      nsg: z.nullish(z.string()),
      ipForwarding: z.nullish(z.boolean()),
      /** `address:port` by the port of its own. */
      dnat: z.nullish(z.record(z.string(), z.string())),
    }),
  ),
  services: named(
    z.object({
      clusterIP: address,
      port,
      targetPort: port,
      endpoints: z._default(z.array(z.string()), []),
      proto: z.nullish(z.enum(['tcp', 'udp'])),
      nodePort: z.nullish(port),
      lbIP: z.nullish(address),
      internal: z.nullish(z.boolean()),
      etp: z.nullish(z.enum(['Cluster', 'Local'])),
      floatingIP: z.nullish(z.boolean()),
    }),
  ),
  lb: z.nullish(z.object({ outboundIp: z.nullish(address) })),
  onprem: z.nullish(z.object({ prefix: cidr, host: address, gatewaySubnet: z.string(), gatewayIp: address })),
  internet: z.nullish(address),
});

export type PacketTopology = z.infer<typeof packetTopology>;

const place = z.object({ at: z.string(), in: z.nullish(z.string()), out: z.nullish(z.string()) });

/** One case of packets.json: a change of a topology, a flow, and what was measured. */
export const packetCase = z.object({
  id: z.string().check(z.minLength(1)),
  base: z.string(),
  patch: z._default(z.record(z.string(), z.unknown()), {}),
  from: z.string(),
  to: z.string(),
  proto: z.nullish(z.enum(['tcp', 'udp', 'icmp'])),
  lbNode: z.nullish(z.string()),
  verdict: z.enum(['delivered', 'dropped', 'reply-lost', 'half-open', 'rejected']),
  src_seen_by_dst: z.nullish(z.string()),
  reply_src_at_client: z.nullish(z.string()),
  answered_by: z.nullish(z.string()),
  forward: z._default(z.array(place), []),
  reply: z._default(z.array(place), []),
});

export type PacketCase = z.infer<typeof packetCase>;

/** A JSON merge patch applied (RFC 7386): objects are merged, `null` deletes, all else takes the place of what was. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const merged = new Map(isRecord(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
