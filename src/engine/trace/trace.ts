import { type Address, containsAddress } from '../../ip';
import { resourceOf } from '../../model';
import { err, ok, type Result } from '../../result';
import type { Packet } from '../packet';
import type { Plan } from '../plan/types';
import { follow, SEVERITY } from './branch';
import { everyWay } from './choosing';
import { type Ends, senderOf, targetOf } from './ends';
import { isForService } from './guests/kube-proxy';
import { bridgeOf } from './guests/masquerade';
import { merged } from './merging';
import type { Place } from './place';
import type { Branch, Flow, FlowError, Outcome, Trace } from './types';
import { type World, worldOf } from './world';

/** Ways of which no more combinations are followed; those that fare alike were put together before. */
export const MOST_WAYS = 64;

/** The port that is asked for where nobody names one. */
export const DEFAULT_PORT = 8080;

/**
 * Follows a connection hop by hop: its first packet, the answer, and where it matters the client's next packet, with
 * every address rewritten on the way. What chance decides is followed in every way it can go, those alike put together.
 *
 * @returns an error where `from` or `to` stand for nothing that can send or be sent to
 */
export function trace(plan: Plan, flow: Flow): Result<Trace, FlowError> {
  const unmerged = everyBranch(plan, flow);
  if (!unmerged.ok) return unmerged;
  const { packet, bounded } = unmerged.value;
  const branches = merged(unmerged.value.branches, packet);
  const [first, ...others] = branches.toSorted((a, b) => SEVERITY[a.outcome] - SEVERITY[b.outcome]);
  if (!first) throw new Error('A trace has a branch');
  return ok({ flow, packet, outcome: overall([first, ...others]), branches: [first, ...others], bounded });
}

interface Unmerged extends Pick<Trace, 'packet' | 'bounded'> {
  readonly branches: readonly Branch[];
}

/** Every way that chance can go by itself. */
export function everyBranch(plan: Plan, flow: Flow): Result<Unmerged, FlowError> {
  const world = worldOf(plan);
  const ends = endsOf(world, flow);
  if (!ends.ok) return ends;
  const { found, bounded } = everyWay(MOST_WAYS, (chooser) => follow(world, flow, chooser, ends.value));
  return ok({ packet: ends.value.packet, branches: found, bounded });
}

function endsOf(world: World, flow: Flow): Result<Ends, FlowError> {
  const from = senderOf(world, flow.from);
  if (!from.ok) return err({ code: from.error, field: 'from', text: flow.from });
  const to = targetOf(world, flow.to, from.value);
  if (!to.ok) return err({ code: to.error, field: 'to', text: flow.to });
  const stranger = strangePin(world, flow);
  if (stranger) return err(stranger);
  const { address, port, protocol: own, isMeant } = to.value;
  const protocol = flow.protocol ?? own ?? 'TCP';
  const packet: Packet = {
    protocol,
    source: ownAddress(from.value, address),
    destination: address,
    ...(protocol !== 'ICMP' && { destinationPort: flow.port ?? port ?? DEFAULT_PORT }),
  };
  const ends = { from: from.value, packet, isMeant };
  return staysAtHome(world, ends) ? err({ code: 'same-ends', field: 'to', text: flow.to }) : ok(ends);
}

/** Whether a packet is for its sender itself; a node that asks a node port of its own reaches a pod. */
const staysAtHome = ({ plan }: World, { from, packet, isMeant }: Ends): boolean =>
  packet.destination === from.address &&
  isMeant(from, []) &&
  !(from.kind === 'node' && isForService(plan, from, packet));

/** A pin that stands for nothing of the design. */
function strangePin(world: World, { pins = {} }: Flow): FlowError | undefined {
  const { node, endpoint } = pins;
  const isBackend = node === undefined || world.node(node) || resourceOf(world.plan.document, 'virtualMachine', node);
  if (!isBackend) return { code: 'unknown', field: 'node', text: node };
  return endpoint !== undefined && !world.pod(endpoint)
    ? { code: 'unknown', field: 'endpoint', text: endpoint }
    : undefined;
}

/** The address by which a sender goes to a destination: a kubenet node speaks to its own pods from its bridge. */
function ownAddress(from: Place, destination: Address): Address {
  const block = from.kind === 'node' ? from.ref.node.block : undefined;
  const bridge = from.kind === 'node' && block && containsAddress(block, destination) ? bridgeOf(from) : undefined;
  return bridge ?? from.address;
}

function overall(branches: readonly Branch[]): Outcome {
  const outcomes = new Set(branches.map(({ outcome }) => outcome));
  const [only] = outcomes;
  return outcomes.size === 1 && only ? only : 'intermittent';
}
