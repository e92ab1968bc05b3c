import { resourceOf, resourcesOf } from '../../model';
import { publicAddresses } from './public-addresses';
import type { AzureResource } from './types';
import { linked, locationOf, made, named, type Writing } from './writing';

/** Subnets name their gateway, not the other way round. */
export const natGateways = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'natGateway').flatMap((gateway) => {
    const subnet = resourcesOf(w.document, 'subnet').find(({ natGateway }) => natGateway === gateway.id);
    const location = locationOf(w, resourceOf(w.document, 'subnet', subnet?.id)?.virtualNetwork);
    const { resources, ids } = publicAddresses(w, gateway, gateway.publicIPAddresses, location);
    return [
      ...resources,
      made('Microsoft.Network/natGateways', {
        ...named(w, 'Microsoft.Network/natGateways', gateway),
        location,
        sku: { name: 'Standard' },
        properties: { publicIpAddresses: ids.map(linked) },
      }),
    ];
  });
