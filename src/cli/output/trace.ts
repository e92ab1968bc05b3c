import * as z from 'zod/mini';
import {
  type Branch,
  codes,
  type Flow,
  isUntold,
  type NamedTrace,
  type Packet,
  type Plan,
  placeWords,
  type Resolution,
  stepWords,
  type TraceCode,
  type TraceStep,
  type Walk,
} from '../../engine';
import { formatAddress, formatPrefix } from '../../ip';
import { cited } from '../../model';
import { address, count, FORMAT, facts, factsById, indexOfFacts, named, prefix, told } from './values';

const id = z.string();
const code = told('Explained among `codes`', z.string());

const packet = named(
  'packet',
  'A packet on the wire; the port that a client picks for itself is left out. 192.0.2.1 and 192.0.2.2 stand for public addresses that the design does not tell: of a way out, and of the API server',
  z.object({
    protocol: z.enum(['TCP', 'UDP', 'ICMP']),
    source: address,
    sourcePort: z.optional(count),
    destination: address,
    destinationPort: z.optional(count),
  }),
);

const step = z.object({
  kind: z.string(),
  says: z.string(),
  about: z.optional(told('What it is about', id)),
  packet: z.optional(told('The packet after it, where it was changed', packet)),
  route: z.optional(
    z.object({
      source: z.enum(['Default', 'User', 'VirtualNetworkGateway']),
      addressPrefix: prefix,
      nextHopType: z.string(),
      nextHopIpAddress: z.optional(address),
      name: z.optional(z.string()),
      routeTable: z.optional(id),
    }),
  ),
  securityRules: z.optional(
    told(
      'The rules that decided, one of each level that was asked',
      z.array(
        z.object({
          networkSecurityGroup: id,
          level: z.enum(['NetworkInterface', 'Subnet']),
          name: z.string(),
          priority: z.int(),
          access: z.enum(['Allow', 'Deny']),
        }),
      ),
    ),
  ),
  facts,
});

const walk = named(
  'walk',
  'One way of a packet, from who sent it to where it ended',
  z.object({
    disposition: z.string(),
    code: z.optional(code),
    about: z.optional(z.string()),
    hops: z.array(
      z.object({
        place: id,
        kind: z.string(),
        name: z.string(),
        in: z.optional(packet),
        out: z.optional(packet),
        steps: z.array(step),
      }),
    ),
  }),
);

const outcome = z.enum([
  'delivered',
  'dropped',
  'reply-lost',
  'half-open',
  'rejected',
  'intermittent',
  'insufficient-info',
]);

const resolution = z.object({
  name: z.string(),
  outcome: z.enum(['answered', 'unreachable', 'unknown-name', 'insufficient-info']),
  answer: z.optional(z.object({ address, kind: z.enum(['private', 'public', 'service']), of: z.optional(id) })),
  asked: z.array(z.object({ from: id, to: z.string(), said: z.string(), facts })),
  code: z.optional(code),
  about: z.optional(z.string()),
  surprises: z.array(code),
  assumed: z.array(z.string()),
});

/** What `aks-netsim trace --format json` prints. */
export const traceOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('trace'),
  design: told('Name of the design', z.string()),
  from: z.string(),
  to: z.string(),
  resolution: z.optional(told('How `to` was looked up, where it is a name', resolution)),
  packet: z.optional(told('The first packet; none where the name stands for no address', packet)),
  outcome,
  branches: told(
    'The ways that chance can go, those alike put together, the worst first; none where nothing was sent',
    z.array(
      z.object({
        ways: told('How many ways it tells of; `choices` and the walks are those of the first', count),
        share: z.number().check(z.gte(0), z.lte(1)),
        choices: z.array(
          z.object({
            of: z.enum(['node', 'endpoint', 'instance', 'machine']),
            picked: z.string(),
            alike: count,
            among: count,
          }),
        ),
        outcome,
        code: z.optional(code),
        at: z.optional(told('The place that decided', id)),
        surprises: z.array(code),
        assumed: told('Options on which the answer rests', z.array(z.string())),
        sourcesSeen: told(
          'The client’s address as the far side sees it, as far as the design tells it; several where that differs between the ways',
          z.array(address),
        ),
        replySource: z.optional(told('The reply’s source on the client’s wire', address)),
        answeredBy: z.optional(id),
        forward: walk,
        reply: z.optional(walk),
        next: z.optional(told('The client’s next packet, where it fares otherwise than its first', walk)),
      }),
    ),
  ),
  bounded: told('Whether there are more branches than were followed', z.boolean()),
  codes: told(
    'What each code means',
    z.record(
      z.string(),
      z.object({
        kind: z.enum(['failure', 'surprise', 'unknown']),
        what: z.string(),
        why: z.string(),
        mend: z.string(),
      }),
    ),
  ),
  facts: factsById,
});

export type TraceOutput = z.infer<typeof traceOutput>;

