import {
  balancerHairpin,
  floatingGuest,
  floatingOff,
  floatingOn,
  nextHopBalanced,
  onlyHealthy,
  passThrough,
} from '../../../facts/load-balancing';
import { formatPacket, type Packet, replyTo } from '../../packet';
import type { BalancingRule } from '../../plan/types';
import type { NetworkPlace } from '../place';
import { arrive, type End, fails, type HopDraft, type Run, type State } from '../run';
import type { Frontend } from '../world';
import { backendsOf } from './backends';
import { nicId, rememberFrontend } from './interface';

/** A load balancer's frontend hands a new connection to one of its healthy backends. */
export function balance(run: Run, at: Frontend, packet: Packet, fromInternet: boolean): State {
  const hop = arrive(run, at.balancer.id, 'edge', packet);
  const rule = at.frontend.rules.find((one) => isFor(one, packet));
  if (!rule) return fails('dropped', 'LB_NO_RULE', at.balancer.id);
  const place = picked(run, at, rule, formatPacket(packet), hop);
  if (!('kind' in place)) return place;
  hop.steps.push({ kind: 'balance', rule: passThrough, about: place.id });
  if (!fromInternet && isSender(place, packet)) return hairpin(place, hop);
  const aimed = aimedAt(place, rule, packet);
  if (aimed !== packet) run.sessions.add(nicId(place.nic), packet, aimed);
  rememberFrontend(run, place.nic, packet.destination);
  hop.out = aimed;
  hop.steps.push(
    rule.floatingIP
      ? { kind: 'forward', rule: at.balancer.derived ? floatingOn : floatingGuest }
      : { kind: 'dnat', rule: floatingOff, packet: aimed },
  );
  return { at: 'ingress', place, packet: aimed, floating: rule.floatingIP, fromInternet };
}

/** As a route's next hop a frontend with HA ports hands the packet as it is to one of the machines behind it. */
export function balanceAsNextHop(run: Run, at: Frontend, packet: Packet): State {
  const hop = arrive(run, at.balancer.id, 'edge', packet);
  const rule = at.frontend.rules.find(isForAllPorts);
  if (!rule) return fails('insufficient-info', 'NOT_MODELLED', 'load balancer without HA ports as next hop');
  if (packet.protocol === 'ICMP') return fails('insufficient-info', 'NOT_MODELLED', 'ICMP by way of a load balancer');
  // Both directions come to the same machine.
  const [flow = ''] = [formatPacket(packet), formatPacket(replyTo(packet))].toSorted();
  const place = picked(run, at, rule, flow, hop);
  if (!('kind' in place)) return place;
  hop.steps.push({ kind: 'balance', rule: nextHopBalanced, about: place.id });
  if (isSender(place, packet)) return hairpin(place, hop);
  hop.out = packet;
  return { at: 'ingress', place, packet, routed: true };
}

const isForAllPorts = ({ protocol, port }: BalancingRule): boolean => protocol === 'All' && port === 0;

const isFor = (rule: BalancingRule, { protocol, destinationPort }: Packet): boolean =>
  protocol !== 'ICMP' &&
  (rule.protocol === 'All' || rule.protocol === protocol) &&
  (rule.port === 0 || rule.port === destinationPort);

/** The packet with the backend's address and port where the rule puts them there; else the same. */
function aimedAt({ address }: NetworkPlace, { floatingIP, backendPort }: BalancingRule, packet: Packet): Packet {
  const destination = floatingIP ? packet.destination : address;
  const destinationPort = backendPort === 0 ? packet.destinationPort : backendPort;
  if (destination === packet.destination && destinationPort === packet.destinationPort) return packet;
  return { ...packet, destination, ...(destinationPort !== undefined && { destinationPort }) };
}

const isSender = ({ nic }: NetworkPlace, { source }: Packet): boolean => nic.address === source;

function hairpin({ id }: NetworkPlace, hop: HopDraft): End {
  hop.steps.push({ kind: 'drop', rule: balancerHairpin, about: id });
  return fails('dropped', 'LB_HAIRPIN', id);
}

/** The backend of a connection: the one that it has already, or one that chance picks. */
function picked(run: Run, at: Frontend, rule: BalancingRule, flow: string, hop: HopDraft): NetworkPlace | End {
  const { balancer, frontend } = at;
  const key = `${balancer.id} ${frontend.name} ${flow}`;
  const before = run.balanced.get(key);
  if (before) return before;
  const backends = backendsOf(run, at, rule);
  if (!backends) return fails('dropped', 'LB_NO_RULE', balancer.id);
  const { of, groups, untold } = backends;
  if (untold !== undefined) return fails('insufficient-info', 'NSG_TAG_UNKNOWN', untold);
  if (groups.length === 0) {
    const about = frontend.service ?? balancer.id;
    hop.steps.push({ kind: 'drop', rule: onlyHealthy, about });
    return fails('dropped', 'LB_NO_HEALTHY_BACKEND', about);
  }
  const place = run.chooser.choose(of, groups);
  run.balanced.set(key, place);
  return place;
}
