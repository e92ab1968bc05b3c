import { type Address, formatAddress, formatPrefix } from '../../ip';
import type { FilterVerdict } from '../filtering';
import type { Packet } from '../packet';
import { nodeOf, thingOf } from '../plan/lookup';
import { shortNodeName } from '../plan/names';
import type { Plan } from '../plan/types';
import type { EffectiveRoute } from '../routing';
import { number, percentWords } from '../words';
import { codeEntry } from './codes';
import { PUBLIC_API_SERVER } from './network/edge';
import { UNTOLD_WAY_OUT } from './network/outbound';
import type { Branch, Choice, Disposition, FlowError, Hop, Outcome, Step, Trace, Walk } from './types';

/** As a person reads an outcome. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  delivered: 'Delivered',
  dropped: 'Dropped',
  'reply-lost': 'Reply lost',
  'half-open': 'Half open',
  rejected: 'Refused',
  intermittent: 'Intermittent',
  'insufficient-info': 'Unknown',
};

/** What an outcome says of a connection. */
export const OUTCOME_MEANS: Readonly<Record<Outcome, string>> = {
  delivered: 'The request arrives, and the answer to it comes back.',
  dropped: 'The request does not reach the one it is meant for, and no refusal comes back.',
  'reply-lost': 'The request arrives; no answer comes back that the client would accept.',
  'half-open':
    'Request and answer arrive, but a firewall or node on the way saw no answer, and drops what the client sends next.',
  rejected: 'Something on the way, or at its end, refuses at once.',
  intermittent: 'Some connections end one way and some another, depending on which backend, node or gateway is picked.',
  'insufficient-info':
    'It cannot be told: the design or the sources do not say, or something on the way is not simulated.',
};

/** Whether an outcome is a delivery, one that holds in part or may hold, or none. */
export const OUTCOME_TONES: Readonly<Record<Outcome, 'good' | 'warn' | 'bad'>> = {
  delivered: 'good',
  intermittent: 'warn',
  'half-open': 'warn',
  'insufficient-info': 'warn',
  dropped: 'bad',
  'reply-lost': 'bad',
  rejected: 'bad',
};

/** As a person reads how a walk ended. */
export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  accepted: 'Delivered',
  'delivered-to-subnet': 'Delivered to the network',
  'exits-network': 'Left for the internet',
  'denied-in': 'Denied',
  'denied-out': 'Denied',
  'null-routed': 'No way',
  'no-route': 'No way',
  'neighbor-unreachable': 'Next hop silent',
  dropped: 'Dropped',
  rejected: 'Refused',
  loop: 'Loop',
  'insufficient-info': 'Unknown',
};

/** How the end of a walk is marked beside its word: what cannot be told is no failure. */
export const walkTone = ({ code, disposition }: Pick<Walk, 'code' | 'disposition'>): 'good' | 'warn' | 'bad' =>
  code === undefined ? 'good' : disposition === 'insufficient-info' ? 'warn' : 'bad';

/** Next hop types in the portal's words. */
export const NEXT_HOP_WORDS: Readonly<Record<EffectiveRoute['nextHopType'], string>> = {
  VnetLocal: 'Virtual network',
  VNetPeering: 'Virtual network peering',
  VNetGlobalPeering: 'Global virtual network peering',
  VirtualNetworkGateway: 'Virtual network gateway',
  VirtualAppliance: 'Virtual appliance',
  Internet: 'Internet',
  None: 'None',
  VirtualNetworkServiceEndpoint: 'Service endpoint',
  InterfaceEndpoint: 'Private endpoint',
};

/** The name of a place, as a person knows it. */
export function placeWords(plan: Plan, { place, kind }: Pick<Hop, 'place' | 'kind'>): string {
  if (kind === 'nic') return `interface of ${idWords(plan, place.slice(0, place.lastIndexOf('/')))}`;
  if (kind === 'edge') return idWords(plan, place) === place ? 'Azure’s edge' : `load balancer ${idWords(plan, place)}`;
  if (kind === 'platform') return 'Azure’s platform';
  if (kind === 'internet-host' && place === 'internet') return 'a host on the internet';
  return idWords(plan, place);
}

/** The name behind an id: nodes by pool and instance, pods by workload and number, all else by its own. */
export function idWords(plan: Plan, id: string): string {
  const node = nodeOf(plan, id)?.node;
  if (node) return shortNodeName(node);
  const [owner = '', part, number] = id.split('/');
  const name = thingOf(plan, id)?.name ?? thingOf(plan, owner)?.name;
  if (name === undefined) return id;
  if (part === 'pod') return `pod ${name} ${number}`;
  return part !== undefined && !thingOf(plan, id) ? `${name} ${part === 'any' ? 'any host' : part}` : name;
}

