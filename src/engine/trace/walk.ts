import { loopRule } from '../../facts/fabric';
import { atAppliance, atMachine } from './guests/machines';
import { atNode, atPod } from './guests/node';
import { atGateway, atInternetHost, atSiteHost } from './guests/outside';
import { atApplicationGateway } from './guests/proxy';
import { fromOutside, wayOut } from './network/edge';
import { carry } from './network/fabric';
import { enter, leave } from './network/interface';
import { arrive, type End, fails, type Run, type State, takes } from './run';
import type { Walk } from './types';

/**
 * Follows a packet until it ends. Each stage hands it to the next, in the order in which a packet meets them: machine,
 * its interface on the way out, the network between, another interface on the way in, machine.
 */
export function walk(run: Run, start: State): { readonly walk: Walk; readonly end: End } {
  run.hops = [];
  run.left.clear();
  let state = start;
  while (state.at !== 'end') state = next(run, state);
  const { disposition, code, about } = state;
  return {
    walk: { hops: run.hops, disposition, ...(code && { code }), ...(about !== undefined && { about }) },
    end: state,
  };
}

function next(run: Run, state: Exclude<State, End>): State {
  switch (state.at) {
    case 'guest':
      return atGuest(run, state);
    case 'egress':
      return leave(run, state.nic, state.packet);
    case 'fabric':
      return carry(run, state);
    case 'ingress':
      return enter(run, state);
    case 'way-out':
      return wayOut(run, state);
    case 'edge':
      return fromOutside(run, state);
  }
}

function atGuest(run: Run, state: Extract<State, { at: 'guest' }>): State {
  const { place } = state;
  if (state.from === 'network' && state.packet.source === place.address) return ownPacketBack(run, state);
  switch (place.kind) {
    case 'pod':
      return atPod(run, place, state);
    case 'node':
      return atNode(run, place, state);
    case 'machine':
    case 'private-endpoint':
    case 'api-server':
      return atMachine(run, place, state);
    case 'appliance':
    case 'firewall':
      return atAppliance(run, place, state);
    case 'gateway':
      return atGateway(run, place, state);
    case 'application-gateway':
      return atApplicationGateway(run, place, state);
    case 'site-host':
      return atSiteHost(run, place, state);
    case 'internet-host':
      return atInternetHost(run, place, state);
    case 'platform':
      return takes(place, state.packet);
  }
}

/** A machine takes no packet from the network that says it comes from the machine itself. */
function ownPacketBack(run: Run, { place, packet }: Extract<State, { at: 'guest' }>): End {
  const hop = arrive(run, place.id, place.kind, packet);
  hop.steps.push({ kind: 'drop', rule: loopRule });
  return fails('loop', 'LOOP', place.id);
}
