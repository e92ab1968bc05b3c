import { platformAddress } from '../../../facts/addresses';
import { floatingReply, ipForwardingCheck, loopRule, platformByHost, reachedInNetwork } from '../../../facts/fabric';
import { sessionKept } from '../../../facts/kube-proxy';
import { floatingOff } from '../../../facts/load-balancing';
import { podSubnetGoverns, podSubnetNicGroup, publicClosed } from '../../../facts/options/datapath';
import { privateEndpointOwnRoutes } from '../../../facts/routing';
import type { Address } from '../../../ip';
import { filter, filterFacts } from '../../filtering';
import { formatPacket, type Nic, type Packet, replyTo, samePacket } from '../../packet';
import {
  type EffectiveRoute,
  ignoresTables,
  isAnsweredByHost,
  routeFacts,
  selectRoute,
  selectRouteWithoutUser,
} from '../../routing';
import type { NetworkPlace } from '../place';
import { type Admitted, arrive, assume, type End, fails, type HopDraft, type Run, type State, takes } from '../run';
import { overlayTarget } from './overlay';

type Ingress = Extract<State, { at: 'ingress' }>;

/** Id of Azure's virtual switch at an interface. */
export const nicId = ({ owner }: Nic): string => `${owner}/nic`;

/** A packet leaves an interface: check of its source, security groups, route. */
export function leave(run: Run, nic: Nic, packet: Packet): State {
  const hop = arrive(run, nicId(nic), 'nic', packet);
  const looped = loops(run, nic, packet, hop);
  if (looped) return looped;
  if (isAnsweredByHost(packet.destination)) {
    hop.steps.push({ kind: 'route', rule: platformByHost });
    return takes({ kind: 'platform', id: platformAddress.id, address: packet.destination }, packet);
  }
  const spoofed = checkSource(run, nic, packet, hop);
  if (spoofed) return spoofed;
  const subnet = subnetFor(run, nic, packet.source);
  const denied = admit(run, nic, subnet, 'Outbound', packet, false, hop);
  return denied ?? route(run, nic, subnet, asFrontend(run, nic, packet, hop), hop);
}

/** The interface gives an answer back the frontend's address that a rule without floating IP took from the request. */
function asFrontend(run: Run, nic: Nic, packet: Packet, hop: HopDraft): Packet {
  const session = run.sessions.match(nicId(nic), packet);
  if (!session) return packet;
  hop.steps.push({ kind: 'session', rule: floatingOff, packet: session.packet });
  return session.packet;
}

/** Where a packet goes that its interface lets out. */
function route(run: Run, nic: Nic, subnet: string, packet: Packet, hop: HopDraft): State {
  const target = overlayTarget(run, nic, packet);
  if (target) {
    hop.out = packet;
    hop.steps.push({ kind: 'route', rule: target.rule, about: target.node?.id ?? target.cluster });
    return target.node
      ? { at: 'ingress', place: target.node, packet, routed: true }
      : fails('neighbor-unreachable', 'NO_POD_AT_ADDRESS', target.cluster);
  }
  const best = lookedUp(run, nic, subnet, packet.destination, hop);
  if (!best) return fails('no-route', 'NO_ROUTE', subnet);
  hop.out = packet;
  return { at: 'fabric', nic, packet, route: best };
}

/** The route of a packet; that of a private endpoint without route tables is told by its rule, not by its subnet's table. */
function lookedUp(run: Run, nic: Nic, subnet: string, to: Address, hop: HopDraft): EffectiveRoute | undefined {
  if (ignoresTables(run.plan, nic.owner)) {
    hop.steps.push({ kind: 'route', rule: privateEndpointOwnRoutes });
    return selectRouteWithoutUser(run.plan, subnet, to);
  }
  const best = selectRoute(run.plan, subnet, to);
  const rule = (best && routeFacts[best.ruleId][0]) ?? reachedInNetwork;
  hop.steps.push({ kind: 'route', rule, route: { subnet, route: best, to } });
  return best;
}

/** A packet enters an interface: security groups, then whether it is for this interface. */
export function enter(run: Run, state: Ingress): State {
  const { place, packet } = state;
  const { nic } = place;
  const hop = arrive(run, nicId(nic), 'nic', packet);
  const subnet = subnetFor(run, nic, packet.destination);
  const denied = admit(run, nic, subnet, 'Inbound', packet, state.fromInternet ?? false, hop);
  if (denied) return denied;
  const isIts = owns(run, place, packet.destination) || state.floating === true;
  if (!isIts && !forwards(run, nic)) {
    hop.steps.push({ kind: 'spoof-check', rule: ipForwardingCheck, about: nic.owner });
    return fails('dropped', 'IP_FORWARDING_OFF', nic.owner);
  }
  if (state.floating) rememberFrontend(run, nic, packet.destination);
  hop.out = packet;
  return { at: 'guest', place, packet, from: 'network' };
}

