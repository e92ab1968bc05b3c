import type { Resource, ResourceOf, TopologyDocument } from '../../../model';
import type { NetworkModeId } from '../../../modes';
import { plan } from '../../plan/plan';
import type { Plan } from '../../plan/types';
import { gateway, peering, site, userRoute } from '../../routing/testing';
import { cluster, documentOf, inMode, machine, pool, service, subnet, virtualNetwork, workload } from '../../testing';

/** What a row of a table changes of the reference topology. */
export interface Changes {
  /** Fields in place of those that a resource has; `undefined` takes one away. */
  readonly set?: Readonly<Record<string, object>>;
  readonly add?: readonly Resource[];
  readonly without?: readonly string[];
  /** Choices of options, by the option's id. */
  readonly assume?: Readonly<Record<string, string>>;
}

/** A network security group with the default rules and these, all of which allow. */
export const group = (id: string, ...allow: readonly Partial<Rule>[]): ResourceOf<'networkSecurityGroup'> => ({
  id,
  name: id,
  kind: 'networkSecurityGroup',
  securityRules: allow.map((rule, at) => ({
    name: `${id}-${at}`,
    priority: 100 + at,
    direction: 'Inbound',
    access: 'Allow',
    protocol: '*',
    sourceAddressPrefixes: ['*'],
    sourcePortRanges: ['*'],
    destinationAddressPrefixes: ['*'],
    destinationPortRanges: ['*'],
    ...rule,
  })),
});

type Rule = ResourceOf<'networkSecurityGroup'>['securityRules'][number];

/** A table of routes such as `0.0.0.0/0 10.20.7.4`. */
export const table = (id: string, ...routes: readonly string[]): ResourceOf<'routeTable'> => ({
  id,
  name: id,
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: routes.map(userRoute),
});

export const drift = (fault: ResourceOf<'drift'>['fault'], target: string): ResourceOf<'drift'> => ({
  id: `drift-${fault}`,
  name: fault,
  kind: 'drift',
  fault,
  target,
});

/** An Azure Firewall in a subnet of its own that lets everything through. */
export const firewall = (rest: Partial<ResourceOf<'azureFirewall'>> = {}): readonly Resource[] => [
  subnet('10.20.7.0/26', { id: 'firewalls', virtualNetwork: 'A' }),
  {
    id: 'fw',
    name: 'fw',
    kind: 'azureFirewall',
    subnet: 'firewalls',
    privateIPAddress: '10.20.7.4',
    publicIPAddresses: ['20.50.0.40'],
    networkRules: [
      {
        name: 'all',
        protocols: ['Any'],
        sourceAddresses: ['*'],
        destinationAddresses: ['*'],
        destinationPorts: ['*'],
      },
    ],
    ...rest,
  },
];

export const natGateway: Resource = {
  id: 'nat',
  name: 'nat',
  kind: 'natGateway',
  publicIPAddresses: ['20.50.0.50'],
};

const internetHost: Resource = { id: 'C', name: 'C', kind: 'internetHost', address: '203.0.113.9' };

/** Services of every kind before the same three pods: V public, I internal, L for externalTrafficPolicy Local. */
const services: readonly Resource[] = [
  service('S', { type: 'ClusterIP' }),
  service('V'),
  service('VL', { externalTrafficPolicy: 'Local' }),
  service('I', { internal: true }),
  service('IL', { internal: true, externalTrafficPolicy: 'Local' }),
  service('F', { disableLoadBalancerFloatingIP: true }),
];

/** Network A with its subnets and what stands there, the cluster apart. */
const networkA: readonly Resource[] = [
  virtualNetwork('10.20.0.0/16', 'A'),
  subnet('10.20.1.0/24', { id: 'nodes', virtualNetwork: 'A' }),
  subnet('10.20.3.0/24', { id: 'vms', virtualNetwork: 'A', networkSecurityGroup: 'nsg' }),
  subnet('10.20.5.0/24', { id: 'agws', virtualNetwork: 'A', networkSecurityGroup: 'agw-nsg' }),
  subnet('10.20.16.0/20', { id: 'pods', virtualNetwork: 'A', networkSecurityGroup: 'nsg' }),
  subnet('10.20.255.0/27', { id: 'gateways', virtualNetwork: 'A' }),
  group('nsg'),
  group(
    'agw-nsg',
    { name: 'clients', sourceAddressPrefixes: ['Internet'], destinationPortRanges: ['80', '443'] },
    { name: 'manager', sourceAddressPrefixes: ['GatewayManager'], destinationPortRanges: ['65200-65535'] },
  ),
  machine('vmA', undefined, 'vms'),
  machine('vmN', undefined, 'nodes'),
  {
    id: 'agw',
    name: 'agw',
    kind: 'applicationGateway',
    subnet: 'agws',
    capacity: 1,
    publicIPAddress: '20.50.0.30',
    privateIPAddress: '10.20.5.254',
    backend: { type: 'ingress', service: 'S' },
  },
];

/** Network B, the site and the internet. */
const around: readonly Resource[] = [
  virtualNetwork('10.30.0.0/16', 'B'),
  subnet('10.30.1.0/24', { id: 'b', virtualNetwork: 'B', networkSecurityGroup: 'nsg' }),
  machine('vmB', undefined, 'b'),
  peering('A', 'B'),
  gateway('gateways', ['site']),
  { ...site('site', '192.168.50.0/24'), hosts: [{ name: 'O', address: '192.168.50.10' }] },
  internetHost,
];

/** Section 0.2 of datapath.md: P1 and P2 on N1, P3 on N2. */
const cast: readonly Resource[] = [
  ...networkA,
  ...around,
  cluster(),
  pool(2, { formerPodSubnet: 'pods' }),
  {
    ...workload('web', 3),
    placement: [{ node: 'pool/node/0' }, { node: 'pool/node/0' }, { node: 'pool/node/1' }],
  },
  ...services,
];

/** The plan of the reference topology with its cluster in a mode, and changed as a row asks. */
export function reference(mode: NetworkModeId, { set = {}, add = [], without = [], assume }: Changes = {}): Plan {
  const resources = [...cast, ...add].filter(({ id }) => !without.includes(id));
  const changed: TopologyDocument = inMode(documentOf(...resources), 'aks', mode);
  const patched = Object.values(changed.resources).map((one): object => ({ ...one, ...set[one.id] }));
  const checked = documentOf(...(patched.map(withoutUndefined) as Resource[]));
  return plan(assume ? { ...checked, assumptions: { ...assume } } : checked);
}

const withoutUndefined = (one: object): object =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined));