/** A trace as `--format json` prints it, and before it the look-up of the name that was asked for. */
export function toTraceOutput(plan: Plan, { from, to }: Flow, { resolution: looked, trace }: NamedTrace): TraceOutput {
  const branches = trace?.branches ?? [];
  const walks = branches.flatMap(({ forward, reply, next }) => [forward, reply, next].flatMap((one) => one ?? []));
  const rules = [
    ...(looked?.asked ?? []).map(({ rule }) => rule),
    ...walks.flatMap(({ hops }) => hops.flatMap(({ steps }) => steps.map(({ rule }) => rule))),
  ];
  return {
    format: FORMAT,
    command: 'trace',
    design: plan.document.name,
    from,
    to,
    resolution: looked && toResolution(looked),
    packet: trace && toPacket(trace.packet),
    outcome: trace?.outcome ?? (looked?.outcome === 'insufficient-info' ? 'insufficient-info' : 'dropped'),
    branches: branches.map((branch) => toBranch(plan, branch)),
    bounded: trace?.bounded ?? false,
    codes: toCodes([
      ...(looked ? [looked, ...looked.surprises.map((one) => ({ code: one }))] : []),
      ...branches.flatMap((branch) => [branch, ...branch.surprises.map((one) => ({ code: one }))]),
      ...walks,
    ]),
    facts: indexOfFacts(rules.map((rule) => cited(plan.document, rule))),
  };
}

/** What the codes that something names mean, each once. */
function toCodes(named: readonly { readonly code?: TraceCode }[]): TraceOutput['codes'] {
  const told = new Set(named.flatMap(({ code: one }) => one ?? []));
  return Object.fromEntries(
    [...told].map((one) => {
      const { kind, what, why, mend } = codes[one];
      return [one, { kind, what, why, mend }];
    }),
  );
}

const toResolution = (looked: Resolution): z.infer<typeof resolution> => ({
  name: looked.name,
  outcome: looked.outcome,
  answer: looked.answer && { ...looked.answer, address: formatAddress(looked.answer.address) },
  asked: looked.asked.map(({ from, to, said, rule }) => ({ from, to, said, facts: [rule.id] })),
  code: looked.code,
  about: looked.about,
  surprises: [...looked.surprises],
  assumed: [...looked.assumed],
});

const toBranch = (plan: Plan, branch: Branch): TraceOutput['branches'][number] => ({
  ways: branch.ways,
  share: Math.min(branch.share, 1),
  choices: [...branch.choices],
  outcome: branch.outcome,
  code: branch.code,
  at: branch.at,
  surprises: [...branch.surprises],
  assumed: [...branch.assumed],
  sourcesSeen: branch.sourcesSeen.filter((source) => !isUntold(source)).map(formatAddress),
  replySource: branch.replySource === undefined ? undefined : formatAddress(branch.replySource),
  answeredBy: branch.answeredBy,
  forward: toWalk(plan, branch.forward),
  reply: branch.reply && toWalk(plan, branch.reply),
  next: branch.next && toWalk(plan, branch.next),
});

const toWalk = (plan: Plan, { disposition, code: failed, about, hops }: Walk): z.infer<typeof walk> => ({
  disposition,
  code: failed,
  about,
  hops: hops.map((hop) => ({
    place: hop.place,
    kind: hop.kind,
    name: placeWords(plan, hop),
    in: hop.in && toPacket(hop.in),
    out: hop.out && toPacket(hop.out),
    steps: hop.steps.map((one) => toStep(plan, one)),
  })),
});

function toStep(plan: Plan, one: TraceStep): z.infer<typeof step> {
  const route = one.route?.route;
  return {
    kind: one.kind,
    says: stepWords(plan, one),
    about: one.about,
    packet: one.packet && toPacket(one.packet),
    route: route && {
      source: route.source,
      addressPrefix: formatPrefix(route.addressPrefix),
      nextHopType: route.nextHopType,
      nextHopIpAddress: route.nextHopIpAddress === undefined ? undefined : formatAddress(route.nextHopIpAddress),
      name: route.name,
      routeTable: route.routeTable,
    },
    securityRules: one.filter && securityRules(one.filter.verdict),
    facts: [one.rule.id],
  };
}

function securityRules({
  access,
  level,
  networkSecurityGroup,
  rule,
  passed,
}: NonNullable<TraceStep['filter']>['verdict']) {
  const asked = [
    ...passed,
    ...(access === 'Deny' && level && networkSecurityGroup && rule ? [{ level, networkSecurityGroup, rule }] : []),
  ];
  return asked.map((one) => ({
    networkSecurityGroup: one.networkSecurityGroup,
    level: one.level,
    name: one.rule.name,
    priority: one.rule.priority,
    access: one.rule.access,
  }));
}

const toPacket = ({ source, destination, ...rest }: Packet): z.infer<typeof packet> => ({
  ...rest,
  source: formatAddress(source),
  destination: formatAddress(destination),
});
