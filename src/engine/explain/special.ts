import { localDnsAddresses, metadataAddress, platformAddress } from '../../facts/addresses';
import { podCidrPrivate, refusedByAks } from '../../facts/aks-rules';
import { refusedByVirtualNetworks } from '../../facts/azure-rules';
import type { Fact } from '../../facts/fact';
import { type Address, addressOf, containsAddress, formatAddress, formatPrefix, prefixOf } from '../../ip';
import type { Plan } from '../plan/types';
import { nearestSpace } from './spaces';
import type { Answer } from './types';
import { step } from './words';

interface Platform {
  readonly fact: Fact;
  readonly addresses: readonly string[];
  readonly name: string;
}

const PLATFORM: readonly Platform[] = [
  { fact: platformAddress, addresses: [platformAddress.value], name: 'Azure’s own: the host of every machine' },
  { fact: metadataAddress, addresses: [metadataAddress.value], name: 'Azure’s own: instance metadata' },
  { fact: localDnsAddresses, addresses: localDnsAddresses.value, name: 'LocalDNS of each node' },
];

/** Addresses with a meaning of their own in every network of Azure. */
const platformAnswers = (address: Address): Answer[] =>
  PLATFORM.filter(({ addresses }) => addresses.some((text) => addressOf(text) === address)).map(({ fact, name }) => ({
    state: 'reserved',
    role: 'platform',
    name,
    says: fact.says,
    about: [],
    steps: [step(`${formatAddress(address)} is the same everywhere in Azure; no design can give it away.`, fact)],
  }));

const REFUSED = [
  { fact: refusedByAks, by: 'AKS', from: 'for a cluster, its pods or its services' },
  { fact: refusedByVirtualNetworks, by: 'Azure', from: 'in a virtual network' },
] as const;

/** Ranges that Azure or AKS take for nothing. */
const refusedAnswers = (address: Address): Answer[] =>
  REFUSED.flatMap(({ fact, by, from }) =>
    fact.value
      .map(prefixOf)
      .filter((prefix) => containsAddress(prefix, address))
      .map((prefix) => ({
        state: 'refused' as const,
        role: 'refused-range' as const,
        name: `Refused by ${by}`,
        says: `${by} refuses addresses of ${formatPrefix(prefix)} ${from}.`,
        about: [],
        space: formatPrefix(prefix),
        steps: [step(`${formatAddress(address)} lies in ${formatPrefix(prefix)}.`, fact)],
      })),
  );

/** What an address is in every network of Azure, whatever the design says. */
export function everywhere(address: Address): Answer[] {
  const platform = platformAnswers(address);
  return platform.length > 0 ? platform : refusedAnswers(address);
}

/** Nobody's in the design: private space, or the internet. */
export function outsideAnswer(plan: Plan, address: Address): Answer {
  const space = podCidrPrivate.value.map(prefixOf).find((prefix) => containsAddress(prefix, address));
  const outside = step('It is in no virtual network, pod CIDR, service CIDR or site of the design.');
  return space
    ? {
        state: 'outside',
        role: 'private',
        name: 'Private space that the design does not use',
        says: `Of ${formatPrefix(space)}, which is private; the design has no network there.`,
        about: [],
        space: formatPrefix(space),
        steps: [
          outside,
          ...nearestSpace(plan, address).map((says) => step(says)),
          step(`${formatPrefix(space)} is private: a network, pods or services could have it.`, podCidrPrivate),
        ],
      }
    : {
        state: 'outside',
        role: 'internet',
        name: 'The internet',
        says: 'A public address that nobody of the design has: it is reached, if at all, over the internet.',
        about: [],
        steps: [outside],
      };
}
