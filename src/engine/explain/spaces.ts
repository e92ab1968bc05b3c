import { type Address, containsAddress, formatPrefix, type Prefix } from '../../ip';
import type { Plan } from '../plan/types';
import { lanesOf } from '../space/lanes';
import type { Span } from '../space/types';
import { number } from '../words';
import { nameOf } from './words';

/** A piece of address space of the design. */
export interface Space {
  readonly prefix: Prefix;
  readonly kind: Exclude<Span['kind'], 'refused'>;
  /** Id of the network, subnet, cluster or site. */
  readonly owner: string;
  /** As it stands within a sentence: `snet-aks`, `the pod CIDR of aks`. */
  readonly name: string;
}

/** Every space of the design. */
export const spacesOf = (plan: Plan): Space[] =>
  lanesOf(plan).flatMap(({ spans }) =>
    spans.flatMap(({ kind, owner, prefix }) =>
      kind === 'refused' || owner === undefined ? [] : [{ prefix, kind, owner, name: nameIn(plan, kind, owner) }],
    ),
  );

function nameIn(plan: Plan, kind: Space['kind'], owner: string): string {
  const name = nameOf(plan, owner);
  if (kind === 'podCidr') return `the pod CIDR of ${name}`;
  return kind === 'serviceCidr' ? `the service CIDR of ${name}` : name;
}

/** A sentence on the space of the design that comes closest to an address outside all of them, if there is any. */
export function nearestSpace(plan: Plan, address: Address): string[] {
  const distance = ({ first, last }: Prefix): number => (address < first ? first - address : address - last);
  const [nearest] = spacesOf(plan)
    .filter(({ prefix }) => !containsAddress(prefix, address))
    .toSorted((a, b) => distance(a.prefix) - distance(b.prefix));
  if (!nearest) return [];
  const { name, prefix } = nearest;
  const apart = number(distance(prefix));
  const where =
    address < prefix.first ? `it starts ${apart} addresses further on` : `it ends ${apart} addresses before`;
  return [`The nearest space of the design is ${name}, ${formatPrefix(prefix)}: ${where}.`];
}
