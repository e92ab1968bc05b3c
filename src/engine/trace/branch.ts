import { type Packet, replyTo, samePacket } from '../packet';
import type { Chooser } from './choosing';
import type { Ends } from './ends';
import { refined, withBalancer } from './failures';
import type { Place } from './place';
import { type Run, startRun } from './run';
import type { Branch, Flow, Outcome, Walk } from './types';
import { walk } from './walk';
import type { World } from './world';

/** One way that chance can go: the request, its answer, and what the client sends next. */
export function follow(world: World, flow: Flow, chooser: Chooser, { from, packet, isMeant }: Ends): Branch {
  const run = startRun(world, flow, chooser);
  const forward = walk(run, { at: 'guest', place: from, packet, from: 'itself' });
  const { end } = forward;
  const seen = {
    sourcesSeen: end.packet ? [end.packet.source] : [],
    ...(end.place && { answeredBy: end.place.id }),
  };
  const done = (outcome: Branch['outcome'], rest: Partial<Branch> = {}, failed?: Walk): Branch => {
    noteAsymmetry(run, forward.walk, rest.reply);
    const code = rest.code ?? failed?.code;
    return {
      ways: 1,
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
  if (!isMeant(end.place, forward.walk.hops)) return done('dropped', { code: 'OTHER_ANSWERS' }, forward.walk);
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
