import type { Resource, ResourceOf } from '../../model';
import { resourceOf } from '../../model';
import { err, ok, type Result } from '../../result';
import { freeAddresses, freeCount, freeHostAddress, freePublicAddresses, subnetFull } from './addresses';
import { type Copier, freshAddresses, named } from './copier';
import { type Draft, withMade } from './draft';
import { madeContainerSubnet } from './make-entry-points';
import { freeFqdn, freeZoneName } from './make-machines';
import type { Refusal } from './types';

const one = (value: unknown): number => (value === undefined ? 0 : 1);

/** The copy has an address wherever the original has one. */
export const copyMachine: Copier<'virtualMachine'> = (draft, machine) => {
  const subnet = resourceOf(draft.document, 'subnet', machine.subnet);
  const fresh = freshAddresses(draft, subnet, 1, one(machine.publicIPAddress));
  if (!fresh.ok) return fresh;
  const [own] = fresh.value.inSubnet;
  const [open] = fresh.value.outside;
  const { privateIPAddress: _, publicIPAddress: __, ...kept } = machine;
  const copy: Resource = {
    ...kept,
    ...named(draft, machine),
    ...(own !== undefined && { privateIPAddress: own }),
    ...(open !== undefined && { publicIPAddress: open }),
  };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** An endpoint for another account: two records of one name would be at odds. */
export const copyEndpoint: Copier<'privateEndpoint'> = (draft, endpoint) => {
  const subnet = resourceOf(draft.document, 'subnet', endpoint.subnet);
  const fresh = freshAddresses(draft, subnet, 1, one(endpoint.publicIPAddress));
  if (!fresh.ok) return fresh;
  const [own] = fresh.value.inSubnet;
  const [open] = fresh.value.outside;
  const { privateIPAddress: _, publicIPAddress: __, ...kept } = endpoint;
  const copy: Resource = {
    ...kept,
    ...named(draft, endpoint),
    fqdn: freeFqdn(draft.document),
    ...(own !== undefined && { privateIPAddress: own }),
    ...(open !== undefined && { publicIPAddress: open }),
  };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

export const copyZone: Copier<'privateDnsZone'> = (draft, zone) => {
  const copy = { ...zone, ...named(draft, zone), zoneName: freeZoneName(draft.document) };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

export const copyNatGateway: Copier<'natGateway'> = (draft, gateway) => {
  const open = freePublicAddresses(draft, gateway.publicIPAddresses.length);
  if (!open.ok) return open;
  const copy = { ...gateway, ...named(draft, gateway), publicIPAddresses: open.value };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

export const copyHost: Copier<'internetHost'> = (draft, host) => {
  const address = freeHostAddress(draft);
  if (!address.ok) return address;
  const copy = { ...host, ...named(draft, host), address: address.value };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** Beside the other, in the subnet that both may share. */
export const copyApplicationGateway: Copier<'applicationGateway'> = (draft, gateway) => {
  const subnet = resourceOf(draft.document, 'subnet', gateway.subnet);
  const frontends = one(gateway.privateIPAddress);
  if (subnet && freeCount(draft, subnet) < gateway.capacity + frontends) return err(subnetFull(subnet));
  const fresh = freshAddresses(draft, subnet, frontends, one(gateway.publicIPAddress));
  if (!fresh.ok) return fresh;
  const [own] = fresh.value.inSubnet;
  const [open] = fresh.value.outside;
  const { privateIPAddress: _, publicIPAddress: __, ...kept } = gateway;
  const copy: Resource = {
    ...kept,
    ...named(draft, gateway),
    ...(own !== undefined && { privateIPAddress: own }),
    ...(open !== undefined && { publicIPAddress: open }),
  };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** A subnet serves one of them, so the copy gets one of its own. */
export const copyContainerGateway: Copier<'applicationGatewayForContainers'> = (draft, gateway) => {
  const home = resourceOf(draft.document, 'subnet', gateway.subnet)?.virtualNetwork;
  const network = resourceOf(draft.document, 'virtualNetwork', home);
  if (!network) return err({ code: 'nothing-there', says: 'Its virtual network is not in the design any more.' });
  const made = madeContainerSubnet(draft, network);
  if (!made.ok) return made;
  const copy = { ...gateway, ...named(made.value.draft, gateway), subnet: made.value.value.id };
  return ok({ draft: withMade(made.value.draft, copy), id: copy.id });
};

type Balancer = ResourceOf<'loadBalancer'>;

/** The machines stay with the original: Azure puts a machine behind one internal and one public balancer at the most. */
export const copyBalancer: Copier<'loadBalancer'> = (draft, balancer) => {
  const frontends = frontendsOf(draft, balancer);
  if (!frontends.ok) return frontends;
  const { unhealthy: _, ...kept } = balancer;
  const copy: Balancer = {
    ...kept,
    ...named(draft, balancer),
    frontendIPConfigurations: frontends.value,
    backendAddressPool: [],
  };
  return ok({ draft: withMade(draft, copy), id: copy.id });
};

/** Frontends with new addresses: each of its own subnet, or public ones. */
function frontendsOf(
  draft: Draft,
  { frontendIPConfigurations }: Balancer,
): Result<Balancer['frontendIPConfigurations'], Refusal> {
  const internal = frontendIPConfigurations.flatMap((each) => ('subnet' in each ? [each] : []));
  const open = frontendIPConfigurations.flatMap((each) => ('subnet' in each ? [] : [each]));
  if (internal.length === 0) {
    const addresses = freePublicAddresses(draft, open.length);
    if (!addresses.ok) return addresses;
    return ok(open.map((each, n) => ({ ...each, publicIPAddress: addresses.value[n] ?? each.publicIPAddress })));
  }
  const used = new Map<string, number>();
  const moved: typeof internal = [];
  for (const each of internal) {
    const nth = used.get(each.subnet) ?? 0;
    const subnet = resourceOf(draft.document, 'subnet', each.subnet);
    const addresses = subnet ? freeAddresses(draft, subnet, nth + 1) : ok([]);
    if (!addresses.ok) return addresses;
    used.set(each.subnet, nth + 1);
    const address = addresses.value[nth];
    moved.push({ ...each, ...(address !== undefined && { privateIPAddress: address }) });
  }
  return ok(moved);
}