/** What a step did, in one line. */
export function stepWords(plan: Plan, step: Step): string {
  const about = step.about === undefined ? '' : idWords(plan, step.about);
  switch (step.kind) {
    case 'session':
      return 'belongs to a connection that is known here: no rule is asked again';
    case 'service':
      return `${about}: ${step.rule.id === 'kube-proxy.hairpin' ? 'the pod that asks is the one picked' : 'answered in the cluster, its load balancer is not asked'}`;
    case 'dnat':
      return `destination becomes ${about === '' ? 'another' : about}`;
    case 'snat':
      return `source becomes ${step.packet ? formatAddress(step.packet.source) : 'another'}`;
    case 'keep-source':
      return 'source stays';
    case 'local':
      return `${about} runs here: no security group, no route`;
    case 'policy':
      return policyWords(step, about);
    case 'spoof-check':
      return step.rule.id === 'datapath.floating-reply'
        ? 'answers with the frontend’s address'
        : 'not an address of its own, and IP forwarding is off';
    case 'filter':
      return step.filter ? filterWords(plan, step.filter.verdict) : '';
    case 'route':
      return step.route?.route
        ? `route ${routeWords(plan, step.route.route)}`
        : step.route
          ? 'no route'
          : `routed by the platform${about && ` to ${about}`}`;
    case 'balance':
      return `the load balancer picks ${about}`;
    case 'forward':
      return about === '' ? 'handed on' : `handed on in ${about}`;
    case 'proxy':
      return 'ends the client’s connection and opens its own';
    case 'outbound':
      return step.packet ? `leaves as ${addressWords(step.packet.source)}` : 'leaves with an address that may change';
    case 'deliver':
      return 'takes it';
    case 'drop':
      return 'drops it';
  }
}

/** What stands for addresses that no design tells. */
const UNTOLD: ReadonlyMap<Address, string> = new Map([
  [UNTOLD_WAY_OUT, 'a public address that the design does not tell'],
  [PUBLIC_API_SERVER, 'the API server’s public address'],
]);

/** An address; one that the design does not tell is said in words. */
export const addressWords = (address: Address): string => UNTOLD.get(address) ?? formatAddress(address);

/** Whether an address stands for one that the design does not tell. */
export const isUntold = (address: Address): boolean => UNTOLD.has(address);

/** `10.244.0.2 > 10.244.0.3:8080`, addresses that the design does not tell in words. */
export const packetWords = (packet: Packet): string =>
  `${endWords(packet.source, packet.sourcePort)} > ${endWords(packet.destination, packet.destinationPort)}`;

/** An address with its port, if it has one. */
export const endWords = (address: Address, port: number | undefined): string =>
  port === undefined ? addressWords(address) : `${addressWords(address)}:${port}`;

/** `10.244.1.0/24 → Virtual appliance 10.240.0.5 (User, aks-agentpool-…-routetable)` */
export function routeWords(plan: Plan, route: EffectiveRoute): string {
  const hop = route.nextHopIpAddress === undefined ? '' : ` ${formatAddress(route.nextHopIpAddress)}`;
  const table = route.routeTable === undefined ? '' : `, ${idWords(plan, route.routeTable)}`;
  return `${formatPrefix(route.addressPrefix)} → ${NEXT_HOP_WORDS[route.nextHopType]}${hop} (${route.source}${table})`;
}

function filterWords(plan: Plan, verdict: FilterVerdict): string {
  const { access, rule, networkSecurityGroup, passed } = verdict;
  if (access === 'Deny' && !rule) return 'denied: a public address is closed until a security group opens it';
  const told = (name: string, priority: number, group: string) => `${name} (${priority}) of ${idWords(plan, group)}`;
  if (access === 'Deny' && rule) return `denied by ${told(rule.name, rule.priority, networkSecurityGroup ?? '')}`;
  const rules = passed.map((one) => told(one.rule.name, one.rule.priority, one.networkSecurityGroup));
  return rules.length === 0 ? 'no security group stands here' : `allowed by ${rules.join(', then ')}`;
}

function policyWords({ policy }: Step, about: string): string {
  if (!policy) return '';
  if (!policy.allowed) return `no network policy lets it through at ${about}`;
  return policy.isolated
    ? `let through at ${about} by ${policy.by?.policy ?? 'rule'}`
    : `no network policy selects ${about}`;
}

/** So many addresses are named in one line; of more all but one. */
const MOST_NAMED = 4;

