import { overlayDomain, overlayExtension, platformByHost } from '../../facts/fabric';
import { type Address, addressOf, formatAddress, formatPrefix, type Prefix } from '../../ip';
import { resourcesOf } from '../../model';
import type { Packet } from '../packet';
import { podsOn } from '../plan/pods';
import type { Plan } from '../plan/types';
import { trace } from './trace';
import type { Branch, Hop, Step, Trace, Walk } from './types';
import { podId } from './world';

/**
 * A row of a table of datapath.md, by roles. Addresses are those that the plan gives to the roles.
 *
 * Packets are written `P1->P3:8080`, and behind them where they cross an interface: `out@N1 in@N2`; `edge` where Azure's
 * edge or load balancer changed them, and the names of gateways. `; ` stands where the packet changes.
 */
export interface Row {
  readonly id: string;
  /** `P1 → V:80` */
  readonly flow: string;
  readonly port?: number;
  readonly protocol?: 'TCP' | 'UDP' | 'ICMP';
  /** Roles that load balancer and kube-proxy pick: `N1`, `P3`, `N1 P3`. */
  readonly pick?: string;
  /** Delivered where nothing is said; a failure with its code: `dropped LOOP`. */
  readonly outcome?: string;
  /** Who takes the request; unset: not asked. */
  readonly answers?: string;
  /** The client as the far side sees it. */
  readonly sees?: string;
  /** The request. */
  readonly wire?: string;
  /** The answer. */
  readonly back?: string;
  /** Routes that the request took: `nodes: A VnetLocal`. */
  readonly routes?: string;
  /** Rules of security groups that decided on the request: `out@N1 NIC AllowVnetOutBound`. */
  readonly rules?: string;
}

/** What a trace says on all that a row tells. */
export function answerTo(plan: Plan, row: Row): Row {
  const names = namesOf(plan);
  const { branches, outcome } = traced(plan, row, names);
  const [branch] = branches;
  const answer: Required<Pick<Row, 'outcome' | 'answers' | 'sees' | 'wire' | 'back' | 'routes' | 'rules'>> = {
    outcome: [outcome, branch.code].filter((part) => part !== undefined).join(' '),
    answers: names.idOf(branch.answeredBy ?? ''),
    sees: branch.sourceSeen === undefined ? '' : names.address(branch.sourceSeen),
    wire: wireOf(branch.forward, names),
    back: branch.reply ? wireOf(branch.reply, names) : '',
    routes: routesOf(branch, names),
    rules: rulesOf(branch, names),
  };
  const { id, flow, port, protocol, pick, ...told } = row;
  const asked = Object.fromEntries(Object.keys(told).map((key) => [key, answer[key as keyof typeof answer]]));
  return { ...row, ...asked, outcome: answer.outcome };
}

/** The row as it has to be answered. */
export const expected = (row: Row): Row => ({ ...row, outcome: row.outcome ?? 'delivered' });

/** The trace that a row asks for. @throws where the roles stand for nothing */
export function traced(plan: Plan, { flow, port, protocol, pick = '' }: Row, names = namesOf(plan)): Trace {
  const [from = '', to = ''] = flow.split(' → ');
  const [target = '', ownPort] = to.split(':');
  const picked = pick.split(' ');
  const node = picked.find((role) => role.startsWith('N'));
  const endpoint = picked.find((role) => role.startsWith('P'));
  const askedPort = port ?? (ownPort === undefined ? undefined : names.portOf(ownPort));
  const found = trace(plan, {
    from: names.id(from),
    to: names.id(target),
    ...(askedPort !== undefined && { port: askedPort }),
    ...(protocol && { protocol }),
    pins: { ...(node && { node: names.id(node) }), ...(endpoint && { endpoint: names.id(endpoint) }) },
  });
  if (!found.ok) throw new Error(`${flow}: ${JSON.stringify(found.error)}`);
  return found.value;
}

const ROLES: Readonly<Record<string, string>> = {
  P1: 'web/pod/0',
  P2: 'web/pod/1',
  P3: 'web/pod/2',
  N1: 'pool/node/0',
  N2: 'pool/node/1',
  O: 'site/O',
};

interface Names {
  readonly id: (role: string) => string;
  readonly idOf: (id: string) => string;
  readonly address: (address: Address) => string;
  readonly port: (port: number) => string;
  readonly portOf: (text: string) => number;
  readonly prefix: (prefix: Prefix) => string;
}

