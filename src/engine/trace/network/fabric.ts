import { applianceHop, gatewayPath, noneHop, peeringForwards, reachedInNetwork } from '../../../facts/fabric';
import { podsNeedForwarding } from '../../../facts/options/datapath';
import { type Address, containsAddress } from '../../../ip';
import { resourceOf } from '../../../model';
import { peeringsOf } from '../../routing';
import { assume, type End, fails, type HopDraft, type Run, type State } from '../run';
import { balance, balanceAsNextHop } from './balance';
import { EDGE } from './edge';

type Fabric = Extract<State, { at: 'fabric' }>;

/** Azure's network carries a packet to where its route leads. */
export function carry(run: Run, state: Fabric): State {
  const { nic, packet, route } = state;
  switch (route.nextHopType) {
    case 'None':
      return drops(run, 'null-routed', 'NULL_ROUTED');
    case 'VnetLocal':
      return handOver(run, run.world.networkOf(nic.subnet), state);
    case 'VNetPeering':
    case 'VNetGlobalPeering':
      return overPeering(run, state);
    case 'VirtualAppliance':
      return toAppliance(run, state, route.nextHopIpAddress);
    case 'VirtualNetworkGateway':
      return toGateway(run, state);
    case 'Internet':
      return { at: 'way-out', nic, packet };
    case 'InterfaceEndpoint': {
      const place = run.world.place(route.via ?? '');
      return place ? { at: 'ingress', place, packet } : fails('neighbor-unreachable', 'NOBODY_IN_NETWORK', route.via);
    }
    case 'VirtualNetworkServiceEndpoint': {
      // The service sees the private address, and its answer comes back the same way.
      run.sessions.add(EDGE, packet, packet);
      run.wayBack.set(packet.source, nic.owner);
      return { at: 'edge', packet };
    }
  }
}

function drops(run: Run, disposition: End['disposition'], code: 'NULL_ROUTED'): End {
  lastHop(run)?.steps.push({ kind: 'drop', rule: noneHop });
  return fails(disposition, code);
}

const lastHop = (run: Run): HopDraft | undefined => run.hops.at(-1);

/** Within a virtual network the fabric knows who owns an address. */
function handOver(run: Run, network: string, { packet }: Fabric): State {
  const owner = run.world.inNetwork(network, packet.destination);
  lastHop(run)?.steps.push({ kind: 'forward', rule: reachedInNetwork, about: network });
  switch (owner?.is) {
    case 'place':
      return { at: 'ingress', place: owner.place, packet };
    case 'pods':
      return { at: 'ingress', place: owner.node, packet };
    case 'frontend':
      return balance(run, owner.frontend, packet, false);
    case 'private-link':
      return fails('insufficient-info', 'NOT_MODELLED', 'private link service');
    case undefined: {
      const subnet = run.world.subnetAt(network, packet.destination);
      return subnet
        ? fails('delivered-to-subnet', 'NO_SUCH_HOST', subnet.id)
        : fails('neighbor-unreachable', 'NOBODY_IN_NETWORK', network);
    }
  }
}

function overPeering(run: Run, state: Fabric): State {
  const sending = run.world.networkOf(state.nic.subnet);
  const side = peeringsOf(run.plan, sending).find(({ id }) => id === state.route.via);
  if (!side) return fails('neighbor-unreachable', 'NOBODY_IN_NETWORK', state.route.via);
  return refusedBy(run, sending, side, state) ?? handOver(run, side.remote, state);
}

/** A peering takes what does not come from the sending network only where it allows forwarded traffic. */
function refusedBy(
  run: Run,
  sending: string,
  side: ReturnType<typeof peeringsOf>[number],
  state: Fabric,
): End | undefined {
  const { packet, nic } = state;
  const isOwn = run.world.prefixesOf(sending).some((prefix) => containsAddress(prefix, packet.source));
  const byGateway = resourceOf(run.plan.document, 'virtualNetworkGateway', nic.owner) !== undefined;
  if (isOwn || byGateway || side.remoteFlags.allowForwardedTraffic) return undefined;
  if (isPodAddress(run, packet.source) && !assume(run, podsNeedForwarding)) return undefined;
  lastHop(run)?.steps.push({ kind: 'drop', rule: peeringForwards, about: side.id });
  return fails('dropped', 'PEERING_REFUSES_FORWARDED', side.id);
}

const isPodAddress = ({ plan }: Run, address: Address): boolean =>
  Object.values(plan.clusters).some(({ podCidr }) => podCidr && containsAddress(podCidr, address));

/** The appliance of a route may stand in the network itself or in one peered with it. */
function toAppliance(run: Run, state: Fabric, address: Address | undefined): State {
  const { nic, packet } = state;
  const network = run.world.networkOf(nic.subnet);
  lastHop(run)?.steps.push({ kind: 'forward', rule: applianceHop });
  if (address === undefined) return fails('neighbor-unreachable', 'UDR_NEXT_HOP_UNREACHABLE');
  const sides = peeringsOf(run.plan, network).filter(({ open }) => open);
  const own = run.world.inNetwork(network, address);
  const side = own ? undefined : sides.find(({ remote }) => run.world.inNetwork(remote, address));
  const owner = own ?? (side && run.world.inNetwork(side.remote, address));
  const refused = side && refusedBy(run, network, side, state);
  if (refused) return refused;
  switch (owner?.is) {
    case 'place':
      return { at: 'ingress', place: owner.place, packet, routed: true };
    case 'pods':
      return { at: 'ingress', place: owner.node, packet, routed: true };
    case 'frontend':
      return balanceAsNextHop(run, owner.frontend, packet);
    case 'private-link':
      return fails('insufficient-info', 'NOT_MODELLED', 'private link service as next hop');
    case undefined:
      return fails('neighbor-unreachable', 'UDR_NEXT_HOP_UNREACHABLE', state.route.routeTable);
  }
}

function toGateway(run: Run, { packet, route }: Fabric): State {
  const place = route.via === undefined ? undefined : run.world.place(route.via);
  lastHop(run)?.steps.push({ kind: 'forward', rule: gatewayPath });
  return place ? { at: 'guest', place, packet, from: 'network' } : fails('neighbor-unreachable', 'NO_GATEWAY');
}
