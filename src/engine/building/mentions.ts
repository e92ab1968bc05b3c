import { formatAddress } from '../../ip';
import type { Resource, TopologyDocument } from '../../model';
import { planOf } from '../plan/plan-of';

/** Someone who names a thing without referring to it, and how. */
export interface Mention {
  readonly id: string;
  /** Words that follow its name. */
  readonly what: string;
}

const defined = (...texts: readonly (string | undefined)[]): string[] => texts.flatMap((text) => text ?? []);

/** Addresses that are written as a resource's own. */
function writtenOwn(resource: Resource): readonly string[] {
  switch (resource.kind) {
    case 'virtualMachine':
    case 'applicationGateway':
    case 'privateEndpoint':
      return defined(resource.privateIPAddress, resource.publicIPAddress);
    case 'azureFirewall':
      return [...defined(resource.privateIPAddress), ...(resource.publicIPAddresses ?? [])];
    case 'natGateway':
      return resource.publicIPAddresses;
    case 'virtualNetworkGateway':
      return defined(resource.privateIPAddress);
    case 'service':
      return defined(resource.clusterIP, resource.loadBalancerIP);
    case 'internetHost':
      return [resource.address];
    case 'onPremisesSite':
      return resource.hosts.map(({ address }) => address);
    case 'managedCluster':
      return resource.networkProfile.effectiveOutboundIPs;
    case 'loadBalancer':
      return resource.frontendIPConfigurations.flatMap((one) =>
        'subnet' in one ? defined(one.privateIPAddress) : [one.publicIPAddress],
      );
    default:
      return [];
  }
}

/** Every address of things that go, written or predicted. */
function addressesOf(document: TopologyDocument, ids: ReadonlySet<string>): ReadonlySet<string> {
  const { addresses, clusters } = planOf(document);
  const predicted = [...ids].flatMap((id) =>
    (addresses[id] ?? []).flatMap(({ range: { first, last } }) =>
      Array.from({ length: last - first + 1 }, (_, n) => formatAddress(first + n)),
    ),
  );
  const nodes = Object.values(clusters)
    .flatMap(({ pools }) => pools)
    .flatMap((pool) => (ids.has(pool.id) ? pool.nodes.map(({ address }) => formatAddress(address)) : []));
  const written = [...ids].flatMap((id) => (document.resources[id] ? writtenOwn(document.resources[id]) : []));
  return new Set([...predicted, ...nodes, ...written]);
}

/** Addresses that a resource names of others, each with how. */
function named(resource: Resource): readonly (readonly [string, string])[] {
  switch (resource.kind) {
    case 'routeTable':
      return resource.routes.flatMap(({ name, nextHopIpAddress: hop }) =>
        hop === undefined ? [] : [[hop, `has the route ${name} to ${hop}`] as const],
      );
    case 'virtualNetwork':
      return resource.dnsServers.map((server) => [server, `has ${server} as its DNS server`] as const);
    case 'virtualMachine':
      return [
        ...(resource.dnsForwarders ?? []).map((server) => [server, `asks ${server} for names`] as const),
        ...translations(resource.destinationNat),
      ];
    case 'azureFirewall':
      return [
        ...translations(resource.natRules),
        ...(resource.networkRules ?? []).flatMap(({ name, sourceAddresses, destinationAddresses }) =>
          inRule(name, [...sourceAddresses, ...destinationAddresses]),
        ),
      ];
    case 'networkSecurityGroup':
      return resource.securityRules.flatMap(({ name, sourceAddressPrefixes, destinationAddressPrefixes }) =>
        inRule(name, [...sourceAddressPrefixes, ...destinationAddressPrefixes]),
      );
    case 'applicationGateway':
      return resource.backend.type === 'targets'
        ? resource.backend.addresses.map((target) => [target, `sends to ${target}`] as const)
        : [];
    case 'privateDnsZone':
      return (resource.records ?? []).map(
        ({ name, address }) => [address, `has the record ${name} for ${address}`] as const,
      );
    case 'assertion':
      return [resource.from, resource.to, ...defined(resource.expectedSource)].map(
        (end) => [end, `is about ${end}`] as const,
      );
    default:
      return [];
  }
}

const translations = (rules: readonly { readonly translatedAddress: string }[] | undefined) =>
  (rules ?? []).map(({ translatedAddress: to }) => [to, `translates to ${to}`] as const);

/** A rule may write an address as a prefix. */
const inRule = (name: string, ends: readonly string[]) =>
  ends.map((end) => [end.replace(/\/32$/, ''), `has the rule ${name} for ${end}`] as const);

/** Who is left and names an address of what goes. Their texts stay as they are: somebody else may get the address. */
export function mentionsOf(document: TopologyDocument, ids: ReadonlySet<string>): Mention[] {
  const addresses = addressesOf(document, ids);
  if (addresses.size === 0) return [];
  return document.order.flatMap((id) => {
    const resource = document.resources[id];
    if (!resource || ids.has(id)) return [];
    const what = new Set(named(resource).flatMap(([address, words]) => (addresses.has(address) ? words : [])));
    return [...what].map((words) => ({ id, what: words }));
  });
}
