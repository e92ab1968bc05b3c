import { firewallSubnetName, firewallSubnetSize } from '../../facts/gateways';
import { prefixOf } from '../../ip';
import type { ResourceOf, TopologyDocument } from '../../model';
import { err, ok, type Result } from '../../result';
import { freeAddress, freePublicAddress } from './addresses';
import { type Draft, withMade } from './draft';
import { inSomeNetwork, ordinaryHome } from './homes';
import { resourcesOf } from './listed';
import { namedHome } from './make-entry-points';
import type { Maker } from './maker';
import { numbered } from './names';
import type { Place } from './place';
import { subnetsIn, usersOf } from './subnets';
import type { Refusal } from './types';

type Network = ResourceOf<'virtualNetwork'>;
type Subnet = ResourceOf<'subnet'>;

/** A place in an ordinary subnet, with an address that is written down, so that it does not wander. */
export interface Berth {
  readonly draft: Draft;
  readonly subnet: Subnet;
  readonly address: string;
  /** The subnet where it was there before, else its network. */
  readonly into: string;
}

function berth(draft: Draft, place: Place): Result<Berth, Refusal> {
  const home = ordinaryHome(draft, place);
  if (!home.ok) return home;
  const { draft: housed, value: subnet } = home.value;
  const address = freeAddress(housed, subnet);
  const into = draft.document.resources[subnet.id] ? subnet.id : subnet.virtualNetwork;
  return address.ok ? ok({ draft: housed, subnet, address: address.value, into }) : address;
}

export const makeMachine: Maker = (draft, place) => {
  const home = berth(draft, place);
  if (!home.ok) return home;
  const name = numbered(draft.document, 'vm');
  const machine: ResourceOf<'virtualMachine'> = {
    id: name,
    name,
    kind: 'virtualMachine',
    subnet: home.value.subnet.id,
    role: 'plain',
    privateIPAddress: home.value.address,
  };
  return ok({ draft: withMade(home.value.draft, machine), id: name, into: home.value.into });
};

/** Why a subnet of the firewall's name takes no firewall. */
export function whyNoFirewall(document: TopologyDocument, { id, name, addressPrefix }: Subnet): Refusal | undefined {
  const most = firewallSubnetSize.value;
  const owner = usersOf(document, id).find(({ kind }) => kind === 'azureFirewall');
  if (owner) {
    return {
      code: 'one-of-a-kind',
      says: `${owner.name} stands in ${name} already, and a virtual network has one firewall. Choose another virtual network.`,
    };
  }
  return prefixOf(addressPrefix).length > most
    ? {
        code: 'subnet-too-small',
        says: `${name} (${addressPrefix}) is smaller than the /${most} that a firewall needs. Make it larger first.`,
      }
    : undefined;
}

function firewallIn(draft: Draft, network: Network): Result<Omit<Berth, 'into'>, Refusal> {
  const name = firewallSubnetName.value;
  const there = subnetsIn(draft.document, network.id).find((subnet) => subnet.name === name);
  const refusal = there && whyNoFirewall(draft.document, there);
  if (refusal) return err(refusal);
  const home = namedHome(draft, network, name, [firewallSubnetSize.value]);
  if (!home.ok) return home;
  const address = freeAddress(home.value.draft, home.value.value);
  return address.ok ? ok({ draft: home.value.draft, subnet: home.value.value, address: address.value }) : address;
}

/** Without rules a firewall denies everything, as Azure’s does when it is new. */
export const makeFirewall: Maker = (draft, place) => {
  const home = inSomeNetwork(draft, place, firewallIn);
  if (!home.ok) return home;
  const outside = freePublicAddress(home.value.draft);
  if (!outside.ok) return outside;
  const name = numbered(draft.document, 'afw');
  const firewall: ResourceOf<'azureFirewall'> = {
    id: name,
    name,
    kind: 'azureFirewall',
    subnet: home.value.subnet.id,
    privateIPAddress: home.value.address,
    publicIPAddresses: [outside.value],
    networkRules: [],
  };
  return ok({ draft: withMade(home.value.draft, firewall), id: name, into: home.value.subnet.virtualNetwork });
};

const STORAGE = 'blob.core.windows.net';
const STORAGE_ZONE = `privatelink.${STORAGE}`;

/** The next name of a storage account that nothing of the design bears. */
export function freeFqdn(document: TopologyDocument): string {
  const taken = new Set(resourcesOf(document, 'privateEndpoint').map(({ fqdn }) => fqdn.toLowerCase()));
  for (let n = 1; ; n += 1) {
    const fqdn = `storage${n}.${STORAGE}`;
    if (!taken.has(fqdn)) return fqdn;
  }
}

export const makePrivateEndpoint: Maker = (draft, place) => {
  const home = berth(draft, place);
  if (!home.ok) return home;
  const outside = freePublicAddress(home.value.draft);
  if (!outside.ok) return outside;
  const { document } = home.value.draft;
  const name = numbered(document, 'pep');
  const zone = resourcesOf(document, 'privateDnsZone').find(({ zoneName }) => zoneName === STORAGE_ZONE);
  const endpoint: ResourceOf<'privateEndpoint'> = {
    id: name,
    name,
    kind: 'privateEndpoint',
    subnet: home.value.subnet.id,
    privateIPAddress: home.value.address,
    fqdn: freeFqdn(document),
    publicIPAddress: outside.value,
    ...(zone && { privateDnsZone: zone.id }),
  };
  return ok({ draft: withMade(home.value.draft, endpoint), id: name, into: home.value.into });
};

/** The zone of storage accounts first, then zones of one's own. RFC 2606 keeps `example` for documents. */
export function freeZoneName(document: TopologyDocument): string {
  const taken = new Set(resourcesOf(document, 'privateDnsZone').map(({ zoneName }) => zoneName.toLowerCase()));
  if (!taken.has(STORAGE_ZONE)) return STORAGE_ZONE;
  for (let n = 1; ; n += 1) {
    const zoneName = `zone-${n}.example`;
    if (!taken.has(zoneName)) return zoneName;
  }
}

/** A zone that no network is linked to answers nobody, so it is linked where there is a network. */
export const makeZone: Maker = (draft, { network }) => {
  const { document } = draft;
  const linked = network ?? resourcesOf(document, 'virtualNetwork')[0];
  const name = numbered(document, 'zone');
  const zone: ResourceOf<'privateDnsZone'> = {
    id: name,
    name,
    kind: 'privateDnsZone',
    zoneName: freeZoneName(document),
    virtualNetworkLinks: linked ? [linked.id] : [],
  };
  return ok({ draft: withMade(draft, zone), id: name, ...(linked && { into: linked.id }) });
};