/** `10.240.0.4 or 10.240.0.5`, of many `… or one of 97 others`. @param first is named first where it is among them */
function anyOf(addresses: readonly Address[], first: Address): string {
  const all = [...addresses.filter((one) => one === first), ...addresses.filter((one) => one !== first)];
  const named = all.length > MOST_NAMED ? all.slice(0, MOST_NAMED - 1) : all;
  const others = all.length - named.length;
  return [...named.map(addressWords), ...(others > 0 ? [`one of ${number(others)} others`] : [])].join(' or ');
}

/** What the far side takes the client for, in one line. */
export function sourceSeenWords(plan: Plan, trace: Trace, branch: Branch): string | undefined {
  const { sourcesSeen, answeredBy } = branch;
  if (sourcesSeen.length === 0 || answeredBy === undefined) return undefined;
  const kind = branch.forward.hops.findLast(({ place }) => place === answeredBy)?.kind ?? 'platform';
  const who = placeWords(plan, { place: answeredBy, kind });
  const itself = sourcesSeen.includes(trace.packet.source);
  const seen = anyOf(sourcesSeen, trace.packet.source);
  return `${who} sees ${seen}${itself ? '' : `, not ${addressWords(trace.packet.source)}`}`;
}

/** Why nothing can be traced, in one sentence. */
export function flowErrorWords({ code, field, text }: FlowError): string {
  switch (code) {
    case 'unknown':
      return `${field}: nothing of the design is called or has ${text}.`;
    case 'ambiguous':
      return `${field}: several of the design have ${text}; name the one that is meant.`;
    case 'same-ends':
      return `${field}: ${text} is where the packet comes from.`;
    case 'no-address':
      return `${field}: ${text} has no address to send to.`;
    case 'cannot-send':
      return `${field}: ${text} takes connections and opens none.`;
  }
}

/** A trace as text that a person can read from top to bottom. */
export function traceText(plan: Plan, trace: Trace): string {
  const { packet, outcome, branches, bounded } = trace;
  const head = `${trace.flow.from} → ${trace.flow.to}: ${OUTCOME_WORDS[outcome]}\n${packet.protocol} ${packetWords(packet)}`;
  const all = bounded ? `${head}\n${MORE_WAYS}` : head;
  return [all, ...branches.map((branch) => branchText(plan, trace, branch, branches.length > 1))].join('\n\n');
}

/** What chance decided in a branch, and how often it goes this way where there are several. */
export function branchWords(plan: Plan, { choices, share, ways }: Branch, several: boolean): string {
  const picked = choices.map((choice) => choiceWords(plan, choice)).join(', ');
  const often = several ? `${percentWords(share)} of connections` : '';
  return [often, picked && `${ways > 1 ? 'for example' : 'picked'}: ${picked}`].filter(Boolean).join('; ');
}

/** What there is no other of, as with a pin, is told without a number. */
const choiceWords = (plan: Plan, { picked, alike, among }: Choice): string =>
  among === 1 ? idWords(plan, picked) : `${idWords(plan, picked)} (${alike} of ${among})`;

/** Said of a bounded trace. */
export const MORE_WAYS = 'There are more ways than were followed.';

/** The walks of a branch by name, in order. */
export const walksOf = ({ forward, reply, next }: Branch): readonly (readonly [name: string, walk: Walk])[] => [
  ['Request', forward],
  ...(reply ? [['Reply', reply] as const] : []),
  ...(next ? [['Next packet', next] as const] : []),
];

function branchText(plan: Plan, trace: Trace, branch: Branch, several: boolean): string {
  const title = branchWords(plan, branch, several);
  const code = branch.code ? `${branch.code}: ${codeEntry(branch.code).what} ${codeEntry(branch.code).mend}` : '';
  return [
    ...(title ? [title] : []),
    ...(several ? [OUTCOME_WORDS[branch.outcome]] : []),
    ...(code ? [code] : []),
    ...walksOf(branch).flatMap(([name, walk]) => [
      `${name}: ${DISPOSITION_WORDS[walk.disposition]}`,
      ...walk.hops.flatMap((hop, n) => hopLines(plan, hop, n)),
    ]),
    ...[sourceSeenWords(plan, trace, branch)].filter((line) => line !== undefined),
    ...branch.surprises.map((one) => `${one}: ${codeEntry(one).what}`),
    ...(branch.assumed.length > 0 ? [`Assumed: ${branch.assumed.join(', ')}`] : []),
  ].join('\n');
}

function hopLines(plan: Plan, hop: Hop, n: number): string[] {
  const [came, went] = [hop.in && packetWords(hop.in), hop.out && packetWords(hop.out)];
  const packets = came === went ? (came ?? '') : [came, went].filter(Boolean).join('  →  ');
  return [
    `${String(n + 1).padStart(3)} ${placeWords(plan, hop)}: ${packets}`,
    ...hop.steps.map((step) => `      ${stepWords(plan, step)}`),
  ];
}
