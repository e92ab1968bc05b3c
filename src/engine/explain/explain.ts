import { type Address, containsAddress, formatAddress } from '../../ip';
import type { Plan } from '../plan/types';
import { explainPrefix } from './explain-prefix';
import { betweenSubnets, onPremises } from './in-network';
import { inPodCidr } from './in-pod-cidr';
import { inServiceCidr } from './in-service-cidr';
import { inSubnet } from './in-subnet';
import { mentionsOf } from './mentions';
import { publicAddresses } from './public-addresses';
import { readAsked, unreadable } from './read';
import { everywhere, outsideAnswer } from './special';
import type { AddressState, Answer, Explanation } from './types';

/**
 * Who has an address, how that comes about and who would take the next one; of a prefix, what it holds. Agrees with the
 * plan for every address. Cost grows with nodes and routes, never with addresses.
 *
 * @param asked an address as a number, or text that a person typed: an address or a prefix
 * @returns all answers, where spaces of the design overlap; `unreadable`, with the coded error, for other text
 */
export function explain(plan: Plan, asked: string | Address): Explanation {
  const text = typeof asked === 'string' ? asked : formatAddress(asked);
  const read = readAsked(text);
  if (!read.ok) return { kind: 'unreadable', asked: text, error: read.error, ...unreadable(read.error) };
  return 'prefix' in read.value ? explainPrefix(plan, read.value.prefix) : explainAddress(plan, read.value.address);
}

function explainAddress(plan: Plan, address: Address): Explanation {
  const [first = outsideAnswer(plan, address), ...rest] = answersOf(plan, address);
  return {
    kind: 'address',
    asked: formatAddress(address),
    first: address,
    last: address,
    answers: [first, ...rest],
    mentions: mentionsOf(plan, address),
  };
}

const answersOf = (plan: Plan, address: Address): Answer[] =>
  [
    ...Object.values(plan.subnets)
      .filter(({ prefix }) => containsAddress(prefix, address))
      .map((subnet) => inSubnet(plan, subnet, address)),
    ...Object.values(plan.clusters).flatMap((cluster) => [
      ...(cluster.podCidr && cluster.mode.block && containsAddress(cluster.podCidr, address)
        ? [inPodCidr(plan, cluster, cluster.podCidr, cluster.mode.block, address)]
        : []),
      ...inServiceCidr(plan, cluster, address),
    ]),
    ...publicAddresses(plan, address),
    ...onPremises(plan, address),
    ...betweenSubnets(plan, address),
    ...everywhere(address),
  ].toSorted((a, b) => rankOf(a) - rankOf(b) || lengthOf(b) - lengthOf(a));

const RANK: Readonly<Record<AddressState, number>> = {
  assigned: 0,
  reserved: 0,
  free: 1,
  space: 1,
  refused: 2,
  outside: 3,
};

/** Somebody's comes before nobody's. */
const rankOf = ({ state, role }: Answer): number => (role === 'lost-block' ? RANK.free : RANK[state]);

/** Prefix length of the space that answers: the longer, the more specific. One without a space is about the address alone. */
const lengthOf = ({ space }: Answer): number => Number(space?.split('/')[1] ?? 32);
