import { type Flow, formatPacket, type Hop, plan, type Trace, trace, type Walk } from '../engine';
import { formatAddress } from '../ip';
import type { PacketCase, PacketTopology } from './packet-case';
import { documentOfPackets, GATEWAY, INTERNET_HOST, idOf, SITE, SITE_HOST } from './packet-document';

/** What packets.json measures of a case, in its own words. */
export interface PacketAnswer {
  readonly verdict: string;
  readonly src_seen_by_dst: string | null;
  readonly reply_src_at_client: string | null;
  readonly answered_by: string | null;
  readonly forward: readonly PlaceAnswer[];
  readonly reply: readonly PlaceAnswer[];
}

interface PlaceAnswer {
  readonly at: string;
  readonly in?: string;
  readonly out?: string;
}

/** The engine's answer to a case. @throws where the case names something that its topology has not */
export function answerToPacket(one: PacketCase, topology: PacketTopology): PacketAnswer {
  const flow = flowOf(one, topology);
  const result = trace(plan(documentOfPackets(topology)), flow);
  if (!result.ok) throw new Error(`${result.error.field} ${result.error.code}: ${result.error.text}`);
  return told(result.value, namesIn(topology));
}

function told({ branches: [branch], outcome }: Trace, names: ReadonlyMap<string, string>): PacketAnswer {
  const { forward, reply, sourcesSeen, replySource, answeredBy } = branch;
  const arrived = outcome === 'delivered' || outcome === 'half-open';
  return {
    verdict: outcome,
    src_seen_by_dst: sourcesSeen.length === 0 ? null : sourcesSeen.map(formatAddress).join(' or '),
    reply_src_at_client: arrived && replySource !== undefined ? formatAddress(replySource) : null,
    answered_by: answeredBy === undefined ? null : (names.get(answeredBy) ?? answeredBy),
    forward: placesOf(forward, names),
    reply: reply ? placesOf(reply, names) : [],
  };
}

/** Azure's own places, which the lab models and does not measure. */
const isAzures = ({ kind }: Hop): boolean => kind === 'nic' || kind === 'edge';

/** What a place refuses itself before it sends it was on no wire, where the lab could have seen it. */
const wasOnWire = ({ in: came, out }: { readonly in?: unknown; readonly out?: unknown }): boolean =>
  came != null || out != null;

const placesOf = ({ hops }: Walk, names: ReadonlyMap<string, string>): PlaceAnswer[] =>
  hops
    .filter((hop) => !isAzures(hop) && wasOnWire(hop))
    .map(({ place, in: came, out }) => ({
      at: names.get(place) ?? place,
      ...(came && { in: formatPacket(came) }),
      ...(out && { out: formatPacket(out) }),
    }));

/** What a case expects, in the shape of an answer. */
export const expectedOf = (one: PacketCase): PacketAnswer => ({
  verdict: one.verdict,
  src_seen_by_dst: one.src_seen_by_dst ?? null,
  reply_src_at_client: one.reply_src_at_client ?? null,
  answered_by: one.answered_by ?? null,
  forward: expectedPlaces(one.forward),
  reply: expectedPlaces(one.reply),
});

/** The places that a case expects, without Azure's own. */
const expectedPlaces = (places: PacketCase['forward']): PlaceAnswer[] =>
  places
    .filter((place) => !place.at.startsWith('vfp-') && place.at !== 'edge' && wasOnWire(place))
    .map(({ at, in: came, out }) => ({ at, ...(came != null && { in: came }), ...(out != null && { out }) }));

/** A case's names by the ids of its design. */
function namesIn({ nodes, pods, vms }: PacketTopology): ReadonlyMap<string, string> {
  return new Map([
    ...Object.keys(nodes).map((name) => [idOf.node(name), name] as const),
    ...Object.keys(pods).map((name) => [idOf.pod(name), name] as const),
    ...Object.keys(vms).map((name) => [idOf.machine(name), name] as const),
    [`${SITE}/${SITE_HOST}`, SITE_HOST],
    [INTERNET_HOST, INTERNET_HOST],
    [GATEWAY, GATEWAY],
  ]);
}

