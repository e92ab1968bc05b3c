import fc from 'fast-check';
import type { Resource, TopologyDocument } from '../model';

/** Kinds of which a subnet has one or none. */
const OTHERS = ['azureFirewall', 'applicationGatewayForContainers', 'privateEndpoint', 'loadBalancer'] as const;
type Other = (typeof OTHERS)[number];

/** Designs of many shapes: several networks and clusters, empty subnets, pools of no node and of thousands. */
export const anyDesign: fc.Arbitrary<TopologyDocument> = fc
  .record({
    networks: fc.array(fc.array(subnetShape(), { maxLength: 9 }), { minLength: 1, maxLength: 4 }),
    clusters: fc.array(clusterShape(), { maxLength: 3 }),
    hosts: fc.nat({ max: 3 }),
    natGateways: fc.array(fc.option(fc.nat({ max: 30 }), { nil: undefined }), { maxLength: 3 }),
    publicBalancers: fc.nat({ max: 2 }),
    sites: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }),
    peerings: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 4 }),
    prefixLength: fc.integer({ min: 20, max: 29 }),
  })
  .map(designOf);

function subnetShape() {
  return fc.record({
    gateways: fc.integer({ min: 0, max: 4 }).map((n) => Math.max(0, n - 2)),
    machines: fc.integer({ min: 0, max: 8 }).map((n) => Math.max(0, n - 3)),
    networkGateway: fc.boolean(),
    others: fc.subarray([...OTHERS]),
  });
}

function clusterShape() {
  const mode = fc.constantFrom({ networkPlugin: 'kubenet' as const }, { networkPlugin: 'azure' as const });
  const count = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 60 }), fc.constant(2000));
  return fc.record({
    mode,
    pools: fc.array(fc.record({ count, subnet: fc.nat({ max: 30 }) }), { maxLength: 5 }),
    services: fc.array(fc.boolean(), { maxLength: 5 }),
  });
}

type Shape = Parameters<typeof designOf>[0];

function designOf(shape: {
  readonly networks: readonly (readonly {
    gateways: number;
    machines: number;
    networkGateway: boolean;
    others: readonly Other[];
  }[])[];
  readonly natGateways: readonly (number | undefined)[];
  readonly publicBalancers: number;
  readonly clusters: readonly {
    readonly mode: { readonly networkPlugin: 'kubenet' | 'azure' };
    readonly pools: readonly { readonly count: number; readonly subnet: number }[];
    readonly services: readonly boolean[];
  }[];
  readonly hosts: number;
  readonly sites: readonly number[];
  readonly peerings: readonly (readonly [number, number])[];
  readonly prefixLength: number;
}): TopologyDocument {
  const resources = [...outsideWorld(shape), ...networksOf(shape)];
  const subnets = resources.filter(({ kind }) => kind === 'subnet').map(({ id }) => id);
  resources.push(...edgeOf(shape));
  resources.push(...shape.clusters.flatMap((_, i) => clusterOf(shape, i, subnets)));
  return {
    name: 'Any',
    resources: Object.fromEntries(resources.map((resource) => [resource.id, resource])),
    order: resources.map(({ id }) => id),
  };
}

function outsideWorld({ hosts, sites }: Shape): Resource[] {
  return [
    ...Array.from({ length: hosts }, (_, i): Resource => {
      const id = `host${i}`;
      return { id, name: id, kind: 'internetHost', address: '203.0.113.9' };
    }),
    ...sites.map((count, i): Resource => {
      const id = `site${i}`;
      const machines = Array.from({ length: count }, (_, n) => ({ name: `h${n}`, address: `192.168.0.${n + 1}` }));
      return { id, name: id, kind: 'onPremisesSite', addressPrefixes: ['192.168.0.0/16'], hosts: machines };
    }),
  ];
}

/** What stands at the public edge. */
function edgeOf({ natGateways, publicBalancers }: Shape): Resource[] {
  const frontend = { name: 'f', publicIPAddress: '20.50.3.1', loadBalancingRules: [] };
  return [
    ...natGateways.map((_, i): Resource => {
      const id = `nat${i}`;
      return { id, name: id, kind: 'natGateway', publicIPAddresses: ['20.50.2.1'] };
    }),
    ...Array.from({ length: publicBalancers }, (_, i): Resource => {
      const id = `lb${i}`;
      return { id, name: id, kind: 'loadBalancer', frontendIPConfigurations: [frontend], backendAddressPool: [] };
    }),
  ];
}

const FLAGS = {
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
};

