import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldId, Resource, ResourceOf, SecurityRule, TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { plan } from '../plan/plan';
import {
  assembled,
  cluster,
  documentOf,
  machine,
  pool,
  routeTable,
  service,
  subnet,
  virtualNetwork,
  workload,
} from '../testing';
import { catalogue, catalogueParts } from './catalogue';
import { cataloguePage } from './catalogue-page';
import { untoldRules } from './catalogue-untold';
import { checkText } from './edit';
import { findings } from './findings';
import {
  design,
  edited,
  gateway,
  hub,
  inProfile,
  ownBalancer,
  peering,
  securityGroup,
  withSecondPool,
} from './testing';
import type { Finding, FindingCode } from './types';

const FRONT = '10.240.8.0/24';
const of = (mode: NetworkModeId, ...more: readonly Resource[]) => design(mode, FRONT, ...more);
const poolWith = (changes: Partial<ResourceOf<'agentPool'>>, mode: NetworkModeId = 'overlay') =>
  edited(of(mode), 'pool', changes);
const clusterWith = (changes: Partial<ResourceOf<'managedCluster'>>, mode: NetworkModeId = 'overlay') =>
  edited(of(mode), 'aks', changes);

const profileWith = (changes: Parameters<typeof inProfile>[1], document = of('overlay')) =>
  inProfile(document, changes);
const found = (document: TopologyDocument): readonly Finding[] => findings(plan(document));

/** What comes of a text in a field. */
function written(id: string, field: FieldId, text: string, document = of('overlay')): readonly Finding[] {
  const checked = checkText(document, { id, field, text });
  return checked.ok ? [] : [checked.error];
}

const guarded = (...rules: readonly Partial<SecurityRule>[]) =>
  edited(of('node-subnet', gateway(), securityGroup(...rules)), 'front', { networkSecurityGroup: 'nsg' });
const MANAGER = { sourceAddressPrefixes: ['GatewayManager'], destinationPortRanges: ['65200-65535'] };
const firewall: Resource = { id: 'afw', name: 'afw', kind: 'azureFirewall', subnet: 'front' };
const containers = (id: string): Resource => ({
  id,
  name: id,
  kind: 'applicationGatewayForContainers',
  subnet: 'front',
});
const trafficControllers = (document: TopologyDocument) =>
  edited(document, 'front', { delegation: 'Microsoft.ServiceNetworking/trafficControllers' });
const integrated = (document: TopologyDocument, subnetId?: string) =>
  edited(document, 'aks', {
    apiServerAccessProfile: { enableVnetIntegration: true, ...(subnetId !== undefined && { subnetId }) },
  });

/** Two kubenet clusters, the second one's nodes in `at`. */
const twoClusters = (at: string) =>
  of(
    'kubenet',
    cluster({ podCidr: '10.245.0.0/16' }, 'aks2'),
    pool(1, { id: 'pool2', cluster: 'aks2', vnetSubnet: at }),
  );

const ownRoute = (addressPrefix: string, name = 'own') => ({ name, addressPrefix, nextHopType: 'None' as const });
const onTable = (document: TopologyDocument, ...prefixes: readonly string[]) =>
  edited(edited(document, 'nodes', { routeTable: 'table' }), 'table', {
    routes: prefixes.map((prefix, i) => ownRoute(prefix, `own-${i}`)),
  });