interface Asked {
  readonly to: string;
  readonly port?: number;
  /** The service that it reaches in the end. */
  readonly service?: string;
}

function flowOf({ from, to, proto, lbNode, answered_by: answered }: PacketCase, topology: PacketTopology): Flow {
  const { to: target, port, service } = askedOf(to, topology);
  const endpoints = service === undefined ? [] : (topology.services[service]?.endpoints ?? []);
  const there = endpoints.filter((name) => isThere(name, topology));
  const pod = answered != null && topology.pods[answered] ? answered : there[0];
  const node = lbNode ?? (service === undefined ? undefined : firstHealthy(service, topology));
  return {
    from: senderId(from, topology),
    to: target,
    protocol: proto === 'udp' ? 'UDP' : proto === 'icmp' ? 'ICMP' : 'TCP',
    ...(port !== undefined && { port }),
    pins: {
      ...(node !== undefined && { node: idOf.node(node) }),
      ...(pod !== undefined && { endpoint: idOf.pod(pod) }),
    },
  };
}

/** A patch may delete a pod, or its node, and leave its name in a service. */
const isThere = (pod: string, { pods, nodes }: PacketTopology): boolean => nodes[pods[pod]?.node ?? ''] !== undefined;

/** The load balancer of the lab takes the first node that is healthy. */
function firstHealthy(service: string, { services, nodes, pods }: PacketTopology): string | undefined {
  const { etp, endpoints = [] } = services[service] ?? {};
  const local = new Set(endpoints.map((pod) => pods[pod]?.node));
  return Object.keys(nodes).find((node) => etp !== 'Local' || local.has(node));
}

/** Port of a flow that names none. */
const USUAL_PORT = 8080;

/** `p1a[:port]`, `svc/x`, `lb/x`, `np/x@node1` or `ip:port` */
function askedOf(text: string, topology: PacketTopology): Asked {
  const [kind, rest = ''] = text.split('/');
  if (kind === 'svc' || kind === 'lb') {
    const [name = '', port] = rest.split(':');
    const service = topology.services[name];
    const address = kind === 'svc' ? service?.clusterIP : service?.lbIP;
    if (!service || address == null) throw new Error(`No address for ${text}`);
    return { to: address, port: port === undefined ? service.port : Number(port), service: name };
  }
  if (kind === 'np') {
    const [name = '', node = ''] = rest.split('@');
    const port = topology.services[name]?.nodePort;
    const address = topology.nodes[node]?.ip;
    if (port == null || address === undefined) throw new Error(`No address for ${text}`);
    return { to: address, port, service: name };
  }
  const [name = '', port] = text.split(':');
  const address = addressNamed(name, topology);
  return { to: address, port: port === undefined ? USUAL_PORT : Number(port), ...behind(address, topology) };
}

/** The service to which an appliance at a public address redirects. */
function behind(address: string, { vms, services }: PacketTopology): { readonly service?: string } {
  const targets = Object.values(vms).flatMap(({ pip, dnat }) => (pip === address ? Object.values(dnat ?? {}) : []));
  const hosts = new Set(targets.map((target) => target.split(':')[0]));
  const found = Object.entries(services).find(([, { lbIP }]) => lbIP != null && hosts.has(lbIP));
  return found ? { service: found[0] } : {};
}

function addressNamed(name: string, { pods, nodes, vms, onprem, internet }: PacketTopology): string {
  const fixed =
    name === SITE_HOST
      ? onprem?.host
      : name === GATEWAY
        ? onprem?.gatewayIp
        : name === INTERNET_HOST
          ? internet
          : undefined;
  return pods[name]?.ip ?? nodes[name]?.ip ?? vms[name]?.ip ?? fixed ?? name;
}

function senderId(text: string, { pods, nodes, vms }: PacketTopology): string {
  const [name = ''] = text.split(':');
  if (pods[name]) return idOf.pod(name);
  if (nodes[name]) return idOf.node(name);
  if (vms[name]) return idOf.machine(name);
  return name === SITE_HOST ? `${SITE}/${SITE_HOST}` : name;
}
