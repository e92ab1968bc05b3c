import type { Rule } from '../../facts/chosen';
import {
  defaultAccess,
  natGatewayProtocols,
  noWayOut,
  outboundRuleSources,
  portsUsedUp,
} from '../../facts/load-balancing';
import { podSubnetByLoadBalancer } from '../../facts/options/datapath';
import { type Address, addressOf } from '../../ip';
import { resourceOf } from '../../model';
import { outboundFigures } from '../holders';
import type { Nic, Packet } from '../packet';
import type { LoadBalancerPlan } from '../plan/types';
import { subnetFor } from './interface';
import type { NodePlace, Place } from './place';
import { assume, type End, fails, type HopDraft, type Run } from './run';

/** Stands for the address of a way out that Azure gives or AKS makes, which no design tells; of a block for documents. */
export const UNTOLD_WAY_OUT: Address = addressOf('192.0.2.1');

/** The public address that an interface's packet gets, by the first way out that there is. */
export function sourceOutside(run: Run, nic: Nic, packet: Packet, hop: HopDraft): Address | End {
  const subnet = subnetFor(run, nic, packet.source);
  const gateway = Object.values(run.plan.natGateways).find(({ subnets }) => subnets.includes(subnet));
  if (gateway) {
    if (packet.protocol === 'ICMP') return refused(hop, natGatewayProtocols, 'NAT_GATEWAY_NO_ICMP', gateway.id);
    const [first] = gateway.publicIPAddresses;
    return first ?? (gateway.derived ? UNTOLD_WAY_OUT : refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', gateway.id));
  }
  const place = run.world.place(nic.owner);
  if (place && isForeign(place, packet)) return refused(hop, outboundRuleSources, 'NO_OUTBOUND_METHOD', place.id);
  if (place && 'publicAddress' in place && place.publicAddress !== undefined) return place.publicAddress;
  const balancers = place?.kind === 'node' ? balancersOf(run, place) : [];
  if (place?.kind === 'node' && balancers.length > 0) return byOutboundRule(run, place, balancers, packet, hop);
  if (resourceOf(run.plan.document, 'subnet', subnet)?.defaultOutboundAccess === false) {
    return refused(hop, noWayOut, 'NO_OUTBOUND_METHOD', subnet);
  }
  hop.steps.push({ kind: 'outbound', rule: defaultAccess });
  run.surprises.add('DEFAULT_OUTBOUND_ACCESS');
  return UNTOLD_WAY_OUT;
}

/** Whether a machine or gateway forwards what kept another's source, which Azure does not translate. */
const isForeign = ({ kind, address }: Place, { source }: Packet): boolean =>
  (kind === 'machine' || kind === 'appliance' || kind === 'gateway') && source !== address;

const refused = (
  hop: HopDraft,
  rule: Rule,
  code: 'NO_OUTBOUND_METHOD' | 'NAT_GATEWAY_NO_ICMP' | 'SNAT_EXHAUSTED',
  about: string,
): End => {
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
  const ports = outboundFigures(run.plan.document, cluster)?.each;
  if (ports !== undefined && (run.flow.alreadyOpen ?? 0) >= ports) {
    return refused(hop, portsUsedUp, 'SNAT_EXHAUSTED', node.id);
  }
  return balancer.frontends.find(({ service }) => service === undefined)?.address ?? UNTOLD_WAY_OUT;
}
