import { insideTheNode } from '../../../facts/fabric';
import { ciliumSocket, forwardInvalid, sessionKept } from '../../../facts/kube-proxy';
import { bridgeHairpin } from '../../../facts/options/datapath';
import type { Packet } from '../../packet';
import type { NodePlace, PodPlace } from '../place';
import { arrive, assume, type End, fails, type HopDraft, type Run, type State, takes } from '../run';
import type { Match } from '../sessions';
import { type Aimed, aimAtPod, isCilium, type Sender } from './kube-proxy';
import { bridgeOf, isOwn, masquerade } from './masquerade';
import { admitByPolicy } from './policies';

type AtGuest = Extract<State, { at: 'guest' }>;

/**
 * A node's own network: connection tracking, then services, then what stays on the node, then the rewriting of sources.
 * Only the first packet of a connection goes through all of it.
 */
export function atNode(run: Run, node: NodePlace, { packet, from, pod }: AtGuest): State {
  const hop = arrive(run, node.id, 'node', from === 'itself' ? undefined : packet);
  const session = run.sessions.match(node.id, packet);
  const invalid = from === 'itself' ? undefined : dropInvalid(run, node, session, packet, hop);
  if (invalid) return invalid;
  if (session) {
    hop.steps.push({ kind: 'session', rule: sessionKept, packet: session.packet });
    return onwards(run, node, session.packet, hop);
  }
  const sender: Sender = { from: from === 'node' ? 'network' : from, ...(pod && { pod }) };
  const aimed = aimAtPod(run, node, packet, sender, hop);
  if ('at' in aimed) return aimed;
  const target = podHere(run, node, aimed.packet);
  if (pod && target?.id === pod.id && bridgeOf(node) !== undefined && !assume(run, bridgeHairpin)) {
    return caughtOnBridge(run, node, aimed.packet, hop);
  }
  const sent = masquerade(run, node, aimed.packet, { marked: aimed.marked, local: target !== undefined }, hop);
  noteHiddenSource(run, packet, sent, pod);
  const denied = admitByPolicy(run, { node, pod, target, aimed: aimed.packet }, hop);
  if (denied) return denied;
  run.sessions.add(node.id, packet, sent);
  return onwards(run, node, sent, hop);
}

/** What a node forwards belongs to a connection of which it saw, and goes on seeing, both directions. */
function dropInvalid(
  run: Run,
  node: NodePlace,
  session: Match | undefined,
  packet: Packet,
  hop: HopDraft,
): End | undefined {
  const sawAnswer = session?.answered === true || run.leg === 'reply';
  if (run.leg === 'forward' || packet.protocol !== 'TCP' || (session && sawAnswer)) return undefined;
  if (isOwn(node, (session?.packet ?? packet).destination) || isCilium(run, node.ref.cluster)) return undefined;
  hop.steps.push({ kind: 'drop', rule: forwardInvalid });
  return fails('dropped', session ? 'NODE_SAW_NO_ANSWER' : 'NODE_WITHOUT_SESSION', node.id);
}

/** Where a packet goes once the node is done with it: to the node itself, to one of its pods, or out. */
function onwards(run: Run, node: NodePlace, packet: Packet, hop: HopDraft): State {
  if (isOwn(node, packet.destination)) {
    hop.steps.push({ kind: 'deliver', rule: insideTheNode, about: node.id });
    return takes(node, hop.in ?? packet, packet);
  }
  const target = podHere(run, node, packet);
  if (target) {
    hop.out = packet;
    hop.steps.push({ kind: 'local', rule: insideTheNode, about: target.id });
    return { at: 'guest', place: target, packet, from: 'node' };
  }
  if (run.world.holdsForPods(node, packet.destination))
    return fails('neighbor-unreachable', 'NO_POD_AT_ADDRESS', node.id);
  hop.out = packet;
  return { at: 'egress', nic: node.nic, packet };
}

const podHere = (run: Run, node: NodePlace, packet: Packet): PodPlace | undefined =>
  run.world.podAt(node, packet.destination);

/** Sent back out of the port by which it came, the packet is taken for one of no connection and dropped. */
function caughtOnBridge(run: Run, node: NodePlace, packet: Packet, hop: HopDraft): End {
  hop.out = packet;
  const again = arrive(run, node.id, 'node', packet);
  again.steps.push({ kind: 'drop', rule: bridgeHairpin });
  return fails('dropped', 'BRIDGE_HAIRPIN', node.id);
}

function noteHiddenSource(run: Run, before: Packet, after: Packet, pod: PodPlace | undefined): void {
  if (before.source === after.source || run.leg !== 'forward') return;
  run.surprises.add(pod ? 'SOURCE_IS_NODE' : 'CLIENT_HIDDEN');
}

/**
 * A pod's own stage. With Cilium a service's address is exchanged when the connection is opened, so that no packet
 * carries it.
 */
export function atPod(run: Run, pod: PodPlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, pod.id, 'pod', from === 'itself' ? undefined : packet);
  if (from !== 'itself') return answerOrTake(run, pod, packet, hop);
  const known = run.sessions.match(pod.id, packet);
  const aimed: Aimed | End = known
    ? { packet: known.packet, marked: false }
    : isCilium(run, pod.on.ref.cluster)
      ? aimAtPod(run, pod.on, packet, { from: 'pod', pod }, hop)
      : { packet, marked: false };
  if ('at' in aimed) return aimed;
  if (!known && aimed.packet !== packet) run.sessions.add(pod.id, packet, aimed.packet);
  // What it sends to itself never leaves it: the address was exchanged before a packet was made.
  if (aimed.packet.destination === pod.address) return takes(pod, aimed.packet);
  hop.out = aimed.packet;
  return { at: 'guest', place: pod.on, packet: aimed.packet, from: 'pod', pod };
}

function answerOrTake(run: Run, pod: PodPlace, packet: Packet, hop: HopDraft): State {
  const known = run.sessions.match(pod.id, packet);
  if (known) hop.steps.push({ kind: 'session', rule: ciliumSocket, packet: known.packet });
  hop.steps.push({ kind: 'deliver', rule: insideTheNode, about: pod.id });
  return takes(pod, packet, known?.packet);
}
