import { describe, expect, it } from 'vitest';
import type { Resource } from '../../../model';
import { findings } from '../../findings/findings';
import { outboundFigures } from '../../holders';
import { gateway, peering } from '../../routing/testing';
import { cluster, machine, service, subnet, virtualNetwork, workload } from '../../testing';
import { threeMachines } from './reference/balancers/testing';
import { type Changes, natGateway, reference, table } from './reference/testing';
import { holds, traced } from './testing';

const nodes = (count: number) => ({ pool: { count } });

describe('worked examples of load balancers and ways out', () => {
  const figures = (set: Changes['set'] = {}) => outboundFigures(reference('overlay', { set }).document, 'aks');

  it('LX1: two addresses and 4,000 ports for each node are enough for 32 nodes, and a 33rd is a finding', () => {
    const { networkProfile } = cluster({
      networkPlugin: 'azure',
      networkPluginMode: 'overlay',
      effectiveOutboundIPs: ['20.50.0.20', '20.50.0.21'],
      loadBalancerProfile: { allocatedOutboundPorts: 4000 },
    });
    const withNodes = (count: number) =>
      reference('overlay', { set: { aks: { networkProfile }, pool: { count, maxSurge: '0', maxUnavailable: '1' } } });
    const codes = (count: number) => findings(withNodes(count)).map(({ code }) => code);
    expect(outboundFigures(withNodes(32).document, 'aks')).toMatchObject({ ports: 128_000, each: 4000, most: 32 });
    expect(codes(32)).not.toContain('SNAT_PORTS_EXCEEDED');
    expect(codes(33)).toContain('SNAT_PORTS_EXCEEDED');
  });

  it('LX2: beyond 50 nodes each has half the ports', () => {
    expect(figures(nodes(3))).toMatchObject({ each: 1024 });
    expect(figures(nodes(60))).toMatchObject({ each: 512, before: { upTo: 50, ports: 1024 } });
  });

  holds('overlay', [
    {
      id: 'LX3: connection 1,024',
      flow: 'N1 → C:443',
      alreadyOpen: 1023,
      design: { set: nodes(3) },
      sees: 'E',
    },
    {
      id: 'LX3: connection 1,025',
      flow: 'N1 → C:443',
      alreadyOpen: 1024,
      design: { set: nodes(3) },
      outcome: 'dropped SNAT_EXHAUSTED',
    },
    { id: 'LX3: another port', flow: 'N1 → C:80', alreadyOpen: 0, design: { set: nodes(3) }, sees: 'E' },
    {
      id: 'LX4: inbound',
      flow: 'C → V:80',
      pick: 'N1 P1',
      design: { add: [natGateway], set: { nodes: { natGateway: 'nat' } } },
      wire: 'C->V:80 in@N1',
      back: 'V:80->C out@N1',
    },
    {
      id: 'LX4: outbound',
      flow: 'N1 → C:443',
      design: { add: [natGateway], set: { nodes: { natGateway: 'nat' } } },
      wire: 'N1->C:443 out@N1; nat->C:443 edge',
      sees: 'nat',
    },
  ]);
});

it('LX5, L-08: a machine fails as often as it is picked itself', () => {
  const { outcome, branches } = traced(reference('overlay', { add: threeMachines }), {
    id: 'LX5',
    flow: 'W1 → ilb.front:80',
  });
  expect(outcome).toBe('intermittent');
  expect(branches.map(({ outcome: one, code, ways, share }) => [one, code, ways, share.toFixed(2)])).toEqual([
    ['dropped', 'LB_HAIRPIN', 1, '0.33'],
    ['delivered', undefined, 2, '0.67'],
  ]);
});

/** A DNS server in network B, CoreDNS on N2 behind the cluster's DNS address. */
const withDns: readonly Resource[] = [
  { ...machine('dns', undefined, 'b'), role: 'dns' },
  { ...workload('coredns', 1), namespace: 'kube-system', placement: [{ node: 'pool/node/1' }] },
  service('D', {
    namespace: 'kube-system',
    type: 'ClusterIP',
    clusterIP: '10.0.0.10',
    workload: 'coredns',
    ports: [{ port: 53, targetPort: 53, protocol: 'UDP' }],
  }),
];

