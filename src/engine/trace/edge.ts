import type { Rule } from '../../facts/chosen';
import { privateRanges } from '../../facts/fabric';
import {
  defaultAccess,
  instanceAddress,
  natGatewayProtocols,
  noWayOut,
  outboundOrder,
  outboundRuleSources,
  portsUsedUp,
  publicEdge,
} from '../../facts/load-balancing';
import { podSubnetByLoadBalancer } from '../../facts/options/datapath';
import { type Address, containsAddress, prefixOf } from '../../ip';
import { resourceOf } from '../../model';
import { outboundFigures } from '../holders';
import type { Nic, Packet } from '../packet';
import { balance } from './balance';
import { subnetFor } from './interface';
import type { InternetHostPlace, NodePlace } from './place';
import { arrive, assume, type End, fails, type HopDraft, type Run, type State } from './run';

type WayOut = Extract<State, { at: 'way-out' }>;
type Edge = Extract<State, { at: 'edge' }>;

/** Id of Azure's edge towards the internet. */
export const EDGE = 'edge';

/** An address of Microsoft's own that no document tells. */
export const SOME_PUBLIC_ADDRESS: Address = 0;

const PRIVATE = privateRanges.value.map(prefixOf);

export const isPrivate = (address: Address): boolean => PRIVATE.some((prefix) => containsAddress(prefix, address));

/** A packet leaves for the internet: as an answer by the address that it came in by, else by a way out. */
export function wayOut(run: Run, { nic, packet }: WayOut): State {
  const hop = arrive(run, EDGE, 'edge', packet);
  const session = run.sessions.match(EDGE, packet);
  if (session) return out(run, session.packet, hop);
  if (run.floating.get(nic.owner)?.has(packet.source)) return out(run, packet, hop);
  const found = sourceOutside(run, nic, packet, hop);
  if (typeof found !== 'number') return found;
  const translated = { ...packet, source: found };
  run.sessions.add(EDGE, packet, translated);
  run.wayBack.set(found, nic.owner);
  hop.steps.push({ kind: 'outbound', rule: outboundOrder, packet: translated });
  return out(run, translated, hop);
}

function out(run: Run, packet: Packet, hop: HopDraft): State {
  hop.out = packet;
  return receive(run, packet);
}

/** A packet comes to a public address from outside. */
export function fromOutside(run: Run, { packet }: Edge): State {
  const hop = arrive(run, EDGE, 'edge', packet);
  const session = run.sessions.match(EDGE, packet);
  if (session) {
    const place = run.world.place(run.wayBack.get(packet.destination) ?? '');
    hop.out = session.packet;
    if (place) return { at: 'ingress', place, packet: session.packet };
  }
  hop.out = packet;
  return receive(run, packet);
}

/** Who answers at a public address. */
function receive(run: Run, packet: Packet): State {
  const owner = run.world.inPublic(packet.destination);
  const hop = run.hops.at(-1);
  switch (owner?.is) {
    case 'frontend':
      return balance(run, owner.frontend, packet, true);
    case 'place': {
      const { place } = owner;
      const aimed = { ...packet, destination: place.address };
      run.sessions.add(EDGE, packet, aimed);
      run.wayBack.set(packet.destination, place.id);
      hop?.steps.push({ kind: 'dnat', rule: instanceAddress, about: place.id, packet: aimed });
      const open = place.kind === 'application-gateway' || place.kind === 'firewall';
      return { at: 'ingress', place, packet: aimed, fromInternet: !open };
    }
    case 'host':
      return { at: 'guest', place: internetHost(owner.id, packet.destination, true), packet, from: 'network' };
    case undefined:
      if (!isPrivate(packet.destination)) {
        return { at: 'guest', place: internetHost('internet', packet.destination, false), packet, from: 'network' };
      }
      hop?.steps.push({ kind: 'drop', rule: publicEdge });
      return fails('no-route', 'NOT_ON_INTERNET');
  }
}

export const internetHost = (id: string, address: Address, known: boolean): InternetHostPlace => ({
  kind: 'internet-host',
  id,
  address,
  known,
});

/** The public address that an interface's packet gets, by the first way out that there is. */
function sourceOutside(run: Run, nic: Nic, packet: Packet, hop: HopDraft): Address | End {
  const subnet = subnetFor(run, nic, packet.source);
  const gateway = Object.values(run.plan.natGateways).find(({ subnets }) => subnets.includes(subnet));
  if (gateway) {
    if (packet.protocol === 'ICMP') return refused(hop, natGatewayProtocols, 'NAT_GATEWAY_NO_ICMP', gateway.id);
    return gateway.publicIPAddresses[0] ?? refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', gateway.id);
  }
  const place = run.world.place(nic.owner);
  if (place && 'publicAddress' in place && place.publicAddress !== undefined) return place.publicAddress;
  if (place?.kind === 'node') return byOutboundRule(run, place, packet, hop);
  if (resourceOf(run.plan.document, 'subnet', subnet)?.defaultOutboundAccess === false) {
    return refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', subnet);
  }
  hop.steps.push({ kind: 'outbound', rule: defaultAccess });
  run.surprises.add('DEFAULT_OUTBOUND_ACCESS');
  return SOME_PUBLIC_ADDRESS;
}

const refused = (
  hop: HopDraft,
  rule: Rule,
  code: 'NO_OUTBOUND_METHOD' | 'NAT_GATEWAY_NO_ICMP' | 'SNAT_EXHAUSTED',
  about: string,
): End => {
  hop.steps.push({ kind: 'drop', rule, about });
  return fails('dropped', code, about);
};

/** A node leaves by the outbound rule of its cluster's load balancer, as far as it has ports left. */
function byOutboundRule(run: Run, node: NodePlace, packet: Packet, hop: HopDraft): Address | End {
  const cluster = node.ref.cluster.id;
  const balancer = Object.values(run.plan.loadBalancers).find((one) => one.cluster === cluster && !one.internal);
  const address = balancer?.outboundRule && balancer.frontends.find(({ service }) => service === undefined)?.address;
  if (!balancer || !address) return refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', cluster);
  if (packet.source !== node.address && !(node.ref.pool.podSubnet && assume(run, podSubnetByLoadBalancer))) {
    return refused(hop, outboundRuleSources, 'NO_OUTBOUND_METHOD', node.id);
  }
  const ports = outboundFigures(run.plan.document, cluster)?.each;
  if (ports !== undefined && (run.flow.alreadyOpen ?? 0) >= ports) {
    return refused(hop, portsUsedUp, 'SNAT_EXHAUSTED', node.id);
  }
  return address;
}
