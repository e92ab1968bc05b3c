import type { Address } from '../../ip';
import type { Packet } from '../packet';
import type { Branch, Walk } from './types';

/**
 * Branches that meet the same kinds of places with the same end, told by the first: with the share of all, every option on
 * which one of them rests, and every address for which one of them has the client taken.
 */
export function merged(branches: readonly Branch[], packet: Packet): Branch[] {
  const alike = new Map<string, Branch>();
  for (const branch of branches) {
    const key = likeness(branch, packet);
    const before = alike.get(key);
    alike.set(key, before ? together(before, branch) : branch);
  }
  return [...alike.values()];
}

const together = (one: Branch, other: Branch): Branch => ({
  ...one,
  ways: one.ways + other.ways,
  share: one.share + other.share,
  assumed: [...new Set([...one.assumed, ...other.assumed])],
  sourcesSeen: [...new Set([...one.sourcesSeen, ...other.sourcesSeen])],
});

/** Who writes its own address over the client's is told; which address that is, differs from node to node. */
function likeness({ outcome, code, surprises, sourcesSeen, forward, reply, next }: Branch, { source }: Packet): string {
  const [seen] = sourcesSeen;
  const kinds = [forward, reply, next].map((walk) => (walk ? kindsOf(walk, source) : ''));
  return [outcome, code, surprises.join(), seen === undefined || seen === source, ...kinds].join('|');
}

/** The kinds of places on a walk, those marked that write another source. */
const kindsOf = ({ hops }: Walk, own: Address): string =>
  hops.map(({ kind, in: came, out }) => `${kind}${out && out.source !== (came?.source ?? own) ? '*' : ''}`).join(' ');