const blob: Resource = { id: 'blob', name: 'blob', kind: 'internetHost', address: '20.60.0.4' };

const blobEndpoint: Resource = {
  id: 'pe',
  name: 'pe',
  kind: 'privateEndpoint',
  subnet: 'vms',
  fqdn: 'acct.blob.core.windows.net',
  publicIPAddress: '20.60.0.4',
};

// The answers of DNS have tests of their own; here are the packets of the question and of what follows it.
describe('worked examples of names', () => {
  holds('overlay', [
    {
      id: 'DX1: pod to CoreDNS',
      flow: 'P1 → D:53',
      protocol: 'UDP',
      design: { add: withDns },
      wire: 'P1->CoreDNS:53 out@N1 in@N2',
      routes: 'overlay',
      back: 'CoreDNS:53->P1 out@N2 in@N1',
      sees: 'P1',
    },
    {
      id: 'DX1: CoreDNS to the server in network B',
      flow: 'CoreDNS → dns:53',
      protocol: 'UDP',
      design: { add: withDns },
      wire: 'N2->dns:53 out@N2 in@dns',
      routes: 'nodes: B VNetPeering',
      rules: 'out@N2 NIC AllowVnetOutBound; in@dns subnet AllowVnetInBound',
      back: 'dns:53->N2 out@dns in@N2',
      sees: 'N2',
    },
    {
      id: 'DX2: to the public address',
      flow: 'P1 → blob:443',
      design: { add: [blob] },
      wire: 'N1->blob:443 out@N1; E->blob:443 edge',
      routes: 'nodes: 0.0.0.0/0 Internet',
      sees: 'E',
    },
    {
      id: 'DX3: overlay',
      flow: 'P1 → pe:443',
      design: { add: [blobEndpoint] },
      wire: 'N1->pe:443 out@N1 in@pe',
      routes: 'nodes: pe InterfaceEndpoint',
      sees: 'N1',
    },
  ]);
  holds('kubenet', [
    {
      id: 'DX2: to the public address, kubenet',
      flow: 'P1 → blob:443',
      design: { add: [blob] },
      wire: 'N1->blob:443 out@N1; E->blob:443 edge',
      sees: 'E',
    },
    {
      id: 'DX3: kubenet',
      flow: 'P1 → pe:443',
      design: { add: [blobEndpoint] },
      wire: 'N1->pe:443 out@N1 in@pe',
      routes: 'nodes: pe InterfaceEndpoint',
      sees: 'N1',
    },
  ]);
});

/** Network A uses the gateway of a hub, and the nodes' table takes no routes from it. */
const spoke = (...routes: readonly string[]): Changes => ({
  without: ['vpn'],
  add: [
    virtualNetwork('10.40.0.0/16', 'hub'),
    subnet('10.40.255.0/27', { id: 'hub-gateways', virtualNetwork: 'hub' }),
    gateway('hub-gateways', ['site']),
    peering('A', 'hub', { useRemoteGateways: true }, { allowGatewayTransit: true }),
    { ...table('own', ...routes), disableBgpRoutePropagation: true },
  ],
  set: { nodes: { routeTable: 'own' } },
});

describe('worked examples of gateways', () => {
  holds('overlay', [
    {
      id: 'DX4',
      flow: 'N1 → O',
      design: spoke(),
      wire: 'N1->O:8080 out@N1',
      routes: 'nodes: 192.168.0.0/16 None',
      ends: 'null-routed',
      outcome: 'dropped NULL_ROUTED',
    },
    {
      id: 'DX5',
      flow: 'N1 → O',
      design: spoke('192.168.50.0/24 VirtualNetworkGateway'),
      wire: 'N1->O:8080 out@N1 vpn',
      routes: 'nodes: site VirtualNetworkGateway',
      back: 'O:8080->N1 vpn out@vpn in@N1',
      backRoutes: 'hub-gateways: A VNetPeering',
      sees: 'N1',
    },
  ]);
});
