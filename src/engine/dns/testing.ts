import { formatAddress } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import type { NetworkModeId } from '../../modes';
import { nodeOf } from '../plan/lookup';
import type { Plan } from '../plan/types';
import { machine, workload } from '../testing';
import { type Changes, group, reference } from '../trace/paths/reference/testing';
import { resolve } from './resolve';
import type { Query, Resolution } from './types';

/** The address of the DNS server in network B. */
export const SERVER = '10.30.1.53';
export const ENDPOINT = '10.20.3.40';
export const PUBLIC = '20.60.0.7';
export const NAME = 'acct.blob.core.windows.net';
const BLOB = 'privatelink.blob.core.windows.net';

/** CoreDNS with one pod on N2, where nothing else is said. */
export const coreDns = (...nodes: readonly string[]): ResourceOf<'workload'> => ({
  ...workload('coredns', nodes.length || 1),
  namespace: 'kube-system',
  placement: (nodes.length > 0 ? nodes : ['pool/node/1']).map((node) => ({ node })),
});

export const dnsServer = (
  id: string,
  address: string,
  subnet: string,
  ...dnsForwarders: readonly string[]
): ResourceOf<'virtualMachine'> => ({
  ...machine(id, address, subnet),
  role: 'dns',
  ...(dnsForwarders.length > 0 && { dnsForwarders: [...dnsForwarders] }),
});

export const zone = (
  zoneName: string,
  virtualNetworkLinks: readonly string[],
  records: Readonly<Record<string, string>> = {},
): ResourceOf<'privateDnsZone'> => ({
  id: zoneName,
  name: zoneName,
  kind: 'privateDnsZone',
  zoneName,
  virtualNetworkLinks: [...virtualNetworkLinks],
  records: Object.entries(records).map(([name, address]) => ({ name, address })),
});

/** A zone that both networks see. */
export const INTERNAL = zone('contoso.internal', ['A', 'B'], { db: '10.30.1.9' });
export const DB = 'db.contoso.internal';

/** A group that lets nothing out to an address. */
export const denying = (id: string, to: string, ports = '*'): ResourceOf<'networkSecurityGroup'> =>
  group(id, {
    direction: 'Outbound',
    access: 'Deny',
    destinationAddressPrefixes: [to],
    destinationPortRanges: [ports],
  });

/** The private endpoint of a storage account in network A. */
export const endpoint = (rest: Partial<ResourceOf<'privateEndpoint'>> = {}): ResourceOf<'privateEndpoint'> => ({
  id: 'pe',
  name: 'pe',
  kind: 'privateEndpoint',
  subnet: 'vms',
  privateIPAddress: ENDPOINT,
  fqdn: NAME,
  publicIPAddress: PUBLIC,
  ...rest,
});

/** That endpoint, and its zone with these links. */
export const linkedEndpoint = (...links: readonly string[]): Resource[] => [
  endpoint({ privateDnsZone: BLOB }),
  zone(BLOB, links),
];

/** The reference topology with CoreDNS, the usual one where a change adds no other. */
export function design(changes: Changes = {}, mode: NetworkModeId = 'overlay'): Plan {
  const { add = [], without = [] } = changes;
  const brings = [...without, ...add.map(({ id }) => id)].includes('coredns');
  return reference(mode, { ...changes, add: brings ? add : [coreDns(), ...add] });
}

/** A node's address. */
export const addressOfNode = (plan: Plan, id: string): string => formatAddress(nodeOf(plan, id)?.node.address ?? 0);

/** The same with a DNS server in network B, which network A's machines ask. */
export const withServer = (changes: Changes = {}, mode: NetworkModeId = 'overlay'): Plan =>
  design(
    {
      ...changes,
      set: { A: { dnsServers: [SERVER] }, ...changes.set },
      add: [dnsServer('dns', SERVER, 'b'), ...(changes.add ?? [])],
    },
    mode,
  );

/** @throws where nothing can be looked up */
export function resolved(plan: Plan, name: string, from = 'web/pod/0'): Resolution {
  const found = resolve(plan, { from, name });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** `web/pod/0 → 10.0.0.10 forwarded` */
export const askedBy = ({ asked }: Pick<Resolution, 'asked'>): string[] =>
  asked.map(({ from, to, said }) => `${from} → ${to} ${said}`);

/** `10.20.3.40 private`, else `unreachable DNS_LOOP` */
export const ended = ({ outcome, answer, code }: Resolution): string =>
  [answer ? `${formatAddress(answer.address)} ${answer.kind}` : outcome, ...(code ? [code] : [])].join(' ');

/** The interfaces that a query meets, with who sends and to whom: `pool/node/1 10.20.1.5 → 10.30.1.53`. */
export const wire = ({ trace }: Query): string[] =>
  (trace?.branches[0].forward.hops ?? []).flatMap(({ kind, place, in: packet }) =>
    kind === 'nic' && packet
      ? `${place.replace(/\/nic$/, '')} ${formatAddress(packet.source)} → ${formatAddress(packet.destination)}`
      : [],
  );
