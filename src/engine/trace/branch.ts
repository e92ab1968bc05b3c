import { type Packet, replyTo, samePacket } from '../packet';
import { selectRoute } from '../routing';
import type { Chooser } from './choosing';
import type { TraceCode } from './codes';
import { overlayTarget } from './overlay';
import type { Place } from './place';
import { type Run, startRun } from './run';
import type { Branch, Flow, Outcome, Walk } from './types';
import { walk } from './walk';
import type { World } from './world';

/** One way that chance can go: the request, its answer, and what the client sends next. */
export function follow(world: World, flow: Flow, chooser: Chooser, from: Place, packet: Packet): Branch {
  const run = startRun(world, flow, chooser);
  const forward = walk(run, { at: 'guest', place: from, packet, from: 'itself' });
  const { end } = forward;
  const seen = {
    ...(end.packet && { sourceSeen: end.packet.source }),
    ...(end.place && { answeredBy: end.place.id }),
  };
  const done = (outcome: Branch['outcome'], rest: Partial<Branch> = {}, failed?: Walk): Branch => {
    noteAsymmetry(run, forward.walk, rest.reply);
    const code = rest.code ?? failed?.code;
    return {
      share: chooser.share,
      choices: chooser.choices,
      forward: forward.walk,
      outcome,
      surprises: [...run.surprises],
      assumed: [...run.assumed],
      ...seen,
      ...rest,
      ...(code && { code }),
      ...(failed && { at: placeOfEnd(failed) }),
    };
  };
  if (!end.place || !end.taken) return done(outcomeOf(forward.walk), {}, refined(run, forward.walk, packet));
  if (end.place.kind === 'platform') return done('delivered');

  run.leg = 'reply';
  const answer = walk(run, { at: 'guest', place: end.place, packet: replyTo(end.taken), from: 'itself' });
  const reply = answer.walk;
  if (!answer.end.place || !answer.end.taken) return done(lost(reply), { reply }, withBalancer(run, reply));
  const replySource = answer.end.packet?.source;
  const met = { reply, ...(replySource !== undefined && { replySource }) };
  if (answer.end.place.id !== from.id || !samePacket(answer.end.taken, replyTo(packet))) {
    return done('reply-lost', { ...met, code: 'REPLY_NOT_EXPECTED' }, reply);
  }
  return goesOn(run, from, packet, forward.walk, met, done);
}

/** Whether the client's next packet fares like its first: who forwards goes on only with connections seen answered. */
function goesOn(
  run: Run,
  from: Place,
  packet: Packet,
  forward: Walk,
  met: Partial<Branch>,
  done: (outcome: Branch['outcome'], rest?: Partial<Branch>, failed?: Walk) => Branch,
): Branch {
  const stateful = forward.hops.filter(({ kind }) => kind === 'appliance' || kind === 'firewall' || kind === 'node');
  if (packet.protocol !== 'TCP' || run.sessions.allAnswered(stateful.map(({ place }) => place))) {
    return done('delivered', met);
  }
  run.leg = 'next';
  const next = walk(run, { at: 'guest', place: from, packet, from: 'itself' });
  return next.end.place ? done('delivered', met) : done('half-open', { ...met, next: next.walk }, next.walk);
}

function outcomeOf({ disposition }: Walk): Branch['outcome'] {
  if (disposition === 'rejected' || disposition === 'insufficient-info') return disposition;
  return 'dropped';
}

const lost = ({ disposition }: Walk): Branch['outcome'] =>
  disposition === 'insufficient-info' ? disposition : 'reply-lost';

const placeOfEnd = ({ hops }: Walk): string => hops.at(-1)?.place ?? '';

/** The same failure by the name under which people look for it. */
function refined(run: Run, failed: Walk, first: Packet): Walk {
  if (!failed.code || !NOWHERE.has(failed.code) || !leadsNowhere(run, failed)) return failed;
  const code = hiddenAddress(run.world, (failed.hops.at(-1)?.in ?? first).destination);
  return code ? { ...failed, code } : failed;
}

/** Whether nothing leads to the destination; a security group may have stopped what had a way. */
function leadsNowhere(run: Run, { hops }: Walk): boolean {
  const denied = hops.at(-1)?.steps.at(-1)?.filter;
  if (!denied) return true;
  const { direction, nic, subnet, packet } = denied;
  if (direction === 'Inbound' || overlayTarget(run, nic, packet)) return false;
  const hop = selectRoute(run.plan, subnet, packet.destination)?.nextHopType ?? 'None';
  return hop === 'None';
}

const NOWHERE = new Set<TraceCode>([
  'NULL_ROUTED',
  'NO_ROUTE',
  'NOBODY_IN_NETWORK',
  'NSG_NIC_DENY',
  'NSG_SUBNET_DENY',
  'NOT_ON_INTERNET',
  'NOT_TOLD_TO_SITE',
]);

/** Addresses that only the cluster itself knows. */
function hiddenAddress({ plan }: World, address: number): TraceCode | undefined {
  for (const { serviceCidr, podCidr } of Object.values(plan.clusters)) {
    if (serviceCidr.first <= address && address <= serviceCidr.last) return 'CLUSTER_IP_OUTSIDE_CLUSTER';
    if (podCidr && podCidr.first <= address && address <= podCidr.last) return 'POD_CIDR_NOT_ROUTED';
  }
  return undefined;
}

/** An answer of a load balancer's that a route takes to an appliance instead of to the client. */
function withBalancer(run: Run, reply: Walk): Walk {
  const source = reply.hops.at(-1)?.in?.source;
  const balanced = source !== undefined && [...run.floating.values()].some((frontends) => frontends.has(source));
  return reply.code === 'APPLIANCE_WITHOUT_SESSION' && balanced ? { ...reply, code: 'UDR_BYPASSES_LB_SESSION' } : reply;
}

function noteAsymmetry(run: Run, forward: Walk, reply: Walk | undefined): void {
  const stateful = ({ hops }: Walk) =>
    hops.filter(({ kind }) => kind === 'appliance' || kind === 'firewall').map(({ place }) => place);
  if (reply && stateful(forward).toSorted().join() !== stateful(reply).toSorted().join())
    run.surprises.add('ASYMMETRIC_ROUTE');
}

/** How bad an outcome is; the worst first. */
export const SEVERITY: Readonly<Record<Outcome, number>> = {
  dropped: 0,
  'reply-lost': 1,
  'half-open': 2,
  rejected: 3,
  'insufficient-info': 4,
  intermittent: 5,
  delivered: 6,
};
