import { privateRanges } from '../../../facts/fabric';
import { instanceAddress, outboundOrder, publicEdge } from '../../../facts/load-balancing';
import { type Address, addressOf, containsAddress, prefixOf } from '../../../ip';
import type { Packet } from '../../packet';
import { instanceFor } from '../alike/instances';
import type { InternetHostPlace } from '../place';
import { arrive, fails, type HopDraft, type Run, type State } from '../run';
import { balance } from './balance';
import { sourceOutside } from './outbound';

type WayOut = Extract<State, { at: 'way-out' }>;
type Edge = Extract<State, { at: 'edge' }>;

/** Id of Azure's edge towards the internet. */
export const EDGE = 'edge';

/** Stands for the public API server's address, which no design tells, from a block set aside for documents. */
export const PUBLIC_API_SERVER: Address = addressOf('192.88.99.2');

const PRIVATE = privateRanges.value.map(prefixOf);

export const isPrivate = (address: Address): boolean => PRIVATE.some((prefix) => containsAddress(prefix, address));

/** A packet leaves for the internet: as an answer by the address that it came in by, else by a way out. */
export function wayOut(run: Run, { nic, packet }: WayOut): State {
  const hop = arrive(run, EDGE, 'edge', packet);
  if (run.floating.get(nic.owner)?.has(packet.source)) return out(run, packet, hop);
  const session = run.sessions.match(EDGE, packet);
  if (session) return out(run, session.packet, hop);
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
  return backToSender(run, packet, hop) ?? receive(run, packet);
}

/** A packet comes to a public address from outside. */
export function fromOutside(run: Run, { packet }: Edge): State {
  return out(run, packet, arrive(run, EDGE, 'edge', packet));
}

/** An answer to a connection that left by the edge goes to whoever opened it, wherever the answer comes from. */
function backToSender(run: Run, packet: Packet, hop: HopDraft): State | undefined {
  const session = run.sessions.match(EDGE, packet);
  const place = session && run.world.place(run.wayBack.get(packet.destination) ?? '');
  if (!session || !place) return undefined;
  hop.out = session.packet;
  return { at: 'ingress', place, packet: session.packet };
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
      const taken = place.kind === 'application-gateway' ? instanceFor(run, place) : place.address;
      const aimed = { ...packet, destination: taken };
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