function loops(run: Run, nic: Nic, packet: Packet, hop: HopDraft): End | undefined {
  const key = `${nic.owner} ${packet.protocol} ${formatPacket(packet)}`;
  if (!run.left.has(key) && run.hops.length <= LONGEST) {
    run.left.add(key);
    return undefined;
  }
  hop.steps.push({ kind: 'drop', rule: loopRule });
  return fails('loop', 'LOOP', nic.owner);
}

/** Twice the hops of the rule: a machine and its interface are one each here. */
const LONGEST = 2 * loopRule.value;

function checkSource(run: Run, nic: Nic, packet: Packet, hop: HopDraft): End | undefined {
  if (run.floating.get(nic.owner)?.has(packet.source)) {
    hop.steps.push({ kind: 'spoof-check', rule: floatingReply });
    return undefined;
  }
  if (packet.source === nic.address || forwards(run, nic)) return undefined;
  const place = run.world.place(nic.owner);
  if (place && owns(run, place, packet.source)) return undefined;
  hop.steps.push({ kind: 'spoof-check', rule: ipForwardingCheck, about: nic.owner });
  return fails('dropped', 'IP_FORWARDING_OFF', nic.owner);
}

const forwards = ({ plan }: Run, nic: Nic): boolean =>
  nic.ipForwarding &&
  !Object.values(plan.document.resources).some(
    (one) => one.kind === 'drift' && one.fault === 'ipForwardingOff' && one.target === nic.owner,
  );

/** Whether an address is one of the interface's own: its machine's, or in a virtual network one of its node's pods. */
function owns(run: Run, place: NetworkPlace, address: Address): boolean {
  if (address === place.nic.address || address === place.address) return true;
  if (place.kind !== 'node') return place.kind === 'application-gateway' && isHeldBy(run, place.id, address);
  return !place.ref.node.block && run.world.holdsForPods(place, address);
}

const isHeldBy = ({ plan }: Run, id: string, address: Address): boolean =>
  (plan.addresses[id] ?? []).some(({ range }) => range.first <= address && address <= range.last);

/** The subnet whose group and table govern an address of an interface: the address's own, else the interface's. */
export function subnetFor(run: Run, nic: Nic, address: Address): string {
  const at = run.world.subnetAt(run.world.networkOf(nic.subnet), address)?.id ?? nic.subnet;
  if (at === nic.subnet || nic.cluster === undefined || !ownsPod(run, nic, address)) return nic.subnet;
  return assume(run, podSubnetGoverns) ? at : nic.subnet;
}

function ownsPod(run: Run, nic: Nic, address: Address): boolean {
  const node = run.world.node(nic.owner);
  return node !== undefined && !node.ref.node.block && run.world.holdsForPods(node, address);
}

/** Asks the security groups, but for packets of a connection that they let through before. */
function admit(
  run: Run,
  nic: Nic,
  subnet: string,
  direction: 'Inbound' | 'Outbound',
  packet: Packet,
  fromInternet: boolean,
  hop: HopDraft,
): End | undefined {
  const admitted = run.admitted.get(nic.owner) ?? [];
  if (admitted.some((one) => isKnown(one, direction, packet))) {
    hop.steps.push({ kind: 'session', rule: sessionKept });
    return undefined;
  }
  const asked = subnet !== nic.subnet && !assume(run, podSubnetNicGroup) ? withoutGroup(nic) : nic;
  const verdict = filter(
    run.plan,
    asked,
    { subnet },
    direction,
    packet,
    fromInternet ? { fromPublicFrontend: true } : {},
  );
  hop.steps.push({
    kind: 'filter',
    rule: filterFacts[verdict.ruleId],
    filter: { nic: asked, subnet, direction, packet, verdict },
  });
  for (const option of verdict.assumed ?? []) run.assumed.add(option);
  if (verdict.unknown)
    return fails('insufficient-info', 'NSG_TAG_UNKNOWN', verdict.unknown.tag ?? verdict.unknown.rule.name);
  const open = verdict.code === 'PUBLIC_FRONTEND_CLOSED' && !assume(run, publicClosed);
  if (verdict.access === 'Deny' && !open) {
    return fails(
      direction === 'Inbound' ? 'denied-in' : 'denied-out',
      verdict.code ?? 'NSG_SUBNET_DENY',
      verdict.networkSecurityGroup,
    );
  }
  run.admitted.set(nic.owner, [...admitted, { direction, packet }]);
  return undefined;
}

/** Of the same connection: the same packet the same way, or its answer the other way. */
const isKnown = (one: Admitted, direction: Admitted['direction'], packet: Packet): boolean =>
  one.direction === direction ? samePacket(one.packet, packet) : samePacket(replyTo(one.packet), packet);

const withoutGroup = ({ networkSecurityGroup: _, ...nic }: Nic): Nic => nic;

/** An interface may send by a frontend through which it was reached. */
export function rememberFrontend({ floating }: Run, { owner }: Nic, frontend: Address): void {
  floating.set(owner, new Set(floating.get(owner)).add(frontend));
}
