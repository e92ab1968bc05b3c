import { subnetInside } from '../../facts/azure-rules';
import { type Address, containsAddress, formatAddress, formatPrefix, formatRangeShort, prefixOf } from '../../ip';
import { type ResourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { counted } from '../words';
import { gapsIn } from './ranges';
import type { Answer } from './types';
import { step } from './words';

/** An address that a virtual network has and none of its subnets: one answer for each such network. */
export function betweenSubnets(plan: Plan, address: Address): Answer[] {
  const { document, subnets } = plan;
  return resourcesOf(document, 'virtualNetwork').flatMap((network) => {
    const its = resourcesOf(document, 'subnet').flatMap((subnet) =>
      subnet.virtualNetwork === network.id ? (subnets[subnet.id]?.prefix ?? []) : [],
    );
    const prefix = network.addressPrefixes.map(prefixOf).find((space) => containsAddress(space, address));
    if (!prefix || its.some((subnet) => containsAddress(subnet, address))) return [];
    const gap = gapsIn(
      prefix,
      its.toSorted((a, b) => a.first - b.first),
    ).find(({ first, last }) => first <= address && address <= last);
    const { name } = network;
    return [
      {
        state: 'free' as const,
        role: 'unassigned' as const,
        name: `Free in ${name}, in no subnet`,
        says: `${name} has it, but no subnet does, so nobody can use it yet.`,
        about: [network.id],
        space: formatPrefix(prefix),
        steps: [
          step(`${name} has ${formatPrefix(prefix)}, with ${counted(its.length, 'subnet')}.`),
          step(
            `${formatAddress(address)} is in none of them${gap ? `: ${formatRangeShort(gap)} is free for a subnet` : ''}.`,
            subnetInside,
          ),
        ],
      },
    ];
  });
}

/** An address of a site on-premises: a host's, or one that the design says nothing of. */
export const onPremises = (plan: Plan, address: Address): Answer[] =>
  resourcesOf(plan.document, 'onPremisesSite').flatMap((site) => ofSite(site, address));

function ofSite(site: ResourceOf<'onPremisesSite'>, address: Address): Answer[] {
  const text = formatAddress(address);
  const prefix = site.addressPrefixes.map(prefixOf).find((space) => containsAddress(space, address));
  const hosts = site.hosts.filter((host) => host.address === text);
  if (!prefix && hosts.length === 0) return [];
  const base = { about: [site.id], ...(prefix && { space: formatPrefix(prefix) }) };
  const within = prefix ? [step(`${site.name} has ${formatPrefix(prefix)} on-premises.`)] : [];
  if (hosts.length === 0) {
    return [
      {
        ...base,
        state: 'outside',
        role: 'private',
        name: `On-premises: ${site.name}`,
        says: `${site.name} has it, and the design names no host there.`,
        owner: site.id,
        steps: within,
      },
    ];
  }
  return hosts.map(({ name }) => ({
    ...base,
    state: 'assigned',
    role: 'host',
    name: `Host ${name}`,
    says: `Host ${name} of the site ${site.name}.`,
    owner: site.id,
    basis: 'written',
    steps: [...within, step(`The design gives host ${name} the address ${text}.`)],
  }));
}
