import { describe } from 'vitest';
import { machine, subnet } from '../../testing';
import { natGateway, table } from './reference/testing';
import { holds } from './testing';

/** An appliance in a subnet of its own, to which the nodes' table sends what is for network A. */
const captured = {
  add: [
    subnet('10.20.8.0/24', { id: 'nvas', virtualNetwork: 'A' }),
    {
      ...machine('nva', '10.20.8.4', 'nvas'),
      role: 'nva' as const,
      enableIPForwarding: true,
      sourceNat: 'none' as const,
    },
    table('capture', '10.20.0.0/16 10.20.8.4'),
  ],
  set: { nodes: { routeTable: 'capture' } },
};

describe('Azure CNI node subnet, a pod asks', () => {
  holds('node-subnet', [
    { id: 'NS1', flow: 'P1 → P2', wire: '', routes: '', rules: '', sees: 'P1' },
    {
      id: 'NS2',
      flow: 'P1 → P3',
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      back: 'P3:8080->P1 out@N2 in@N1',
      sees: 'P1',
    },
    {
      id: 'NS2, R-13',
      flow: 'P1 → P3',
      design: captured,
      wire: 'P1->P3:8080 out@N1 in@nva out@nva in@N2',
      routes: 'nodes: A VirtualAppliance nva; nvas: A VnetLocal',
      back: 'P3:8080->P1 out@N2 in@nva out@nva in@N1',
      sees: 'P1',
    },
    { id: 'NS3, its own node', flow: 'P1 → N1', wire: '', routes: '', rules: '', sees: 'P1' },
    {
      id: 'NS3',
      flow: 'P1 → N2',
      wire: 'P1->N2:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      sees: 'P1',
    },
    {
      id: 'NS4',
      flow: 'N1 → P3',
      wire: 'N1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      sees: 'N1',
    },
    {
      id: 'NS5',
      flow: 'P1 → S:80',
      pick: 'P3',
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      sees: 'P1',
    },
    { id: 'NS5, T32, itself', flow: 'P1 → S:80', pick: 'P1', wire: '', answers: 'P1', sees: 'N1' },
    ...['clusterCIDR', 'interface'].map((choice) => ({
      id: `NS6, pods known by ${choice}`,
      flow: 'N1 → S:80',
      pick: 'P3',
      design: { assume: { 'kube-proxy.local-pods': choice } },
      wire: 'N1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      sees: 'N1',
    })),
    {
      id: 'NS7, public',
      flow: 'P1 → V:80',
      pick: 'P3',
      wire: 'N1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      sees: 'N1',
    },
    { id: 'NS7, internal', flow: 'P1 → I:80', pick: 'P3', wire: 'N1->P3:8080 out@N1 in@N2', sees: 'N1' },
    { id: 'NS7, public, Local', flow: 'P1 → VL:80', pick: 'P3', wire: 'P1->P3:8080 out@N1 in@N2', sees: 'P1' },
    { id: 'NS7, internal, Local', flow: 'P1 → IL:80', pick: 'P3', wire: 'P1->P3:8080 out@N1 in@N2', sees: 'P1' },
    {
      id: 'NS8',
      flow: 'P1 → vmA',
      wire: 'P1->vmA:8080 out@N1 in@vmA',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@vmA subnet AllowVnetInBound',
      sees: 'P1',
    },
    {
      id: 'NS9, T16',
      flow: 'P1 → vmB',
      wire: 'N1->vmB:8080 out@N1 in@vmB',
      routes: 'nodes: B VNetPeering',
      rules: 'out@N1 NIC AllowVnetOutBound; in@vmB subnet AllowVnetInBound',
      sees: 'N1',
    },
    {
      id: 'NS9, network B spared',
      flow: 'P1 → vmB',
      design: { set: { aks: { nonMasqueradeCIDRs: ['10.20.0.0/16', '10.30.0.0/16'] } } },
      wire: 'P1->vmB:8080 out@N1 in@vmB',
      sees: 'P1',
    },
    {
      id: 'NS10',
      flow: 'P1 → O',
      wire: 'N1->O:8080 out@N1 vpn',
      routes: 'nodes: site VirtualNetworkGateway',
      rules: 'out@N1 NIC AllowVnetOutBound',
      back: 'O:8080->N1 vpn out@vpn in@N1',
      sees: 'N1',
    },
    {
      id: 'NS11',
      flow: 'P1 → C:443',
      wire: 'N1->C:443 out@N1; E->C:443 edge',
      routes: 'nodes: 0.0.0.0/0 Internet',
      rules: 'out@N1 NIC AllowInternetOutBound',
      back: 'C:443->N1 edge in@N1',
      sees: 'E',
    },
    {
      id: 'NS11, NAT gateway',
      flow: 'P1 → C:443',
      design: { add: [natGateway], set: { nodes: { natGateway: 'nat' } } },
      wire: 'N1->C:443 out@N1; nat->C:443 edge',
      sees: 'nat',
    },
    {
      id: 'NS11, L-14: without the rewriting nothing gives the pod a public address',
      flow: 'P1 → C:443',
      design: { set: { aks: { nonMasqueradeCIDRs: ['0.0.0.0/0'] } } },
      wire: 'P1->C:443 out@N1',
      outcome: 'dropped NO_OUTBOUND_METHOD',
    },
    {
      id: 'NS12',
      flow: 'P1 → agw.front:80',
      pick: 'P2',
      wire: 'P1->agw.front:80 out@N1 in@agw; agw->P2:8080 out@agw in@N1',
      routes: 'nodes: A VnetLocal; agws: A VnetLocal',
      rules:
        'out@N1 NIC AllowVnetOutBound; in@agw subnet AllowVnetInBound; out@agw subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'P2:8080->agw out@N1 in@agw; agw.front:80->P1 out@agw in@N1',
    },
  ]);
});

describe('Azure CNI node subnet, a pod is asked', () => {
  holds('node-subnet', [
    {
      id: 'NS20',
      flow: 'vmA → P1',
      wire: 'vmA->P1:8080 out@vmA in@N1',
      routes: 'vms: A VnetLocal',
      rules: 'out@vmA subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'P1:8080->vmA out@N1 in@vmA',
      sees: 'vmA',
    },
    {
      id: 'NS21, T16',
      flow: 'vmB → P1',
      wire: 'vmB->P1:8080 out@vmB in@N1',
      routes: 'b: A VNetPeering',
      rules: 'out@vmB subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'P1:8080->vmB out@N1 in@vmB',
      sees: 'vmB',
    },
    {
      id: 'NS22',
      flow: 'O → P1',
      wire: 'O->P1:8080 vpn out@vpn in@N1',
      routes: 'gateways: A VnetLocal',
      rules: 'in@N1 NIC AllowVnetInBound',
      back: 'P1:8080->O out@N1 vpn',
      sees: 'O',
    },
    {
      id: 'NS23',
      flow: 'agw → P1',
      wire: 'agw->P1:8080 out@agw in@N1',
      routes: 'agws: A VnetLocal',
      rules: 'out@agw subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'P1:8080->agw out@N1 in@agw',
      sees: 'agw',
    },
  ]);
});
