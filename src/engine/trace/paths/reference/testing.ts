import type { Resource, ResourceOf } from '../../../../model';
import { topologyDocument } from '../../../../model/envelope';
import type { NetworkModeId } from '../../../../modes';
import { plan } from '../../../plan/plan';
import type { Plan } from '../../../plan/types';
import { gateway, peering, site, userRoute } from '../../../routing/testing';
import {
  cluster,
  documentOf,
  inMode,
  machine,
  pool,
  service,
  subnet,
  virtualNetwork,
  workload,
} from '../../../testing';

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
const firewall: readonly Resource[] = [
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
  },
];

export const natGateway: Resource = {
  id: 'nat',
  name: 'nat',
  kind: 'natGateway',
  publicIPAddresses: ['20.50.0.50'],
};

/** A second kubenet cluster in network A, with a subnet and a pod CIDR of its own. */
export const otherCluster: readonly Resource[] = [
  subnet('10.20.2.0/24', { id: 'nodes2', virtualNetwork: 'A' }),
  cluster({ podCidr: '10.245.0.0/16', serviceCidr: '10.1.0.0/16', dnsServiceIP: '10.1.0.10' }, 'aks2'),
  pool(2, { id: 'pool2', cluster: 'aks2', vnetSubnet: 'nodes2' }),
  workload('web2', 2, 'aks2'),
  service('I2', { cluster: 'aks2', workload: 'web2', internal: true }),
];

/** A workload with one pod, on N2, behind V and VL in the place of the others. */
export const onlyOnN2: Changes = {
  add: [{ ...workload('lone', 1), placement: [{ node: 'pool/node/1' }] }],
  set: { V: { workload: 'lone' }, VL: { workload: 'lone' } },
};

/** A default route to the firewall on a subnet. */
export const throughFirewall = (subnetId: string): Changes => ({
  add: [...firewall, table('to-fw', '0.0.0.0/0 10.20.7.4')],
  set: { [subnetId]: { routeTable: 'to-fw' } },
});

/** The table of a kubenet cluster on another subnet too. */
export const tableOn = (subnetId: string) => ({ [subnetId]: { routeTable: 'aks/routeTable' } });

export const noGroupOn = (subnetId: string) => ({ [subnetId]: { networkSecurityGroup: undefined } });

/** No security group on the interfaces of the two nodes. */
export const noGroupOnNodes = { pool: { nodes: [{ networkSecurityGroup: null }, { networkSecurityGroup: null }] } };

const internetHost: Resource = { id: 'C', name: 'C', kind: 'internetHost', address: '203.0.113.9' };

/** Services of every kind before the same three pods: V public, I internal, L for externalTrafficPolicy Local. */
const services: readonly Resource[] = [
  service('S', { type: 'ClusterIP' }),
  service('V', { loadBalancerIP: '20.50.0.10' }),
  service('VL', { loadBalancerIP: '20.50.0.11', externalTrafficPolicy: 'Local' }),
  service('I', { internal: true }),
  service('IL', { internal: true, externalTrafficPolicy: 'Local' }),
  service('F', { loadBalancerIP: '20.50.0.12', disableLoadBalancerFloatingIP: true }),
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

/** The reference topology: P1 and P2 on N1, P3 on N2. */
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
  const there = cast.filter(({ id }) => !without.includes(id));
  const document = inMode(documentOf(...there, ...add), 'aks', mode);
  const changed = Object.values(document.resources).map((one) => [one.id, withFields(one, set[one.id])] as const);
  return plan(
    topologyDocument.parse({
      ...document,
      resources: Object.fromEntries(changed),
      ...(assume && { assumptions: assume }),
    }),
  );
}

const withFields = (one: object, fields: object = {}): object =>
  Object.fromEntries(Object.entries({ ...one, ...fields }).filter(([, value]) => value !== undefined));
