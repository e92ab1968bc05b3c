import type { Resource, TopologyDocument } from '../../model';
import { once } from '../../once';
import { type AzureResource, type Fields, idOf, type ResourceId, type Value } from './types';
import { besides, made, quoted, type Writing } from './writing';

/** Public addresses of a resource, of which the design knows some and Azure draws others. */
export interface PublicAddresses {
  readonly resources: readonly AzureResource[];
  readonly ids: readonly ResourceId[];
}

/**
 * One resource for each public address. Which address it becomes is Azure's to say: the design's own stands in a comment.
 *
 * @param zones of resources that demand an address of all zones
 */
export function publicAddresses(
  w: Writing,
  of: Resource,
  addresses: readonly string[],
  location: Value,
  zones?: readonly string[],
): PublicAddresses {
  if (addresses.length > 0) noteDrawn(w);
  const resources = addresses.map((address, n) =>
    made('Microsoft.Network/publicIPAddresses', {
      ...besides(w, 'Microsoft.Network/publicIPAddresses', of, 'pip', n === 0 ? 'address' : `address${n + 1}`),
      location,
      sku: { name: 'Standard' },
      ...(zones && { zones }),
      properties: { publicIPAllocationMethod: 'Static' },
      comments: [
        ...(address === '' ? [] : [`${address} in the design.`]),
        ...(zones
          ? ['Of all zones, as its gateway demands; a region without availability zones takes none here.']
          : []),
      ],
    }),
  );
  return { resources, ids: resources.map(({ symbol }) => idOf(symbol)) };
}

const noteDrawn = (w: Writing): void =>
  w.note(
    'Azure draws public addresses: those of the design stand in comments, and rules, records or other firewalls that name them need the drawn ones.',
  );

/** How NICs, gateways and load balancers say that an address of theirs is fixed. */
export const privateAddress = (address: string | undefined): Fields =>
  address === undefined
    ? { privateIPAllocationMethod: 'Dynamic' }
    : { privateIPAllocationMethod: 'Static', privateIPAddress: address };

/** Says which of the addresses that something names Azure is going to draw anew. */
export function noteDrawnIn(w: Writing, what: string, named: readonly string[]): void {
  const drawn = drawnIn(w.document);
  for (const text of new Set(named)) {
    const owner = drawn.get(text.replace(/\/32$/, ''));
    if (owner !== undefined) {
      w.note(`${what} names ${text}, of ${quoted(owner)}: Azure draws another one, which is to stand there.`);
    }
  }
}

/** Public addresses of the design that Azure draws anew, with the name of who has each. */
const drawnIn = once(
  ({ resources }: TopologyDocument): ReadonlyMap<string, string> =>
    new Map(Object.values(resources).flatMap((one) => drawnOf(one).map((address) => [address, one.name] as const))),
);

function drawnOf(one: Resource): readonly string[] {
  switch (one.kind) {
    case 'service':
      return one.type === 'LoadBalancer' && !one.internal && one.loadBalancerIP !== undefined
        ? [one.loadBalancerIP]
        : [];
    case 'managedCluster':
      return one.networkProfile.effectiveOutboundIPs;
    case 'azureFirewall':
    case 'natGateway':
      return one.publicIPAddresses ?? [];
    case 'applicationGateway':
    case 'virtualMachine':
      return one.publicIPAddress === undefined ? [] : [one.publicIPAddress];
    case 'loadBalancer':
      return one.frontendIPConfigurations.flatMap((frontend) =>
        'publicIPAddress' in frontend ? [frontend.publicIPAddress] : [],
      );
    default:
      return [];
  }
}
