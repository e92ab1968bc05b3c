import fc from 'fast-check';
import { formatPrefix, prefixFrom, prefixOf } from '../../../ip';
import { type Resource, type ResourceOf, resourcesOf, type TopologyDocument } from '../../../model';
import { anyTopology } from '../../arbitraries';
import { gateway, peering, site, userRoute } from '../../routing/testing';
import { machine, subnet, virtualNetwork } from '../../testing';
import { group } from '../paths/reference/testing';
import type { Flow } from '../types';

const NVA = '172.31.0.4';

/** A hub with an appliance and a gateway to a site, whether or not it is peered, and clients on the internet. */
const around = (peered: boolean): readonly Resource[] => [
  virtualNetwork('172.31.0.0/16', 'hub'),
  subnet('172.31.0.0/24', { id: 'hub-subnet', virtualNetwork: 'hub' }),
  subnet('172.31.1.0/27', { id: 'hub-gateways', virtualNetwork: 'hub' }),
  {
    ...machine('appliance', NVA, 'hub-subnet'),
    role: 'nva',
    enableIPForwarding: true,
    publicIPAddress: '20.50.0.60',
    destinationNat: [{ protocol: 'TCP', port: 80, translatedAddress: '10.1.0.9', translatedPort: 8080 }],
  },
  gateway('hub-gateways', ['dc']),
  site('dc', '192.168.50.0/24'),
  { id: 'clients', name: 'clients', kind: 'internetHost', address: '203.0.113.9' },
  ...(peered ? [peering('vnet', 'hub', FORWARDED, { ...FORWARDED, allowGatewayTransit: true })] : []),
];

const FORWARDED = { allowForwardedTraffic: true };

const routes = fc.subarray([
  `0.0.0.0/0 ${NVA}`,
  '10.0.0.0/8 None',
  `10.1.0.0/16 ${NVA}`,
  '203.0.113.0/24 Internet',
  `10.244.0.0/22 ${NVA}`,
]);

const rule = fc.record({
  access: fc.constantFrom('Allow' as const, 'Deny' as const),
  direction: fc.constantFrom('Inbound' as const, 'Outbound' as const),
  destinationPortRanges: fc.constantFrom<string[]>(['*'], ['80'], ['8080', '30000-32767']),
  sourceAddressPrefixes: fc.constantFrom<string[]>(['*'], ['Internet'], ['VirtualNetwork'], ['10.1.0.0/16']),
});

const howServed = fc.record({
  type: fc.constantFrom('ClusterIP' as const, 'NodePort' as const, 'LoadBalancer' as const),
  externalTrafficPolicy: fc.constantFrom('Cluster' as const, 'Local' as const),
  internalTrafficPolicy: fc.constantFrom('Cluster' as const, 'Cluster' as const, 'Local' as const),
  disableLoadBalancerFloatingIP: fc.boolean(),
});

/** Designs as the engine's other laws have them, with routes, security groups, services of every kind, and a hub. */
const network: fc.Arbitrary<TopologyDocument> = fc
  .tuple(anyTopology, routes, fc.array(rule, { maxLength: 3 }), fc.array(howServed), fc.boolean(), fc.nat({ max: 15 }))
  .map(([document, hops, rules, services, peered, where]) => {
    const table: ResourceOf<'routeTable'> = {
      id: 'hops',
      name: 'hops',
      kind: 'routeTable',
      disableBgpRoutePropagation: false,
      routes: hops.map(userRoute),
    };
    const added = [...around(peered), table, group('group0', ...rules)];
    const workloads = resourcesOf(document, 'workload').filter(({ replicas }) => replicas > 0);
    const all = [
      ...Object.values(document.resources).map((one, at) => changed(one, at, services, workloads, where)),
      ...added,
    ];
    return {
      ...document,
      resources: Object.fromEntries(all.map((one) => [one.id, one])),
      order: [...document.order, ...added.map(({ id }) => id)],
    };
  });

function changed(
  resource: Resource,
  at: number,
  services: readonly Partial<ResourceOf<'service'>>[],
  workloads: readonly ResourceOf<'workload'>[],
  where: number,
): Resource {
  if (resource.kind === 'subnet') {
    return {
      ...resource,
      // The whole of its home, so that more nodes and pods find a place.
      ...(where & 8 && { addressPrefix: formatPrefix(prefixFrom(prefixOf(resource.addressPrefix).first, 16)) }),
      ...(where & 1 && resource.routeTable === undefined && { routeTable: 'hops' }),
      ...(where & 2 && { networkSecurityGroup: 'group0' }),
    };
  }
  if (resource.kind === 'virtualMachine' && where & 4) return { ...resource, networkSecurityGroup: 'group0' };
  if (resource.kind !== 'service') return resource;
  const served = workloads.find(({ cluster }) => cluster === resource.cluster);
  return { ...resource, ...services[at % Math.max(services.length, 1)], ...(served && { workload: served.id }) };
}

/** Whom to ask whom, as places in lists that are as long as a design makes them. */
const picks = fc.record(
  {
    from: fc.nat(),
    to: fc.nat(),
    port: fc.constantFrom(80, 8080),
    protocol: fc.constantFrom('TCP' as const, 'UDP' as const),
  },
  { requiredKeys: ['from', 'to'] },
);

/** A design, and what is asked of it: flows between its pods, nodes, machines and services. */
export const asked = fc
  .record({ document: network, picked: fc.array(picks, { minLength: 6, maxLength: 6 }) })
  .map(({ document, picked }): { readonly document: TopologyDocument; readonly flows: readonly Flow[] } => {
    const all = Object.values(document.resources);
    const senders = all.flatMap(sendersOf);
    const services = all.flatMap((one) => (one.kind === 'service' ? [one.id, `${one.id}/loadBalancer`] : []));
    const targets = [...senders, ...services, ...services, '20.50.0.60', '10.1.0.9'];
    const at = (list: readonly string[], index: number) => list[index % list.length] ?? '';
    const flows = picked.map(({ from, to, ...rest }) => ({ from: at(senders, from), to: at(targets, to), ...rest }));
    return { document, flows };
  });

function sendersOf(resource: Resource): string[] {
  const { id, kind } = resource;
  switch (kind) {
    case 'workload':
      return resource.replicas > 0 ? [`${id}/pod/0`, `${id}/pod/${resource.replicas - 1}`] : [];
    case 'agentPool':
      return resource.count > 0 ? [`${id}/node/0`, `${id}/node/${resource.count - 1}`] : [];
    case 'virtualMachine':
    case 'internetHost':
    case 'onPremisesSite':
      return [id];
    default:
      return [];
  }
}
