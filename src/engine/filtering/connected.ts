import { type Prefix, prefixOf } from '../../ip';
import { resourceOf } from '../../model';
import type { Plan } from '../plan/types';
import { gatewayOf, peeringsOf } from '../routing';

/**
 * Prefixes of a network, of the peers that its own side lets in, and of the sites behind the gateway that it uses.
 * Unlike routes they are the tag's even where a peer's side is closed, or where a table keeps the gateway's routes out.
 */
export function connectedPrefixes(plan: Plan, network: string): Prefix[] {
  const ownPrefixes = (id: string): Prefix[] =>
    (resourceOf(plan.document, 'virtualNetwork', id)?.addressPrefixes ?? []).map(prefixOf);
  const peers = peeringsOf(plan, network).filter(
    ({ connected, flags }) => connected && flags.allowVirtualNetworkAccess,
  );
  const gateways = gatewayOf(plan, network)?.gateways ?? [];
  return [network, ...peers.map(({ remote }) => remote)]
    .flatMap(ownPrefixes)
    .concat(gateways.flatMap(({ prefixes }) => prefixes));
}
