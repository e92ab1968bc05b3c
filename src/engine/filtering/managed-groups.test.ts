import { describe, expect, it } from 'vitest';
import { plan } from '../plan/plan';
import { cluster, documentOf, pool, service, subnet, virtualNetwork, workload } from '../testing';
import { filter, filterFacts } from './index';
import { AT, group, nic, packet, short } from './testing';

const design = (networkSecurityGroup?: string) =>
  plan(
    documentOf(
      virtualNetwork('10.20.0.0/16'),
      subnet('10.20.1.0/24', networkSecurityGroup === undefined ? {} : { networkSecurityGroup }),
      group('own'),
      cluster(),
      pool(2),
      workload('web', 2),
      service('web-svc', { loadBalancerIP: '20.50.0.10' }),
    ),
  );

describe('what AKS writes', () => {
  const on = design();
  const node = nic({ networkSecurityGroup: on.clusters.aks?.networkSecurityGroup ?? '', cluster: 'aks' });
  const client = packet('203.0.113.9 > 20.50.0.10:80');

  it('N-22, N-23: the managed group on the interface lets the internet in to the service', () =>
    expect(filter(on, node, AT, 'Inbound', client, { fromPublicFrontend: true })).toMatchObject({
      access: 'Allow',
      level: 'NetworkInterface',
      rule: { priority: 500, writtenBy: 'aks' },
    }));

  it('N-22: a group of the user’s own on the subnet stays closed', () =>
    expect(short(filter(design('own'), node, AT, 'Inbound', client, {}))).toBe(
      'Deny Subnet DenyAllInBound 65500 N-06 NSG_SUBNET_DENY',
    ));

  it.each(['10.20.1.4 > 10.20.1.5:10250', '10.20.1.4 > 10.244.1.20:80', '10.244.0.10 > 10.244.1.20:80'])(
    'N-24: by the default rules nodes and kubenet pods reach each other: %s',
    (text) => {
      expect(filter(on, node, AT, 'Outbound', packet(text), {}).rule?.name).toBe('AllowVnetOutBound');
      expect(filter(on, node, AT, 'Inbound', packet(text), {}).rule?.name).toBe('AllowVnetInBound');
    },
  );

  it('N-20: rules of a network manager are in no design, so that no answer is theirs', () =>
    expect(Object.keys(filterFacts)).toEqual(['N-03', 'N-04', 'N-05', 'N-06', 'N-16', 'N-18']));
});
