import type { Packet } from '../../packet';
import type { Hop } from '../types';
import { endWords } from '../words';

/** One side of a packet at a place: what it is when it leaves, and what it was where it came otherwise. */
export interface PacketSide {
  readonly side: 'source' | 'destination';
  readonly was?: string;
  readonly is: string;
}

/** @param meant the packet as its sender means it, where the place is the sender’s */
export function packetSides({ in: came, out }: Hop, meant?: Packet): readonly PacketSide[] {
  const before = came ?? meant ?? out;
  const after = out ?? before;
  if (!before || !after) return [];
  return [
    changed('source', endWords(before.source, before.sourcePort), endWords(after.source, after.sourcePort)),
    changed(
      'destination',
      endWords(before.destination, before.destinationPort),
      endWords(after.destination, after.destinationPort),
    ),
  ];
}

const changed = (side: PacketSide['side'], was: string, is: string): PacketSide => ({
  side,
  is,
  ...(was !== is && { was }),
});
