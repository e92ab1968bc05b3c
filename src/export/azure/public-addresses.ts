import type { Resource } from '../../model';
import { type AzureResource, type Fields, idOf, type ResourceId, type Value } from './types';
import { besides, made, type Writing } from './writing';

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
      comments: address === '' ? [] : [`${address} in the design.`],
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