/** A cluster with room for thousands of nodes and services. */
const large = (nodes: number, services: number, ports: number, rest: Partial<ResourceOf<'service'>> = {}) =>
  documentOf(
    virtualNetwork('10.64.0.0/12'),
    subnet('10.64.0.0/14'),
    cluster({ networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.128.0.0/9' }),
    ...Array.from({ length: Math.ceil(nodes / 1000) }, (_, i) =>
      pool(Math.min(1000, nodes - i * 1000), { id: `pool${i}`, mode: 'System' }),
    ),
    workload('web', 1),
    ...Array.from({ length: services }, (_, i) =>
      service(`s${i}`, {
        loadBalancerIP: rest.internal
          ? `10.65.${Math.floor(i / 200)}.${i % 200}`
          : `20.60.${Math.floor(i / 200)}.${i % 200}`,
        ports: Array.from({ length: ports }, (_, port) => ({ port: port + 1, targetPort: 80, protocol: 'TCP' })),
        ...rest,
      }),
    ),
  );

/** Machines enough to fill networks; the schema is left out, for it would take its time. */
const crowded = (networks: number, machines: number) =>
  assembled(
    Array.from({ length: networks }, (_, n) => [
      virtualNetwork(`10.${64 + n * 2}.0.0/15`, `vnet${n}`),
      subnet(`10.${64 + n * 2}.0.0/15`, { id: `subnet${n}`, virtualNetwork: `vnet${n}` }),
      ...(n === 0 ? [] : [peering(`peering${n}`, 'vnet0', `vnet${n}`)]),
      ...Array.from({ length: machines }, (_, i) => machine(`vm${n}-${i}`, undefined, `subnet${n}`)),
    ]).flat(),
  );

const PORT = { port: 80, targetPort: 80, protocol: 'TCP' } as const;

/** A design in which each code is found. */
const DESIGNS: Readonly<Record<FindingCode, () => readonly Finding[]>> = {
  NOT_A_PREFIX: () => written('nodes', 'addressPrefix', '10.240.0.0/33'),
  NOT_AN_ADDRESS: () => written('aks', 'dnsServiceIP', '10.0.0'),
  NOT_A_NUMBER: () => written('pool', 'count', 'three'),
  NOT_A_NAME: () => written('pool', 'name', 'My Pool'),
  NOT_A_MULTIPLE: () => written('aks', 'allocatedOutboundPorts', '1001'),
  NOT_A_SHARE: () => found(poolWith({ maxSurge: '150%' })),
  NOT_A_VERSION: () => found(clusterWith({ kubernetesVersion: 'latest' })),
  NOT_A_CHOICE: () => written('aks', 'networkPolicy', 'antrea'),
  NOT_A_TAG: () => written('table', 'routes#0#addressPrefix', 'a tag', of('kubenet', routeTable(1))),
  NOT_A_SELECTOR: () => written('web', 'labels', 'app is web', of('overlay', workload('web', 1))),
  ROWS_CLASH: () => found(of('overlay', workload('web', 1), service('svc', { ports: [PORT, PORT] }))),
  NAME_TAKEN: () => found(withSecondPool('overlay', { name: 'pool' })),
  EMPTY: () => written('pool', 'name', ''),
  OUT_OF_LIMITS: () => found(poolWith({ maxPods: 251 })),
  HOST_BITS_SET: () => written('nodes', 'addressPrefix', '10.240.0.5/24'),
  IPV6_NOT_SUPPORTED: () => written('nodes', 'addressPrefix', 'fd00::/64'),
  NAME_TOO_LONG: () => found(poolWith({ osType: 'Windows', name: 'windows' })),

  SUBNET_OUTSIDE_VIRTUAL_NETWORK: () => written('front', 'addressPrefix', '10.250.0.0/24'),
  PREFIXES_OVERLAP: () => written('front', 'addressPrefix', '10.240.0.0/24'),
  SITE_OVERLAPS_NETWORK: () =>
    found(
      of(
        'overlay',
        subnet('10.240.9.0/27', { id: 'gateways', name: 'GatewaySubnet' }),
        {
          id: 'gw',
          name: 'gw',
          kind: 'virtualNetworkGateway',
          subnet: 'gateways',
          gatewayType: 'Vpn',
          connections: [{ name: 'c', onPremisesSite: 'site' }],
        },
        { id: 'site', name: 'site', kind: 'onPremisesSite', addressPrefixes: ['10.240.64.0/18'], hosts: [] },
      ),
    ),
  RANGE_REFUSED_BY_AZURE: () => written('vnet', 'addressPrefixes', '10.240.0.0/16, 169.254.0.0/24'),
  RANGE_REFUSED_BY_AKS: () => written('aks', 'podCidr', '172.16.0.0/12'),
  SUBNET_TOO_SMALL: () => written('front', 'addressPrefix', '10.240.8.0/30'),
  NETWORK_TOO_LARGE: () => written('vnet', 'addressPrefixes', '10.0.0.0/7'),
  NETWORK_FULL: () => found(crowded(1, 65_537)),
  PEERED_NETWORKS_FULL: () => found(crowded(3, 43_000)),
  TOO_MANY_SUBNETS: () =>
    found(
      assembled([
        virtualNetwork('10.0.0.0/8'),
        ...Array.from({ length: 3001 }, (_, i) => subnet(`10.${i >> 8}.${i & 255}.0/24`, { id: `s${i}` })),
      ]),
    ),
  TOO_MANY_PEERINGS: () =>
    found(
      assembled([
        virtualNetwork('10.255.0.0/16'),
        ...Array.from({ length: 501 }, (_, i) => [
          virtualNetwork(`10.${i >> 8}.${i & 255}.0/24`, `v${i}`),
          peering(`p${i}`, 'vnet', `v${i}`),
        ]).flat(),
      ]),
    ),
  ADDRESS_REFUSED: () => found(of('overlay', machine('vm', '10.240.8.1', 'front'))),
  NO_FREE_ADDRESS: () =>
    found(design('overlay', '10.240.8.0/29', ...['a', 'b', 'c', 'd'].map((id) => machine(id, undefined, 'front')))),
  POD_CIDR_TOO_SMALL: () => written('aks', 'podCidr', '10.244.0.0/25'),
  POD_CIDR_OVERLAPS: () => written('aks', 'podCidr', '10.240.0.0/20'),
  POD_CIDR_PUBLIC: () => found(profileWith({ podCidr: '20.0.0.0/16' })),
  POD_CIDR_IN_NETWORK: () => found(profileWith({ podCidr: '10.240.128.0/17' })),
  SERVICE_CIDR_TOO_LARGE: () => written('aks', 'serviceCidr', '10.0.0.0/11'),
  SERVICE_CIDR_TOO_SMALL: () => written('aks', 'serviceCidr', '10.0.0.0/31'),
  SERVICE_CIDR_PUBLIC: () => written('aks', 'serviceCidr', '20.0.0.0/16'),
  SERVICE_CIDR_OVERLAPS: () => written('aks', 'serviceCidr', '10.240.8.0/24'),
  SERVICE_CIDR_IN_NETWORK: () => found(profileWith({ serviceCidr: '10.240.64.0/24', dnsServiceIP: '10.240.64.10' })),
  DNS_SERVICE_IP_OUTSIDE: () => written('aks', 'dnsServiceIP', '10.200.0.10'),

  NODES_REFUSED: () => found(poolWith({ count: 300 })),
  CREATION_REFUSED: () =>
    found(poolWith({ enableAutoScaling: true, minCount: 1, maxCount: 100, maxPods: 30 }, 'node-subnet')),
  UPGRADE_REFUSED: () => found(poolWith({ count: 32 }, 'node-subnet')),
  SCALE_OUT_REFUSED: () => found(poolWith({ enableAutoScaling: true, minCount: 1, maxCount: 32 }, 'node-subnet')),
  TOO_FEW_PODS: () => found(poolWith({ maxPods: 10, count: 2 })),
  PODS_PENDING: () => found(edited(of('overlay'), 'web', { replicas: 400 })),
  POD_SUBNET_SHORT: () =>
    found(edited(edited(of('pod-subnet'), 'snet-pods', { addressPrefix: '10.240.16.0/26' }), 'pool', { maxPods: 30 })),
  POD_SUBNET_IN_ANOTHER_NETWORK: () => found(edited(of('pod-subnet', ...hub), 'pool', { podSubnet: 'far' })),
  POD_SUBNET_MISSING: () =>
    found(edited(of('pod-subnet', pool(3, { id: 'pool2' })), 'pool2', { podSubnet: undefined })),
  POD_SUBNET_SHARED: () => found(of('pod-subnet', machine('vm', undefined, 'snet-pods'))),
  POD_SUBNET_DELEGATED: () =>
    found(edited(of('pod-subnet'), 'snet-pods', { delegation: 'Microsoft.Sql/managedInstances' })),
  ALLOCATION_MODES_MIXED: () =>
    found(edited(of('pod-subnet', pool(3, { id: 'pool2' })), 'pool2', { podIPAllocationMode: 'StaticBlock' })),
  STATIC_BLOCKS_NEED_VERSION: () => found(clusterWith({ kubernetesVersion: '1.27' }, 'pod-subnet-static')),
  POD_SUBNET_TOO_LARGE: () =>
    found(
      edited(edited(of('pod-subnet'), 'vnet', { addressPrefixes: ['10.240.0.0/16', '10.64.0.0/15'] }), 'snet-pods', {
        addressPrefix: '10.64.0.0/15',
      }),
    ),
  BLOCKS_WASTED: () => found(poolWith({ maxPods: 32 }, 'pod-subnet-static')),

  POOLS_IN_SEVERAL_NETWORKS: () => found(withSecondPool('overlay', { vnetSubnet: 'far' }, ...hub)),
  NETWORK_IN_ANOTHER_REGION: () => found(clusterWith({ location: 'northeurope' })),
  SUBNET_IS_DELEGATED: () =>
    found(edited(of('overlay'), 'nodes', { delegation: 'Microsoft.ContainerService/managedClusters' })),
  CILIUM_REFUSED: () => found(profileWith({ networkDataplane: 'cilium' }, of('kubenet'))),
  NETWORK_POLICY_REFUSED: () => found(profileWith({ networkPolicy: 'azure' }, of('kubenet'))),
  WINDOWS_POOL_REFUSED: () => found(withSecondPool('kubenet', { osType: 'Windows', name: 'win' })),
  NPM_TOO_LARGE: () => found(profileWith({ networkPolicy: 'azure' }, poolWith({ count: 251 }))),
  NETWORK_POLICIES_UNENFORCED: () =>
    found(
      of('overlay', {
        id: 'deny',
        name: 'deny',
        kind: 'kubernetesNetworkPolicy',
        cluster: 'aks',
        namespace: 'default',
        podSelector: {},
        policyTypes: ['Ingress'],
      }),
    ),
  NPM_RETIRES: () => found(profileWith({ networkPolicy: 'azure' })),
  MODE_RETIRES: () => found(of('kubenet')),
  NO_SYSTEM_POOL: () => found(poolWith({ mode: 'User' })),
  SYSTEM_POOL_REFUSED: () => found(poolWith({ scaleSetPriority: 'Spot' })),
  AUTOSCALER_WITHOUT_BOUNDS: () => found(poolWith({ enableAutoScaling: true })),
  AUTOSCALER_BOUNDS_CROSSED: () => found(poolWith({ enableAutoScaling: true, minCount: 3, maxCount: 2 })),
  COUNT_OUTSIDE_AUTOSCALER: () => found(poolWith({ enableAutoScaling: true, minCount: 4, maxCount: 6 })),
  NO_WAY_TO_UPGRADE: () => found(poolWith({ maxSurge: '0' })),
  MAX_UNAVAILABLE_REFUSED: () => found(poolWith({ maxUnavailable: '1' })),
  GATEWAY_POOL_REFUSED: () => found(withSecondPool('pod-subnet', { mode: 'Gateway' })),
  GATEWAY_PREFIX_TOO_SMALL: () => found(withSecondPool('overlay', { mode: 'Gateway' })),
  GATEWAY_POOL_WITHOUT_SPARE: () => found(withSecondPool('overlay', { mode: 'Gateway', count: 1 })),
  TOO_MANY_POOLS: () => found(of('overlay', ...Array.from({ length: 100 }, (_, i) => pool(0, { id: `p${i}` })))),
  TOO_MANY_PODS: () => found(edited(of('overlay'), 'web', { replicas: 200_001 })),

  CLUSTERS_SHARE_ROUTE_TABLE: () => found(twoClusters('nodes')),
  NODES_OFF_ROUTE_TABLE: () => {
    const other = { ...routeTable(1), id: 'other', name: 'other' };
    const document = edited(withSecondPool('kubenet', { vnetSubnet: 'front' }, routeTable(1), other), 'nodes', {
      routeTable: 'table',
    });
    return found(edited(document, 'front', { routeTable: 'other' }));
  },
  ROUTE_TABLE_COMES_LATER: () => found(withSecondPool('kubenet', { vnetSubnet: 'front' })),
  ROUTE_CONFLICT: () => found(onTable(of('kubenet', routeTable(1)), '10.244.0.0/24')),
  SECURITY_RULES_CLASH: () => found(of('overlay', securityGroup({}, { name: 'other' }))),
  SECURITY_RULE_OUT_OF_LIMITS: () => found(of('overlay', securityGroup({ priority: 99 }))),
  SECURITY_RULE_UNREADABLE: () => found(of('overlay', securityGroup({ destinationPortRanges: ['http'] }))),
  GATEWAY_CANNOT_REACH_PODS: () => found(of('kubenet', gateway())),
  GATEWAY_MAY_NOT_REACH_PODS: () =>
    found(of('overlay', ...hub, peering('peering', 'vnet', 'hub'), gateway({ subnet: 'far' }))),
  GATEWAY_SUBNET_NAME: () =>
    found(
      of('overlay', {
        id: 'vpn',
        name: 'vpn',
        kind: 'virtualNetworkGateway',
        subnet: 'front',
        gatewayType: 'Vpn',
        connections: [],
      }),
    ),
  FIREWALL_SUBNET_NAME: () => found(of('overlay', firewall)),
  FIREWALL_SUBNET_TOO_SMALL: () =>
    found(edited(design('overlay', '10.240.8.0/27', firewall), 'front', { name: 'AzureFirewallSubnet' })),
  SUBNET_NOT_ITS_OWN: () => found(of('overlay', gateway(), machine('vm', undefined, 'front'))),
  SUBNET_NOT_DELEGATED: () => found(of('overlay', containers('agc'))),
  AGW_SUBNET_TOO_SMALL: () => found(design('node-subnet', '10.240.8.0/29', gateway({ capacity: 4 }))),
  AGW_SUBNET_SMALLER_THAN_ADVISED: () => found(design('node-subnet', '10.240.8.0/26', gateway())),
  AGW_SUBNET_TOO_LARGE: () => found(design('overlay', '10.240.8.0/23', gateway())),
  AGW_MANAGEMENT_BLOCKED: () => found(guarded()),
  AGW_PROBES_BLOCKED: () => found(guarded(MANAGER, { name: 'deny', priority: 4000, access: 'Deny' })),
  AGW_OUTBOUND_BLOCKED: () =>
    found(guarded(MANAGER, { name: 'deny', priority: 4000, access: 'Deny', direction: 'Outbound' })),
  AGW_DEFAULT_ROUTE: () =>
    found(
      edited(
        edited(of('node-subnet', gateway(), routeTable(1)), 'table', {
          routes: [
            {
              name: 'out',
              addressPrefix: '0.0.0.0/0',
              nextHopType: 'VirtualAppliance',
              nextHopIpAddress: '10.240.9.4',
            },
          ],
        }),
        'front',
        { routeTable: 'table' },
      ),
    ),
  AGC_WITHOUT_CLUSTER: () => found(trafficControllers(of('kubenet', containers('agc')))),
  AGC_SUBNET_SHARED: () => found(trafficControllers(of('overlay', containers('agc'), containers('agc2')))),
  AGC_SUBNET_SIZE: () => found(trafficControllers(design('overlay', '10.240.8.0/23', containers('agc')))),
  API_SERVER_WITHOUT_SUBNET: () => found(integrated(of('overlay'))),
  API_SERVER_IN_ANOTHER_NETWORK: () => found(integrated(of('overlay', ...hub), 'far')),
  API_SERVER_SUBNET_TOO_SMALL: () => found(integrated(design('overlay', '10.240.8.0/29'), 'front')),

  API_SERVER_BLOCKED: () =>
    found(
      edited(integrated(of('overlay', securityGroup({ access: 'Deny' })), 'front'), 'front', {
        networkSecurityGroup: 'nsg',
      }),
    ),

  SNAT_PORTS_EXCEEDED: () => found(profileWith({ loadBalancerProfile: { allocatedOutboundPorts: 32_000 } })),
  SNAT_PORTS_DROP: () => found(poolWith({ count: 50 })),
  SNAT_PORTS_UNKNOWN: () => found(large(1200, 0, 0)),
  OUTBOUND_ROUTE_MISSING: () => found(profileWith({ outboundType: 'userDefinedRouting' })),
  PODS_LEAVE_ELSEWHERE: () =>
    found(
      profileWith(
        { outboundType: 'userDefinedRouting' },
        edited(edited(of('pod-subnet', routeTable(1)), 'nodes', { routeTable: 'table' }), 'table', {
          routes: [
            {
              name: 'out',
              addressPrefix: '0.0.0.0/0',
              nextHopType: 'VirtualAppliance',
              nextHopIpAddress: '10.240.9.4',
            },
          ],
        }),
      ),
    ),
  UDR_BYPASSES_LB_SESSION: () =>
    found(
      edited(
        edited(of('node-subnet', routeTable(1), service('open', { loadBalancerIP: '20.50.0.30' })), 'nodes', {
          routeTable: 'table',
        }),
        'table',
        {
          routes: [
            {
              name: 'out',
              addressPrefix: '0.0.0.0/0',
              nextHopType: 'VirtualAppliance',
              nextHopIpAddress: '10.240.9.4',
            },
          ],
        },
      ),
    ),
  TOO_MANY_SERVICES: () => found(large(3, 301, 1)),
  TOO_MANY_LOAD_BALANCER_RULES: () => found(large(3, 101, 3)),
  TOO_MANY_FRONTENDS: () => found(large(3, 600, 1)),
  TOO_MANY_BACKENDS: () => found(large(2001, 1, 5)),
  LOAD_BALANCER_POOL_ELSEWHERE: () =>
    found(of('overlay', ...hub, machine('vm', undefined, 'far'), ownBalancer({ subnet: 'front' }))),
  HA_PORTS_PUBLIC: () => found(of('overlay', machine('vm'), ownBalancer({ publicIPAddress: '20.50.0.40' }))),
  TOO_MANY_PRIVATE_LINKS: () => found(large(3, 9, 1, { internal: true, privateLinkServiceIPs: 1 })),
  PRIVATE_LINK_ON_STATIC_BLOCKS: () =>
    found(of('pod-subnet-static', service('linked', { internal: true, privateLinkServiceIPs: 1 }))),
  PRIVATE_LINK_AMONG_PODS: () =>
    found(
      of(
        'node-subnet',
        service('linked', { internal: true, privateLinkServiceIPs: 1, externalTrafficPolicy: 'Local' }),
      ),
    ),
};

describe('the catalogue', () => {
  it('has exactly one entry for each code', () => {
    const listed = catalogueParts.flatMap(([, entries]) => Object.keys(entries));
    expect(listed.toSorted()).toEqual(Object.keys(catalogue).toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it.each(Object.entries(catalogue))('says of %s when, what follows and what helps', (_, { what, why, mend }) => {
    for (const text of [what, why, mend]) expect(text).toMatch(/^[A-Z0-9`].*\.$/s);
  });

  it.each(untoldRules)('tells why nothing tells that: $rule', ({ rule, because, sources }) => {
    for (const text of [rule, because]) expect(text).toMatch(/^[A-Z].*[.]$|: [A-Z_, ]+\.$/s);
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(DESIGNS))('%s', (code, raised) => {
  const all = raised();
  const mine = all.filter((finding) => finding.code === code);

  it('is found in a design', () => expect(all.map((finding) => finding.code)).toContain(code));

  it('rests on the rules that the catalogue names', () => {
    const named = new Set(catalogue[code as FindingCode].facts.map(({ id }) => id));
    expect(mine.flatMap(({ facts }) => facts.map(({ id }) => id)).filter((id) => !named.has(id))).toEqual([]);
  });

  it('says a sentence', () => {
    for (const { says } of mine) expect(says).toMatch(/[.!?”]$/);
  });
});

it('docs/findings.md is the catalogue as it is; UPDATE_DOCS=1 writes it anew', () => {
  const file = new URL('../../../docs/findings.md', import.meta.url);
  if (process.env.UPDATE_DOCS) writeFileSync(file, cataloguePage());
  expect(readFileSync(file, 'utf8')).toBe(cataloguePage());
});
