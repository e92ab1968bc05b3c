import { parseAddress } from '../../ip';
import type { Resource, ResourceOf, SecurityRule } from '../../model';
import type { Nic, Packet, Protocol } from '../packet';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { documentOf, subnet, virtualNetwork } from '../testing';
import { type FilterContext, filter } from './filter';
import type { Direction, FilterVerdict } from './types';

/** A rule that matches everything, in short: `100 In Allow`. */
export const rule = (
  name: string,
  priority: number,
  direction: SecurityRule['direction'],
  access: SecurityRule['access'],
  rest: Partial<SecurityRule> = {},
): SecurityRule => ({
  name,
  priority,
  direction,
  access,
  protocol: '*',
  sourceAddressPrefixes: ['*'],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['*'],
  ...rest,
});

export const group = (id: string, ...securityRules: readonly SecurityRule[]): ResourceOf<'networkSecurityGroup'> => ({
  id,
  name: id,
  kind: 'networkSecurityGroup',
  securityRules: [...securityRules],
});

export const table = (
  id: string,
  ...routes: readonly (readonly [string, ResourceOf<'routeTable'>['routes'][number]['nextHopType']])[]
): ResourceOf<'routeTable'> => ({
  id,
  name: id,
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: routes.map(([addressPrefix, nextHopType], i) => ({ name: `r${i}`, addressPrefix, nextHopType })),
});

export const host = (id: string, text: string, serviceTags?: readonly string[]): ResourceOf<'internetHost'> => ({
  id,
  name: id,
  kind: 'internetHost',
  address: text,
  ...(serviceTags && { serviceTags: [...serviceTags] }),
});

/** The network of the rules, with one subnet `nodes`. */
export const planOf = (nodes: Partial<ResourceOf<'subnet'>> = {}, ...others: readonly Resource[]): Plan =>
  plan(documentOf(virtualNetwork('10.20.0.0/16'), subnet('10.20.1.0/24', nodes), ...others));

export const address = (text: string): number => {
  const read = parseAddress(text);
  if (!read.ok) throw new Error(`No address: ${text}`);
  return read.value;
};

/** The interface of N1, or of another owner. */
export const nic = (rest: Partial<Nic> = {}): Nic => ({
  owner: 'n1',
  subnet: 'nodes',
  address: address('10.20.1.4'),
  ipForwarding: false,
  ...rest,
});

/** `203.0.113.9 > 20.50.0.10:80`; a port before the arrow is the source's. */
export function packet(text: string, protocol: Protocol = 'TCP'): Packet {
  const [[source = '', sourcePort] = [], [destination = '', destinationPort] = []] = text
    .split(' > ')
    .map((end) => end.split(':'));
  return {
    protocol,
    source: address(source),
    ...(sourcePort !== undefined && { sourcePort: Number(sourcePort) }),
    destination: address(destination),
    ...(destinationPort !== undefined && { destinationPort: Number(destinationPort) }),
  };
}

export const AT = { subnet: 'nodes' };

interface Asked {
  readonly direction?: Direction;
  readonly protocol?: Protocol;
  /** The group on the interface. */
  readonly onNic?: string;
  readonly context?: FilterContext;
}

/** The verdict on a packet at N1. */
export const ask = (
  on: Plan,
  text: string,
  { direction = 'Inbound', protocol = 'TCP', onNic, context = {} }: Asked = {},
): FilterVerdict => {
  const at = nic(onNic === undefined ? {} : { networkSecurityGroup: onNic });
  return filter(on, at, AT, direction, packet(text, protocol), context);
};

/** `Deny Subnet DenyAllInBound 65500 N-06 NSG_SUBNET_DENY` */
export const short = ({ access, level, rule: decided, ruleId, code }: FilterVerdict): string =>
  [access, level, decided?.name, decided?.priority, ruleId, code].filter((part) => part !== undefined).join(' ');

/** N1's subnet with a group of these rules. */
export const onSubnet = (...rules: readonly SecurityRule[]): Plan =>
  planOf({ networkSecurityGroup: 'nsg' }, group('nsg', ...rules));
