import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../ip';
import type { Resource, ResourceOf } from '../../model';
import { cluster, documentOf, inMode, machine, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { thingOf } from './lookup';
import { plan } from './plan';

const base = (...rest: readonly Resource[]) => [virtualNetwork('10.20.0.0/16'), subnet('10.20.1.0/24'), ...rest];
const planned = (...rest: readonly Resource[]) => plan(documentOf(...base(...rest)));

const drift = (fault: ResourceOf<'drift'>['fault'], target: string): ResourceOf<'drift'> => ({
  id: 'drift',
  name: 'drift',
  kind: 'drift',
  fault,
  target,
});

const group = (id: string): ResourceOf<'networkSecurityGroup'> => ({
  id,
  name: id,
  kind: 'networkSecurityGroup',
  securityRules: [],
});

describe('the interfaces of nodes', () => {
  it.each([
    ['kubenet', [], [true, true]],
    ['node-subnet', [], [false, false]],
    ['kubenet', [drift('ipForwardingOff', 'pool/node/1')], [true, false]],
    ['kubenet', [drift('ipForwardingOff', 'pool')], [false, false]],
  ] as const)('%s: forward as the mode has it, but for a fault (%#)', (mode, faults, expected) => {
    const document = inMode(documentOf(...base(cluster(), pool(2), ...faults)), 'aks', mode);
    expect(plan(document).clusters.aks?.pools[0]?.nodes.map(({ ipForwarding }) => ipForwarding)).toEqual(expected);
  });

  it('forward as the pool says, and as the node says before that', () => {
    const { clusters } = planned(
      cluster(),
      pool(2, { enableIPForwarding: false, nodes: [{ enableIPForwarding: true }] }),
    );
    expect(clusters.aks?.pools[0]?.nodes.map(({ ipForwarding }) => ipForwarding)).toEqual([true, false]);
  });

  it('have their own group, none, or the pool’s', () => {
    const nodes = [{ networkSecurityGroup: 'own' }, { networkSecurityGroup: null }];
    const { clusters, networkSecurityGroups } = planned(cluster(), group('own'), pool(3, { nodes }));
    expect(clusters.aks?.pools[0]?.nodes.map(({ networkSecurityGroup }) => networkSecurityGroup)).toEqual([
      'own',
      undefined,
      'aks/networkSecurityGroup',
    ]);
    expect(networkSecurityGroups.own?.interfaces).toEqual(['pool/node/0']);
  });

  it('of machines are among those of a group', () => {
    const vm = { ...machine('vm'), networkSecurityGroup: 'own' };
    expect(planned(group('own'), vm).networkSecurityGroups.own?.interfaces).toEqual(['vm']);
  });
});

describe('injected faults', () => {
  it.each([
    ['pool/node/0', 1],
    ['pool', 2],
    ['aks', 2],
    ['other', 0],
  ])('routeMissing at %s leaves AKS’s routes out of the table', (target, missing) => {
    const table = planned(cluster(), pool(2), drift('routeMissing', target)).routeTables['aks/routeTable'];
    expect([table?.routes.length, table?.missingRoutes.length]).toEqual([2 - missing, missing]);
  });

  it('routeTableNotAssociated takes the table off the subnet, and AKS writes its routes all the same', () => {
    const { subnets, routeTables } = planned(cluster(), pool(2), drift('routeTableNotAssociated', 'nodes'));
    expect(subnets.nodes?.routeTable).toBeUndefined();
    expect(routeTables['aks/routeTable']).toMatchObject({ subnets: [], routes: [{}, {}] });
  });
});

describe('node ports', () => {
  const PORTS = [
    { port: 80, targetPort: 8080, protocol: 'TCP' as const },
    { port: 443, targetPort: 8443, protocol: 'TCP' as const },
  ];

  it('are the written ones, else the lowest of 30000–32767 that are left', () => {
    const { clusters } = planned(
      cluster(),
      workload('web', 1),
      service('one', { type: 'NodePort', ports: PORTS }),
      service('two', { ports: [{ port: 80, targetPort: 8080, protocol: 'TCP', nodePort: 30_001 }] }),
      service('three', { externalTrafficPolicy: 'Local' }),
      service('four', { type: 'ClusterIP' }),
    );
    expect(
      clusters.aks?.services.map(({ nodePorts, healthCheckNodePort }) => [
        nodePorts.map(({ nodePort, predicted }) => [nodePort, predicted]),
        healthCheckNodePort,
      ]),
    ).toEqual([
      [
        [
          [30_000, true],
          [30_002, true],
        ],
        undefined,
      ],
      [[[30_001, false]], undefined],
      [[[30_003, true]], 30_004],
      [[], undefined],
    ]);
  });

  it('are where a load balancer sends without floating IP, and what AKS’s rule then names', () => {
    const { loadBalancers, networkSecurityGroups } = planned(
      cluster(),
      pool(2),
      workload('web', 1),
      service('s', { loadBalancerIP: '20.50.0.10', disableLoadBalancerFloatingIP: true }),
    );
    expect(loadBalancers['aks/loadBalancer']?.frontends[1]?.rules).toMatchObject([
      { port: 80, backendPort: 30_000, floatingIP: false },
    ]);
    expect(networkSecurityGroups['aks/networkSecurityGroup']?.rules[0]).toMatchObject({
      destinationAddressPrefixes: ['10.20.1.4', '10.20.1.5'],
      destinationPortRanges: ['30000'],
    });
  });
});

describe('rules that AKS writes', () => {
  const rules = (...rest: readonly Resource[]) =>
    planned(cluster(), pool(1), workload('web', 1), ...rest).networkSecurityGroups[
      'aks/networkSecurityGroup'
    ]?.rules.filter(({ writtenBy }) => writtenBy === 'aks');

  it('N-23: have the source ranges of a service in the place of Internet', () => {
    const ranged = { loadBalancerIP: '20.50.0.10', loadBalancerSourceRanges: ['198.51.100.0/24'] };
    expect(rules(service('s', ranged))).toMatchObject([{ sourceAddressPrefixes: ['198.51.100.0/24'], priority: 500 }]);
  });

  it('N-23: are there for an internal service only where it has ranges', () => {
    expect(rules(service('s', { internal: true }))).toEqual([]);
    const ranged = service('s', { internal: true, loadBalancerSourceRanges: ['10.30.0.0/16'] });
    expect(rules(ranged)).toMatchObject([
      { sourceAddressPrefixes: ['10.30.0.0/16'], destinationAddressPrefixes: ['10.20.1.5'] },
    ]);
  });

  it('L-17: deny Internet with the outbound type block', () => {
    const { networkSecurityGroups } = planned(cluster({ outboundType: 'block' }), pool(1));
    expect(
      networkSecurityGroups['aks/networkSecurityGroup']?.rules.find(({ writtenBy }) => writtenBy === 'aks'),
    ).toMatchObject({ direction: 'Outbound', access: 'Deny', destinationAddressPrefixes: ['Internet'] });
  });
});

describe('NAT gateways', () => {
  const own: Resource = { id: 'nat', name: 'nat', kind: 'natGateway', publicIPAddresses: ['20.50.0.30'] };

  it('are managed by AKS with managedNATGateway, and then no load balancer is there for outbound', () => {
    const whole = planned(cluster({ outboundType: 'managedNATGateway' }), pool(1));
    expect(whole.natGateways['aks/natGateway']).toMatchObject({ derived: true, cluster: 'aks', subnets: ['nodes'] });
    expect(whole.natGateways['aks/natGateway']?.publicIPAddresses.map(formatAddress)).toEqual(['20.50.0.20']);
    expect(whole.subnets.nodes?.natGateway).toBe('aks/natGateway');
    expect(whole.loadBalancers).toEqual({});
    expect(thingOf(whole, 'aks/natGateway')).toMatchObject({ kind: 'natGateway', derived: true });
  });

  it('of the user are in force on the subnets that name them', () => {
    const whole = plan(
      documentOf(
        virtualNetwork('10.20.0.0/16'),
        subnet('10.20.1.0/24', { natGateway: 'nat' }),
        own,
        cluster({ outboundType: 'userAssignedNATGateway' }),
        pool(1),
      ),
    );
    expect(whole.natGateways).toMatchObject({ nat: { derived: false, subnets: ['nodes'] } });
    expect(whole.subnets.nodes?.natGateway).toBe('nat');
  });
});

it('a private endpoint holds an address of its subnet', () => {
  const endpoint: Resource = {
    id: 'pe',
    name: 'pe',
    kind: 'privateEndpoint',
    subnet: 'nodes',
    fqdn: 'a.blob.core.windows.net',
  };
  expect(planned(endpoint).addresses.pe?.map(({ range }) => formatAddress(range.first))).toEqual(['10.20.1.4']);
});
