import type { Rule } from '../../../facts/chosen';
import {
  balancerOutbound,
  defaultAccess,
  natGatewayProtocols,
  noWayOut,
  outboundRuleSources,
  portsUsedUp,
  snatProtocols,
} from '../../../facts/load-balancing';
import { podSubnetByLoadBalancer } from '../../../facts/options/datapath';
import { natGatewayPorts } from '../../../facts/snat';
import { type Address, addressOf } from '../../../ip';
import { resourceOf } from '../../../model';
import { outboundFigures } from '../../holders';
import type { Nic, Packet } from '../../packet';
import type { LoadBalancerPlan, NatGatewayPlan } from '../../plan/types';
import { automaticPorts } from '../../snat/snat';
import type { outboundCodes } from '../codes/outbound';
import type { NodePlace, Place } from '../place';
import { assume, type End, fails, type HopDraft, type Run } from '../run';
import { subnetFor } from './interface';

/** Stands for the address of a way out that Azure gives or AKS makes, which no design tells; of a public block that nobody uses any more. */
export const UNTOLD_WAY_OUT: Address = addressOf('192.88.99.1');

/** The public address that an interface's packet gets, by the first way out that there is. */
export function sourceOutside(run: Run, nic: Nic, packet: Packet, hop: HopDraft): Address | End {
  const subnet = subnetFor(run, nic, packet.source);
  const gateway = Object.values(run.plan.natGateways).find(({ subnets }) => subnets.includes(subnet));
  if (gateway) return byNatGateway(run, gateway, packet, hop);
  const place = run.world.place(nic.owner);
  if (place && isForeign(place, packet)) return refused(hop, outboundRuleSources, 'NO_OUTBOUND_METHOD', place.id);
  if (place && 'publicAddress' in place && place.publicAddress !== undefined) return place.publicAddress;
  const own = Object.values(run.plan.loadBalancers).filter(({ machines }) => machines.includes(nic.owner));
  if (own.length > 0) return byOwnBalancer(run, own, nic, packet, hop);
  const balancers = place?.kind === 'node' ? balancersOf(run, place) : [];
  if (place?.kind === 'node' && balancers.length > 0) return byOutboundRule(run, place, balancers, packet, hop);
  if (resourceOf(run.plan.document, 'subnet', subnet)?.defaultOutboundAccess === false) {
    return refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', subnet);
  }
  if (packet.protocol === 'ICMP') return refused(hop, snatProtocols, 'SNAT_NO_ICMP', subnet);
  hop.steps.push({ kind: 'outbound', rule: defaultAccess });
  run.surprises.add('DEFAULT_OUTBOUND_ACCESS');
  return UNTOLD_WAY_OUT;
}

/** A NAT gateway shares all ports of its addresses out to whoever asks; one that AKS makes has an address at least. */
function byNatGateway(run: Run, gateway: NatGatewayPlan, packet: Packet, hop: HopDraft): Address | End {
  const { id, derived, publicIPAddresses } = gateway;
  if (packet.protocol === 'ICMP') return refused(hop, natGatewayProtocols, 'NAT_GATEWAY_NO_ICMP', id);
  const [first = derived ? UNTOLD_WAY_OUT : undefined] = publicIPAddresses;
  if (first === undefined) return refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', id);
  const ports = Math.max(1, publicIPAddresses.length) * natGatewayPorts.value;
  return (run.flow.alreadyOpen ?? 0) >= ports ? refused(hop, portsUsedUp, 'SNAT_EXHAUSTED', id) : first;
}

/** Whether a machine or gateway forwards what kept another's source, which Azure does not translate. */
const isForeign = ({ kind, address }: Place, { source }: Packet): boolean =>
  (kind === 'machine' || kind === 'appliance' || kind === 'gateway') && source !== address;

const refused = (hop: HopDraft, rule: Rule, code: keyof typeof outboundCodes, about: string): End => {
  hop.steps.push({ kind: 'drop', rule, about });
  return fails('dropped', code, about);
};

const balancersOf = ({ plan }: Run, { ref: { cluster } }: NodePlace): readonly LoadBalancerPlan[] =>
  Object.values(plan.loadBalancers).filter((one) => one.cluster === cluster.id);

/**
 * A node behind load balancers leaves by an outbound rule, as far as it has ports left; without such a rule it has no
 * way out, for Azure gives none to machines behind a load balancer.
 */
function byOutboundRule(
  run: Run,
  node: NodePlace,
  balancers: readonly LoadBalancerPlan[],
  packet: Packet,
  hop: HopDraft,
): Address | End {
  const cluster = node.ref.cluster.id;
  const balancer = balancers.find(({ outboundRule }) => outboundRule !== undefined);
  if (!balancer) return refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', cluster);
  if (packet.source !== node.address && !(node.ref.pool.podSubnet && assume(run, podSubnetByLoadBalancer))) {
    return refused(hop, outboundRuleSources, 'NO_OUTBOUND_METHOD', node.id);
  }
  if (packet.protocol === 'ICMP') return refused(hop, snatProtocols, 'SNAT_NO_ICMP', balancer.id);
  const ports = outboundFigures(run.plan.document, cluster)?.each;
  if (ports !== undefined && (run.flow.alreadyOpen ?? 0) >= ports) {
    return refused(hop, portsUsedUp, 'SNAT_EXHAUSTED', node.id);
  }
  return balancer.frontends.find(({ service }) => service === undefined)?.address ?? UNTOLD_WAY_OUT;
}

/** A machine behind load balancers of the user's leaves by the first public one that does not forbid it, or not at all. */
function byOwnBalancer(
  run: Run,
  balancers: readonly LoadBalancerPlan[],
  nic: Nic,
  packet: Packet,
  hop: HopDraft,
): Address | End {
  const ways = balancers.flatMap(({ id, machines }) => {
    const frontend = resourceOf(run.plan.document, 'loadBalancer', id)?.frontendIPConfigurations.find(
      ({ loadBalancingRules }) => loadBalancingRules.some(({ disableOutboundSnat }) => disableOutboundSnat !== true),
    );
    return frontend && 'publicIPAddress' in frontend ? [{ id, machines, address: frontend.publicIPAddress }] : [];
  });
  const [way] = ways;
  if (!way) return refused(hop, balancerOutbound, 'NO_OUTBOUND_METHOD', nic.owner);
  if (packet.protocol === 'ICMP') return refused(hop, snatProtocols, 'SNAT_NO_ICMP', way.id);
  const ports = automaticPorts(way.machines.length);
  if (ports !== undefined && (run.flow.alreadyOpen ?? 0) >= ports) {
    return refused(hop, portsUsedUp, 'SNAT_EXHAUSTED', nic.owner);
  }
  return addressOf(way.address);
}
