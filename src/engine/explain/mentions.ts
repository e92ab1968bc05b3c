import { type Address, addressOf, formatAddress } from '../../ip';
import { resourcesOf } from '../../model';
import type { Plan, RefusedAddress } from '../plan/types';
import { counted } from '../words';
import type { Mention } from './types';
import { nameOf } from './words';

/** Who names an address without having it. */
export const mentionsOf = (plan: Plan, address: Address): Mention[] => [
  ...refusals(plan, address),
  ...dnsServers(plan, address),
  ...nextHops(plan, address),
  ...targets(plan, address),
];

const WHY: Readonly<Record<RefusedAddress['why'], string>> = {
  outside: 'but it lies outside the subnet',
  reserved: 'but Azure keeps it',
  taken: 'but somebody else has it already',
};

const refusals = (plan: Plan, address: Address): Mention[] =>
  Object.values(plan.subnets).flatMap(({ id, refusedAddresses }) =>
    refusedAddresses
      .filter((refused) => refused.address === address)
      .map(({ owner, why }) => ({
        owner,
        says: `${nameOf(plan, owner)} asks for it in ${nameOf(plan, id)}, ${WHY[why]}.`,
      })),
  );

const dnsServers = ({ document }: Plan, address: Address): Mention[] =>
  resourcesOf(document, 'virtualNetwork')
    .filter(({ dnsServers }) => dnsServers.includes(formatAddress(address)))
    .map(({ id, name }) => ({ owner: id, says: `${name} names it as a DNS server of its machines.` }));

const nextHops = ({ routeTables }: Plan, address: Address): Mention[] =>
  Object.values(routeTables).flatMap(({ id, name, routes }) => {
    const its = routes.filter(({ nextHopIpAddress }) => nextHopIpAddress && addressOf(nextHopIpAddress) === address);
    const [first] = its;
    if (!first) return [];
    const prefixes = its.length === 1 ? first.addressPrefix : counted(its.length, 'prefix', 'prefixes');
    return [{ owner: id, says: `Route table ${name} sends ${prefixes} to it as next hop.` }];
  });

const targets = ({ document }: Plan, address: Address): Mention[] =>
  resourcesOf(document, 'applicationGateway').flatMap(({ id, name, backend }) =>
    backend.type === 'targets' && backend.addresses.some((text) => addressOf(text) === address)
      ? [{ owner: id, says: `${name} sends requests to it.` }]
      : [],
  );
