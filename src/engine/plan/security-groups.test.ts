import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';

const port = (number: number, protocol: 'TCP' | 'UDP' = 'TCP') => ({ port: number, targetPort: 8080, protocol });

function managed(...services: readonly ReturnType<typeof service>[]) {
  const { networkSecurityGroups } = plan(
    documentOf(
      virtualNetwork('10.240.0.0/24'),
      subnet('10.240.0.0/24'),
      cluster(),
      pool(1),
      workload('web', 1),
      ...services,
    ),
  );
  const group = networkSecurityGroups['aks/networkSecurityGroup'];
  if (!group) throw new Error('No managed group');
  return group;
}
const written = (...services: readonly ReturnType<typeof service>[]) =>
  managed(...services).rules.filter(({ writtenBy }) => writtenBy === 'aks');

// "Network security groups overview", 2025-07-01: the default rules.
describe('every group', () => {
  const { clusters, networkSecurityGroups } = plan(examples.article);

  it.each(Object.values(networkSecurityGroups).map((group) => [group.name, group] as const))(
    '%s ends in the six default rules, inbound before outbound',
    (_, { rules }) => {
      const defaults = rules.filter(({ writtenBy }) => writtenBy === 'azure');
      expect(
        defaults.map((rule) => [
          rule.priority,
          rule.direction,
          rule.access,
          ...rule.sourceAddressPrefixes,
          ...rule.destinationAddressPrefixes,
        ]),
      ).toEqual([
        [65000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'],
        [65001, 'Inbound', 'Allow', 'AzureLoadBalancer', '*'],
        [65500, 'Inbound', 'Deny', '*', '*'],
        [65000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'],
        [65001, 'Outbound', 'Allow', '*', 'Internet'],
        [65500, 'Outbound', 'Deny', '*', '*'],
      ]);
      for (const direction of ['Inbound', 'Outbound']) {
        const priorities = rules.filter((rule) => rule.direction === direction).map(({ priority }) => priority);
        expect(priorities).toEqual(priorities.toSorted((a, b) => a - b));
      }
    },
  );

  it('stands where the design puts it; AKS’s own on the nodes that have none of the user’s', () => {
    const places = Object.values(networkSecurityGroups).map(({ id, subnets, pools }) => [id, subnets, pools]);
    expect(places).toEqual([
      ['nsg-aks', ['snet-aks'], []],
      ['nsg-agw', ['snet-agw'], []],
      ['nsg-webpool', [], ['webpool']],
      ['aks/networkSecurityGroup', [], ['nodepool1']],
    ]);
    expect(clusters.aks?.pools.map((one) => one.networkSecurityGroup)).toEqual([
      'aks/networkSecurityGroup',
      'nsg-webpool',
    ]);
  });
});

// cloud-provider-azure, securitygroup (read 2026-08-19); "A custom network security group blocks traffic", 2022-08-23.
describe('the rules that AKS writes for services', () => {
  it('allow the Internet to a public service’s address and port, from priority 500', () => {
    const [rule, ...rest] = written(service('web', { id: 's1', loadBalancerIP: '20.50.0.10' }));
    expect(rest).toEqual([]);
    expect(rule).toMatchObject({
      priority: 500,
      direction: 'Inbound',
      access: 'Allow',
      protocol: 'Tcp',
      sourceAddressPrefixes: ['Internet'],
      sourcePortRanges: ['*'],
      destinationAddressPrefixes: ['20.50.0.10'],
      destinationPortRanges: ['80'],
    });
    expect(rule?.name).toMatch(/^k8s-azure-lb_allow_IPv4_[0-9a-f]{32}$/);
  });

  it('are shared by services with the same ports, whatever their order', () =>
    expect(
      written(
        service('a', { loadBalancerIP: '20.50.0.10', ports: [port(443), port(80)] }),
        service('b', { loadBalancerIP: '20.50.0.11', ports: [port(80), port(443)] }),
        service('c', { loadBalancerIP: '20.50.0.12' }),
      ).map((rule) => [rule.priority, rule.destinationAddressPrefixes, rule.destinationPortRanges]),
    ).toEqual([
      [500, ['20.50.0.10', '20.50.0.11'], ['80', '443']],
      [501, ['20.50.0.12'], ['80']],
    ]));

  it('are apart for TCP and UDP', () =>
    expect(
      written(service('dns', { loadBalancerIP: '20.50.0.10', ports: [port(53, 'UDP'), port(53)] })).map((rule) => [
        rule.protocol,
        rule.destinationPortRanges,
      ]),
    ).toEqual([
      ['Tcp', ['53']],
      ['Udp', ['53']],
    ]));

  it.each([
    { because: 'it is internal', rest: { internal: true, loadBalancerIP: '10.240.0.250' } },
    { because: 'it is of type ClusterIP', rest: { type: 'ClusterIP' as const } },
    { because: 'it has no address yet', rest: {} },
  ])('are none for a service: $because', ({ rest }) => expect(written(service('x', rest))).toEqual([]));

  it('never come into a group of the user’s', () => {
    const { networkSecurityGroups } = plan(examples.article);
    const own = Object.values(networkSecurityGroups).filter(({ derived }) => !derived);
    expect(own.flatMap(({ rules }) => rules).filter(({ writtenBy }) => writtenBy === 'aks')).toEqual([]);
  });
});
