import { dnsPort } from '../../../facts/dns';
import {
  applianceSource,
  firewallDenies,
  guestForwards,
  reachedInNetwork,
  statefulAppliance,
} from '../../../facts/fabric';
import { sessionKept } from '../../../facts/kube-proxy';
import { floatingGuest } from '../../../facts/load-balancing';
import { addressOf, containsAddress, parsePrefix } from '../../../ip';
import type { ResourceOf } from '../../../model';
import { readPortText } from '../../filtering';
import type { Packet } from '../../packet';
import { isPrivate } from '../network/edge';
import type { AppliancePlace, MachinePlace, ServerPlace } from '../place';
import { arrive, type End, fails, type HopDraft, type Run, type State, takes } from '../run';

type AtGuest = Extract<State, { at: 'guest' }>;

/** A plain machine, or something that only answers: takes what is meant for it and forwards nothing. */
export function atMachine(run: Run, place: MachinePlace | ServerPlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, place.id, place.kind, from === 'itself' ? undefined : packet);
  if (from === 'itself') {
    hop.out = packet;
    return { at: 'egress', nic: place.nic, packet };
  }
  const isFrontend = hasFrontend(run, place, packet);
  if (packet.destination !== place.address && !isFrontend) {
    hop.steps.push({ kind: 'drop', rule: guestForwards });
    return fails('dropped', 'GUEST_DOES_NOT_FORWARD', place.id);
  }
  hop.steps.push({ kind: 'deliver', rule: isFrontend ? floatingGuest : reachedInNetwork, about: place.id });
  return takes(place, packet);
}

/** Whether a packet is for a load balancer's frontend that stands on the machine too, with floating IP. */
const hasFrontend = (
  run: Run,
  { nic }: MachinePlace | ServerPlace | AppliancePlace,
  { destination }: Packet,
): boolean => run.floating.get(nic.owner)?.has(destination) ?? false;

/**
 * An appliance that routes between networks, the user's own or Azure Firewall. It remembers connections: what belongs
 * to none that it saw begin it drops.
 */
export function atAppliance(run: Run, place: AppliancePlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, place.id, place.kind, from === 'itself' ? undefined : packet);
  const go = (sent: Packet): State => {
    hop.out = sent;
    return { at: 'egress', nic: place.nic, packet: sent };
  };
  const session = run.sessions.match(place.id, packet);
  if (session && run.leg === 'next' && !session.answered && packet.protocol === 'TCP') {
    hop.steps.push({ kind: 'drop', rule: statefulAppliance });
    return fails('dropped', 'APPLIANCE_SAW_NO_ANSWER', place.id);
  }
  if (session) {
    hop.steps.push({ kind: 'session', rule: sessionKept, packet: session.packet });
    return session.packet.destination === place.address ? takes(place, packet, session.packet) : go(session.packet);
  }
  if (from === 'itself') {
    run.sessions.add(place.id, packet, packet);
    return go(packet);
  }
  if (run.leg !== 'forward' && packet.protocol === 'TCP' && packet.destination !== place.address) {
    hop.steps.push({ kind: 'drop', rule: statefulAppliance });
    return fails('dropped', 'APPLIANCE_WITHOUT_SESSION', place.id);
  }
  return pass(run, place, packet, hop, go);
}

/** The first packet of a connection at an appliance. */
function pass(run: Run, place: AppliancePlace, packet: Packet, hop: HopDraft, go: (sent: Packet) => State): State {
  const isItsOwn = packet.destination === place.address || hasFrontend(run, place, packet);
  const redirected = isItsOwn ? redirect(place, packet) : undefined;
  if (redirected) {
    hop.steps.push({ kind: 'dnat', rule: applianceSource, packet: redirected });
    run.sessions.add(place.id, packet, redirected);
    run.surprises.add('CLIENT_HIDDEN');
    return go(redirected);
  }
  if (isItsOwn) return toItself(place, packet, hop);
  const denied = deniedBy(place, packet, hop);
  if (denied) return denied;
  const sent = rewritesSource(place, packet) ? { ...packet, source: place.address } : packet;
  if (sent !== packet) hop.steps.push({ kind: 'snat', rule: applianceSource, packet: sent });
  run.sessions.add(place.id, packet, sent);
  return go(sent);
}

/** What is sent to the appliance's own address; Azure Firewall answers nobody there but who asks its DNS proxy. */
function toItself(place: AppliancePlace, packet: Packet, hop: HopDraft): End {
  if (place.resource.kind !== 'azureFirewall') {
    hop.steps.push({ kind: 'deliver', rule: reachedInNetwork, about: place.id });
    return takes(place, packet);
  }
  if (!place.resource.natRules) return fails('insufficient-info', 'FIREWALL_RULES_UNKNOWN', place.id);
  if (packet.destinationPort === dnsPort.value)
    return fails('insufficient-info', 'NOT_MODELLED', 'DNS proxy of the firewall');
  hop.steps.push({ kind: 'drop', rule: firewallDenies });
  return fails('denied-in', 'FIREWALL_DENIES', place.id);
}

/** Destination NAT, which also puts the appliance's own address in the source's place. */
function redirect({ address, resource }: AppliancePlace, packet: Packet): Packet | undefined {
  const rules = (resource.kind === 'azureFirewall' ? resource.natRules : resource.destinationNat) ?? [];
  const rule = rules.find(({ protocol, port }) => protocol === packet.protocol && port === packet.destinationPort);
  return (
    rule && {
      ...packet,
      source: address,
      destination: addressOf(rule.translatedAddress),
      destinationPort: rule.translatedPort,
    }
  );
}

function rewritesSource({ resource }: AppliancePlace, { destination }: Packet): boolean {
  const how = resource.kind === 'azureFirewall' ? 'internet' : (resource.sourceNat ?? 'internet');
  return how === 'all' || (how === 'internet' && !isPrivate(destination));
}

/** What Azure Firewall's network rules say; an appliance of the user's lets everything through. */
function deniedBy({ resource, id }: AppliancePlace, packet: Packet, hop: HopDraft): End | undefined {
  if (resource.kind !== 'azureFirewall') return undefined;
  const { networkRules } = resource;
  if (!networkRules) return fails('insufficient-info', 'FIREWALL_RULES_UNKNOWN', id);
  if (networkRules.some((rule) => allows(rule, packet))) return undefined;
  hop.steps.push({ kind: 'drop', rule: firewallDenies });
  return fails('denied-out', 'FIREWALL_DENIES', id);
}

type NetworkRule = NonNullable<ResourceOf<'azureFirewall'>['networkRules']>[number];

const allows = (rule: NetworkRule, packet: Packet): boolean =>
  rule.protocols.some((protocol) => protocol === 'Any' || protocol === packet.protocol) &&
  rule.sourceAddresses.some((text) => covers(text, packet.source)) &&
  rule.destinationAddresses.some((text) => covers(text, packet.destination)) &&
  (packet.destinationPort === undefined ||
    rule.destinationPorts.some((text) => coversPort(text, packet.destinationPort ?? 0)));

function covers(text: string, address: number): boolean {
  if (text === '*') return true;
  const prefix = parsePrefix(text.includes('/') ? text : `${text}/32`);
  return prefix.ok && containsAddress(prefix.value, address);
}

function coversPort(text: string, port: number): boolean {
  const range = readPortText(text);
  return range === 'any' || (range !== undefined && range.first <= port && port <= range.last);
}
