import { type Address, addressOf } from '../ip';
import type { ResourceOf } from '../model';
import { type ArmId, keyOf, parentOf, readArmId } from './arm-id';
import type { Ids } from './ids';
import type { ItemIndex } from './index-of-items';
import { cleanText } from './text/clean';

type VirtualNetwork = ResourceOf<'virtualNetwork'>;
type Subnet = ResourceOf<'subnet'>;

/** A network as far as it is known: one that others name has none or only some of its prefixes. */
export interface NetworkDraft extends Omit<VirtualNetwork, 'addressPrefixes'> {
  addressPrefixes: string[];
  /** What is taken in place of prefixes that nobody told, where something speaks for it. */
  preferred?: string;
}

export interface SubnetDraft extends Omit<Subnet, 'addressPrefix'> {
  addressPrefix?: string;
  preferred?: string;
  /** Addresses that are known to be in it. */
  readonly hints: Address[];
  /** How many addresses it has to have room for. */
  room: number;
}

export interface Networks {
  /** In the order in which they were first named. */
  readonly networks: Map<string, NetworkDraft>;
  readonly subnets: Map<string, SubnetDraft>;
  /** The network of an id; one that was not pasted is begun. */
  readonly network: (id: ArmId | string | undefined) => NetworkDraft | undefined;
  readonly subnet: (id: ArmId | string | undefined, hints?: readonly (string | undefined)[]) => SubnetDraft | undefined;
  /** A network, or a subnet of one, of which nothing but its part is known. */
  readonly begunNetwork: (name: string, location?: string) => NetworkDraft;
  readonly begunSubnet: (network: string, name: string) => SubnetDraft;
}

export const NETWORK = 'microsoft.network/virtualnetworks';
export const SUBNET = `${NETWORK}/subnets`;
export const UNKNOWN_LOCATION = 'unknown';

export function networksOf(items: ItemIndex, ids: Ids): Networks {
  const networks = new Map<string, NetworkDraft>();
  const subnets = new Map<string, SubnetDraft>();
  /** Ids of networks and subnets that others name and nobody pasted. */
  const missing = new Map<string, string>();
  const idOf = (arm: ArmId): string => {
    const item = items.find(arm);
    if (item) return ids.of(item);
    const known = missing.get(keyOf(arm));
    if (known !== undefined) return known;
    const [name, owner] = [cleanText(arm.names.at(-1) ?? '') ?? 'network', parentOf(arm).names.at(-1)];
    const id = ids.fresh(name, ...(owner === undefined ? [] : [`${owner}-${name}`]));
    missing.set(keyOf(arm), id);
    return id;
  };
  const networkAt = (id: string, name: string, location: string): NetworkDraft => {
    const known = networks.get(id);
    if (known) return known;
    const draft: NetworkDraft = { id, kind: 'virtualNetwork', name, location, addressPrefixes: [], dnsServers: [] };
    networks.set(id, draft);
    return draft;
  };
  const subnetAt = (id: string, virtualNetwork: string, name: string): SubnetDraft => {
    const known = subnets.get(id);
    if (known) return known;
    const draft: SubnetDraft = { id, kind: 'subnet', name, virtualNetwork, hints: [], room: 0 };
    subnets.set(id, draft);
    return draft;
  };
  const network: Networks['network'] = (given) => {
    const arm = readIfText(given);
    if (arm?.type !== NETWORK) return undefined;
    const id = idOf(arm);
    return networkAt(id, cleanText(arm.names[0] ?? '') ?? id, UNKNOWN_LOCATION);
  };
  return {
    networks,
    subnets,
    network,
    subnet(given, hints = []) {
      const arm = readIfText(given);
      const owner = arm?.type === SUBNET ? network(parentOf(arm)) : undefined;
      if (!arm || !owner) return undefined;
      const id = idOf(arm);
      const draft = subnetAt(id, owner.id, cleanText(arm.names[1] ?? '') ?? id);
      draft.hints.push(...hints.flatMap((hint) => (hint === undefined ? [] : addressOf(hint))));
      return draft;
    },
    begunNetwork: (name, location = UNKNOWN_LOCATION) => networkAt(ids.fresh(name), name, location),
    begunSubnet: (owner, name) => subnetAt(ids.fresh(name, `${owner}-${name}`), owner, name),
  };
}

const readIfText = (id: ArmId | string | undefined): ArmId | undefined => (typeof id === 'string' ? readArmId(id) : id);
