import type { Box } from '../../layout';
import { type Resource, resourceOf } from '../../model';
import type { CardFace, Drawn } from '../face';
import { addressOf, card, hueOf, publicLine } from './cards';
import { type Context, problemOf } from './context';

/** What stands in a subnet with an address of its own: machines, endpoints, firewalls and network gateways. */
export function machineFace(context: Context, box: Box): Drawn | undefined {
  const resource = context.plan.document.resources[box.id];
  const look = resource && lookOf(resource);
  if (!look) return undefined;
  const { what, icon, says = what, publicAddresses = [] } = look;
  const hue = hueOf(box);
  const address = addressOf(context.plan, box.id);
  return card(box, what, resource.name, address, {
    icon,
    hue,
    lines: [
      { text: says },
      { text: '', address, hue },
      ...(publicAddresses.length > 0 ? [publicLine(publicAddresses)] : []),
    ],
    ...problemOf(context, box.id),
  });
}

interface Look {
  readonly what: string;
  readonly icon: CardFace['icon'];
  /** In place of `what` on the card. */
  readonly says?: string;
  readonly publicAddresses?: readonly string[];
}

function lookOf(resource: Resource): Look | undefined {
  switch (resource.kind) {
    case 'virtualMachine':
      return MACHINES[resource.role];
    case 'privateEndpoint':
      return { what: 'Private endpoint', icon: resource.kind };
    case 'azureFirewall':
      return { what: 'Azure Firewall', icon: resource.kind, publicAddresses: resource.publicIPAddresses ?? [] };
    case 'virtualNetworkGateway':
      return { what: resource.gatewayType === 'Vpn' ? 'VPN gateway' : 'ExpressRoute gateway', icon: resource.kind };
    default:
      return undefined;
  }
}

const MACHINES = {
  plain: { what: 'Virtual machine', icon: 'virtualMachine' },
  dns: { what: 'DNS server', icon: 'dnsServers', says: 'Custom DNS server' },
  nva: { what: 'Network virtual appliance', icon: 'azureFirewall' },
} as const;

/** Its clients ask for a name, so that it has no address to show. */
export function containersGatewayFace(context: Context, box: Box): Drawn | undefined {
  const { document } = context.plan;
  const gateway = resourceOf(document, 'applicationGatewayForContainers', box.id);
  if (!gateway) return undefined;
  const service = resourceOf(document, 'service', gateway.service);
  const target = service && (document.resources[service.workload ?? ''] ?? service);
  return card(box, 'Application gateway for containers', gateway.name, '', {
    icon: 'applicationGatewayForContainers',
    hue: hueOf(box),
    lines: [
      { text: 'Application gateway' },
      { text: 'for containers' },
      { text: target ? `to pods of ${target.name}` : 'to no service' },
    ],
    ...problemOf(context, box.id),
  });
}