/** Names for the ids, addresses, ports and prefixes of a plan. */
export function namesOf(plan: Plan): Names {
  const roles = new Map(Object.entries(ROLES).map(([role, id]) => [id, role]));
  const idOf = (id: string) => roles.get(id) ?? id;
  const addresses = new Map<Address, string>();
  const prefixes = new Map<string, string>();
  const ports = new Map<number, string>();
  for (const [id, held] of Object.entries(plan.addresses)) {
    for (const { range, role } of held) addresses.set(range.first, role === 'frontend' ? `${id}.front` : idOf(id));
  }
  for (const { id, services, pools } of Object.values(plan.clusters)) {
    for (const node of pools.flatMap(({ nodes }) => nodes)) {
      addresses.set(node.address, idOf(node.id));
      if (node.block) {
        addresses.set(node.block.first + 1, `${idOf(node.id)}.bridge`);
        prefixes.set(formatPrefix(node.block), `${idOf(node.id)}.pods`);
      }
      for (const { workload, replica, address, hostNetwork } of podsOn(plan.clusters[id] ?? fail(id), node.id)) {
        if (!hostNetwork) addresses.set(address, idOf(podId(workload, replica)));
      }
    }
    for (const { id: name, clusterIP, frontend, nodePorts, healthCheckNodePort } of services) {
      if (clusterIP !== undefined) addresses.set(clusterIP, frontend === undefined ? name : `${name}.clusterIP`);
      if (frontend !== undefined) addresses.set(frontend, name);
      for (const { nodePort } of nodePorts) if (nodePort !== undefined) ports.set(nodePort, `${name}.nodePort`);
      if (healthCheckNodePort !== undefined) ports.set(healthCheckNodePort, `${name}.health`);
    }
  }
  for (const { frontends } of Object.values(plan.loadBalancers)) {
    for (const { service, address } of frontends) if (service === undefined) addresses.set(address, 'E');
  }
  for (const { id, publicIPAddresses } of Object.values(plan.natGateways)) {
    for (const address of publicIPAddresses) addresses.set(address, id);
  }
  for (const one of Object.values(plan.document.resources)) {
    if (one.kind === 'virtualNetwork') for (const text of one.addressPrefixes) prefixes.set(text, one.id);
    if (one.kind === 'onPremisesSite') for (const text of one.addressPrefixes) prefixes.set(text, one.id);
    if ('publicIPAddress' in one && one.publicIPAddress) addresses.set(addressOf(one.publicIPAddress), `${one.id}.public`);
    if (one.kind === 'azureFirewall')
      for (const text of one.publicIPAddresses ?? []) addresses.set(addressOf(text), `${one.id}.public`);
    if (one.kind === 'internetHost') addresses.set(addressOf(one.address), one.id);
  }
  for (const { id, hosts } of resourcesOf(plan.document, 'onPremisesSite')) {
    for (const { name, address } of hosts) addresses.set(addressOf(address), idOf(`${id}/${name}`));
  }
  const portOf = (text: string) => [...ports].find(([, name]) => name === text)?.[0] ?? Number(text);
  return {
    id: (role) => ROLES[role] ?? role,
    idOf,
    address: (address) => addresses.get(address) ?? formatAddress(address),
    port: (port) => ports.get(port) ?? String(port),
    portOf,
    prefix: (prefix) => prefixes.get(formatPrefix(prefix)) ?? formatPrefix(prefix),
  };
}

const fail = (what: string): never => {
  throw new Error(what);
};

function packetText({ source, sourcePort, destination, destinationPort }: Packet, names: Names): string {
  const end = (address: Address, port: number | undefined) =>
    port === undefined ? names.address(address) : `${names.address(address)}:${names.port(port)}`;
  return `${end(source, sourcePort)}->${end(destination, destinationPort)}`;
}

/** `out` where a machine sends, `in` where the network hands over: who sends stood there before. */
const directionAt = (hops: readonly Hop[], at: number): 'in' | 'out' => {
  const owner = hops[at]?.place.replace(/\/nic$/, '');
  return hops[at - 1]?.place === owner ? 'out' : 'in';
};

function wireOf({ hops }: Walk, names: Names): string {
  const parts: { packet: string; at: string[] }[] = [];
  const add = (packet: Packet | undefined, where: string) => {
    const text = packet ? packetText(packet, names) : '';
    if (parts.at(-1)?.packet !== text) parts.push({ packet: text, at: [] });
    parts.at(-1)?.at.push(where);
  };
  hops.forEach((hop, at) => {
    if (hop.kind === 'nic') add(hop.in, `${directionAt(hops, at)}@${ownerOf(hop, names)}`);
    if (hop.kind === 'gateway') add(hop.in, names.idOf(hop.place));
    if (hop.kind === 'edge' && hop.in && hop.out && packetText(hop.in, names) !== packetText(hop.out, names))
      add(hop.out, 'edge');
  });
  return parts.map(({ packet, at }) => `${packet} ${at.join(' ')}`).join('; ');
}

const ownerOf = ({ place }: Hop, names: Names): string => names.idOf(place.replace(/\/nic$/, ''));

function routesOf({ forward: { hops } }: Branch, names: Names): string {
  return hops
    .flatMap(({ steps }) => steps)
    .flatMap((step) => routeText(step, names) ?? [])
    .join('; ');
}

function routeText({ kind, rule, route }: Step, names: Names): string | undefined {
  if (kind !== 'route') return undefined;
  if (rule === overlayDomain || rule === overlayExtension) return 'overlay';
  if (rule === platformByHost) return 'host';
  if (!route?.route) return 'none';
  const { addressPrefix, nextHopType, nextHopIpAddress } = route.route;
  const hop = nextHopIpAddress === undefined ? '' : ` ${names.address(nextHopIpAddress)}`;
  return `${route.subnet}: ${names.prefix(addressPrefix)} ${nextHopType}${hop}`;
}

function rulesOf({ forward: { hops } }: Branch, names: Names): string {
  return hops
    .flatMap((hop) => hop.steps.flatMap(({ filter }) => (filter ? { hop, filter } : [])))
    .flatMap(({ hop, filter: { direction, verdict } }) => {
      const denied = verdict.access === 'Deny' && verdict.level && verdict.rule ? [verdict] : [];
      const levels = [...verdict.passed, ...denied].map(
        ({ level, rule }) => `${level === 'Subnet' ? 'subnet' : 'NIC'} ${rule?.name ?? ''}`,
      );
      const where = `${direction === 'Inbound' ? 'in' : 'out'}@${ownerOf(hop, names)}`;
      return levels.length === 0 ? [] : [`${where} ${levels.join(', ')}`];
    })
    .join('; ');
}
