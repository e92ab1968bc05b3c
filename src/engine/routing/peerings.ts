import { type ResourceOf, resourceOf, resourcesOf } from '../../model';
import { onceEach } from '../../once';
import type { Plan } from '../plan/types';

export type PeeringFlags = ResourceOf<'peering'>['outgoing'];

/** A peering as one of its two networks sees it. */
export interface PeeringSide {
  readonly id: string;
  /** Id of the other network. */
  readonly remote: string;
  /** Of this network's side. */
  readonly flags: PeeringFlags;
  readonly remoteFlags: PeeringFlags;
  /** Both sides are there. */
  readonly connected: boolean;
  /** Connected, and both sides allow access: there are routes, and traffic flows (D-01). */
  readonly open: boolean;
  /** Between regions. */
  readonly global: boolean;
}

/** The peerings of a virtual network, in stored order. Both directions are one resource; each side sees it its way. */
export const peeringsOf: (plan: Plan, virtualNetworkId: string) => readonly PeeringSide[] = onceEach(
  ({ document }: Plan, network) =>
    resourcesOf(document, 'peering').flatMap((peering): PeeringSide[] => {
      const { id, virtualNetwork, remoteVirtualNetwork, outgoing, incoming } = peering;
      if (virtualNetwork === network) return [side(document, id, network, remoteVirtualNetwork, outgoing, incoming)];
      return remoteVirtualNetwork === network ? [side(document, id, network, virtualNetwork, incoming, outgoing)] : [];
    }),
);

function side(
  document: Plan['document'],
  id: string,
  network: string,
  remote: string,
  flags: PeeringFlags,
  remoteFlags: PeeringFlags,
): PeeringSide {
  const here = resourceOf(document, 'virtualNetwork', network);
  const there = resourceOf(document, 'virtualNetwork', remote);
  const connected = here !== undefined && there !== undefined && network !== remote;
  return {
    id,
    remote,
    flags,
    remoteFlags,
    connected,
    open: connected && flags.allowVirtualNetworkAccess && remoteFlags.allowVirtualNetworkAccess,
    global: connected && region(here) !== region(there),
  };
}

/** `West Europe` and `westeurope` are one region. */
const region = ({ location }: ResourceOf<'virtualNetwork'>): string => location.replaceAll(' ', '').toLowerCase();
