import { podCidrPrivate, refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks, subnetInside } from '../../facts/azure-rules';
import { containsPrefix, formatPrefix, overlaps, type Prefix, prefixOf, sizeOf } from '../../ip';
import type { Plan } from '../plan/types';
import { counted, number } from '../words';
import { cutOf } from './prefix-cuts';
import { type Space, spacesOf } from './spaces';
import type { Answer, Explanation } from './types';
import { step } from './words';

/** Spaces of the design that are named one by one. */
const SHOWN = 8;

/** What a prefix is: a space of the design, a piece of one, or a place for one; and what lies in it. */
export function explainPrefix(plan: Plan, prefix: Prefix): Explanation {
  const spaces = spacesOf(plan);
  const outer = spaces
    .filter((space) => containsPrefix(space.prefix, prefix))
    .filter((space) => space.kind !== 'virtualNetwork' || !hasSubnetAround(spaces, plan, space, prefix));
  const inner = spaces.filter((space) => containsPrefix(prefix, space.prefix) && space.prefix.length > prefix.length);
  const answers = [
    ...outer.toSorted((a, b) => b.prefix.length - a.prefix.length).map((space) => cutOf(plan, space, prefix)),
    ...holds(prefix, inner),
    ...refused(prefix),
  ];
  const [first = unused(prefix), ...rest] = answers;
  return {
    kind: 'prefix',
    asked: formatPrefix(prefix),
    first: prefix.first,
    last: prefix.last,
    answers: [first, ...rest],
    mentions: [],
  };
}

/** The subnet then answers for its network. */
const hasSubnetAround = (spaces: readonly Space[], { document }: Plan, network: Space, prefix: Prefix): boolean =>
  spaces.some((space) => {
    const subnet = space.kind === 'subnet' ? document.resources[space.owner] : undefined;
    return subnet?.kind === 'subnet' && subnet.virtualNetwork === network.owner && containsPrefix(space.prefix, prefix);
  });

function holds(prefix: Prefix, inner: readonly Space[]): Answer[] {
  if (inner.length === 0) return [];
  const more = inner.length - SHOWN;
  return [
    {
      state: 'space',
      role: 'space',
      name: `${counted(inner.length, 'space of the design lies', 'spaces of the design lie')} in it`,
      says: `${formatPrefix(prefix)} has ${counted(sizeOf(prefix), 'address', 'addresses')}.`,
      about: [...new Set(inner.map(({ owner }) => owner))].slice(0, SHOWN),
      steps: [
        ...inner.slice(0, SHOWN).map(({ name, prefix: its }) => step(`It holds ${name}, ${formatPrefix(its)}.`)),
        ...(more > 0 ? [step(`It holds ${number(more)} more.`)] : []),
      ],
    },
  ];
}

const REFUSED = [
  { fact: refusedByAks, by: 'AKS' },
  { fact: refusedByVirtualNetworks, by: 'Azure' },
] as const;

const refused = (prefix: Prefix): Answer[] =>
  REFUSED.flatMap(({ fact, by }) => {
    const met = fact.value.map(prefixOf).filter((range) => overlaps(range, prefix));
    const ranges = met.map(formatPrefix).join(' and ');
    return met.length === 0
      ? []
      : [
          {
            state: 'refused' as const,
            role: 'refused-range' as const,
            name: `Refused by ${by}`,
            says: `${by} refuses every network space that meets ${ranges}.`,
            about: [],
            steps: [step(`${formatPrefix(prefix)} meets ${ranges}.`, fact)],
          },
        ];
  });

/** A prefix that nothing of the design meets. */
function unused(prefix: Prefix): Answer {
  const isPrivate = podCidrPrivate.value.some((space) => containsPrefix(prefixOf(space), prefix));
  return {
    state: 'outside',
    role: isPrivate ? 'private' : 'internet',
    name: isPrivate ? 'Private space that the design does not use' : 'Not of the design',
    says: `No network, pod CIDR, service CIDR or site of the design meets ${formatPrefix(prefix)}.`,
    about: [],
    steps: isPrivate
      ? [step('It is private: a virtual network, pods or services could have it.', podCidrPrivate, subnetInside)]
      : [],
  };
}