function networksOf({ networks, peerings, sites, prefixLength, natGateways }: Shape): Resource[] {
  let count = 0;
  const natGatewayOf = () => {
    const n = natGateways.indexOf(count++);
    return n < 0 ? undefined : `nat${n}`;
  };
  return [
    ...networks.flatMap((subnets, n): Resource[] => [
      {
        id: `net${n}`,
        name: `net${n}`,
        kind: 'virtualNetwork',
        location: 'westeurope',
        addressPrefixes: [`10.${n}.0.0/16`],
        dnsServers: n % 2 === 0 ? [] : ['10.0.0.4'],
      },
      ...subnets.flatMap((subnet, s) =>
        subnetOf(`net${n}`, s, `10.${n}.${s * 16}.0/${prefixLength}`, subnet, sites.length, natGatewayOf()),
      ),
    ]),
    ...peerings.flatMap(([a, b], i): Resource[] => {
      const [virtualNetwork, remoteVirtualNetwork] = [`net${a % networks.length}`, `net${b % networks.length}`];
      const id = `peering${i}`;
      return virtualNetwork === remoteVirtualNetwork
        ? []
        : [{ id, name: id, kind: 'peering', virtualNetwork, remoteVirtualNetwork, outgoing: FLAGS, incoming: FLAGS }];
    }),
  ];
}

function subnetOf(
  network: string,
  n: number,
  addressPrefix: string,
  shape: Shape['networks'][number][number],
  sites: number,
  natGateway: string | undefined,
): Resource[] {
  const id = `${network}-subnet${n}`;
  const base = (kind: string, i: number) => ({ id: `${id}-${kind}${i}`, name: `${kind}${i}`, subnet: id });
  const connections = Array.from({ length: Math.min(1, sites) }, () => ({
    name: 'cn',
    onPremisesSite: `site${n % sites}`,
  }));
  return [
    { id, name: id, kind: 'subnet', virtualNetwork: network, addressPrefix, ...(natGateway && { natGateway }) },
    ...shape.others.map((kind): Resource => otherOf(kind, base(kind, 0))),
    ...Array.from({ length: shape.gateways }, (_, i): Resource => {
      const backend = { type: 'targets' as const, addresses: ['10.0.0.9'] };
      return { ...base('agw', i), kind: 'applicationGateway', capacity: 2, publicIPAddress: '20.50.0.40', backend };
    }),
    ...Array.from(
      { length: shape.machines },
      (_, i): Resource => ({ ...base('vm', i), kind: 'virtualMachine', role: 'plain' }),
    ),
    ...(shape.networkGateway
      ? [{ ...base('gw', 0), kind: 'virtualNetworkGateway' as const, gatewayType: 'Vpn' as const, connections }]
      : []),
  ];
}

function otherOf(kind: Other, base: { readonly id: string; readonly name: string; readonly subnet: string }): Resource {
  switch (kind) {
    case 'privateEndpoint':
      return { ...base, kind, fqdn: 'acct.blob.core.windows.net' };
    case 'loadBalancer': {
      const { subnet, ...rest } = base;
      const frontend = { name: 'f', subnet, loadBalancingRules: [] };
      return { ...rest, kind, frontendIPConfigurations: [frontend], backendAddressPool: [] };
    }
    default:
      return { ...base, kind };
  }
}

function clusterOf({ clusters }: Shape, n: number, subnets: readonly string[]): Resource[] {
  const shape = clusters[n];
  const id = `aks${n}`;
  if (!shape) return [];
  return [
    {
      id,
      name: id,
      kind: 'managedCluster',
      location: 'westeurope',
      resourceGroup: 'rg',
      kubernetesVersion: '1.34',
      networkProfile: {
        ...shape.mode,
        serviceCidr: '172.16.0.0/16',
        dnsServiceIP: '172.16.0.10',
        outboundType: 'loadBalancer',
        effectiveOutboundIPs: ['20.50.0.20'],
      },
    },
    ...shape.pools.flatMap(({ count, subnet }, p): Resource[] => {
      const vnetSubnet = subnets[subnet % Math.max(1, subnets.length)];
      const pool = `${id}-pool${p}`;
      return vnetSubnet === undefined
        ? []
        : [{ id: pool, name: `pool${p}`, kind: 'agentPool', cluster: id, mode: 'User', count, vnetSubnet }];
    }),
    { id: `${id}-web`, name: 'web', kind: 'workload', cluster: id, namespace: 'shop', replicas: 9 },
    ...shape.services.map(
      (internal, s): Resource => ({
        id: `${id}-svc${s}`,
        name: `svc${s}`,
        kind: 'service',
        cluster: id,
        namespace: 'shop',
        type: 'LoadBalancer',
        internal,
        ...(!internal && { loadBalancerIP: `20.50.1.${s + 1}` }),
        externalTrafficPolicy: 'Cluster',
        ports: [{ port: 80, targetPort: 8080, protocol: 'TCP' }],
        workload: `${id}-web`,
      }),
    ),
  ];
}
