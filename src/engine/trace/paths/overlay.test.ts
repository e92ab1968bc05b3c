import { describe } from 'vitest';
import { cluster, subnet } from '../../testing';
import { type Changes, natGateway, noGroupOn, noGroupOnNodes, otherCluster } from './reference/testing';
import { holds } from './testing';

const forContainers = (virtualNetwork: string, prefix: string): Changes => ({
  add: [
    subnet(prefix, { id: 'agcs', virtualNetwork, networkSecurityGroup: 'nsg' }),
    { id: 'agc', name: 'agc', kind: 'applicationGatewayForContainers', subnet: 'agcs', service: 'S' },
  ],
});

const leavesBy = (outboundType: 'loadBalancer' | 'managedNATGateway') => ({
  networkProfile: cluster({
    networkPlugin: 'azure',
    networkPluginMode: 'overlay',
    outboundType,
    effectiveOutboundIPs: [],
  }).networkProfile,
});

const OWN = { sees: 'N1' };

describe('Azure CNI overlay, a pod asks', () => {
  holds('overlay', [
    { id: 'OV1', flow: 'P1 → P2', wire: '', routes: '', rules: '', sees: 'P1' },
    {
      id: 'OV2',
      flow: 'P1 → P3',
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'overlay',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      back: 'P3:8080->P1 out@N2 in@N1',
      sees: 'P1',
    },
    {
      id: 'OV2, N-13: the pod CIDR not in VirtualNetwork',
      flow: 'P1 → P3',
      design: { assume: { 'azure.tag.virtual-network.overlay-pods': 'left-out' } },
      wire: 'P1->P3:8080 out@N1',
      rules: 'out@N1 NIC DenyAllOutBound',
      outcome: 'dropped NSG_NIC_DENY',
    },
    { id: 'OV3, its own node', flow: 'P1 → N1', wire: '', routes: '', rules: '', sees: 'P1' },
    {
      id: 'OV3',
      flow: 'P1 → N2',
      wire: 'N1->N2:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      ...OWN,
    },
    {
      id: 'OV4',
      flow: 'N1 → P3',
      wire: 'N1->P3:8080 out@N1 in@N2',
      routes: 'overlay',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      back: 'P3:8080->N1 out@N2 in@N1',
      ...OWN,
    },
    {
      id: 'OV5',
      flow: 'P1 → S:80',
      pick: 'P3',
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'overlay',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      sees: 'P1',
    },
    { id: 'OV5, T32, itself', flow: 'P1 → S:80', pick: 'P1', wire: '', answers: 'P1', ...OWN },
    { id: 'OV6', flow: 'N1 → S:80', pick: 'P3', wire: 'N1->P3:8080 out@N1 in@N2', routes: 'overlay', ...OWN },
    {
      id: 'OV7, public',
      flow: 'P1 → V:80',
      pick: 'P3',
      wire: 'N1->P3:8080 out@N1 in@N2',
      routes: 'overlay',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
      ...OWN,
    },
    { id: 'OV7, internal', flow: 'P1 → I:80', pick: 'P3', wire: 'N1->P3:8080 out@N1 in@N2', ...OWN },
    { id: 'OV7, public, Local', flow: 'P1 → VL:80', pick: 'P3', wire: 'P1->P3:8080 out@N1 in@N2', sees: 'P1' },
    { id: 'OV7, internal, Local', flow: 'P1 → IL:80', pick: 'P3', wire: 'P1->P3:8080 out@N1 in@N2', sees: 'P1' },
    {
      id: 'OV8, T18',
      flow: 'P1 → vmA',
      wire: 'N1->vmA:8080 out@N1 in@vmA',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@vmA subnet AllowVnetInBound',
      ...OWN,
    },
    { id: 'OV8', flow: 'P1 → vmB', wire: 'N1->vmB:8080 out@N1 in@vmB', routes: 'nodes: B VNetPeering', ...OWN },
    { id: 'OV8', flow: 'P1 → O', wire: 'N1->O:8080 out@N1 vpn', routes: 'nodes: site VirtualNetworkGateway', ...OWN },
    {
      id: 'OV8',
      flow: 'P1 → agw.front:80',
      pick: 'P2',
      wire: 'N1->agw.front:80 out@N1 in@agw; agw->P2:8080 out@agw in@N1',
      routes: 'nodes: A VnetLocal; overlay',
    },
    {
      id: 'OV8, another pod CIDR',
      flow: 'P1 → P2b',
      design: { add: otherCluster, set: noGroupOnNodes },
      wire: 'N1->P2b:8080 out@N1',
      routes: 'nodes: 10.0.0.0/8 None',
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
    {
      id: 'OV9',
      flow: 'P1 → C:443',
      wire: 'N1->C:443 out@N1; E->C:443 edge',
      routes: 'nodes: 0.0.0.0/0 Internet',
      rules: 'out@N1 NIC AllowInternetOutBound',
      sees: 'E',
    },
    {
      id: 'OV9, NAT gateway',
      flow: 'P1 → C:443',
      design: { add: [natGateway], set: { nodes: { natGateway: 'nat' } } },
      wire: 'N1->C:443 out@N1; nat->C:443 edge',
      sees: 'nat',
    },
    ...(['loadBalancer', 'managedNATGateway'] as const).map((outboundType) => ({
      id: `OV9, ${outboundType} with an address that the design does not tell`,
      flow: 'P1 → C:443',
      design: { set: { aks: leavesBy(outboundType) } },
      wire: 'N1->C:443 out@N1; untold->C:443 edge',
      sees: 'untold',
    })),
    {
      id: 'OV23: a site with a piece of the pod CIDR',
      flow: 'P1 → 10.244.9.9',
      design: { set: { site: { addressPrefixes: ['192.168.50.0/24', '10.244.9.0/24'] } } },
      wire: 'P1->10.244.9.9:8080 out@N1',
      routes: 'overlay',
      outcome: 'dropped NO_POD_AT_ADDRESS',
    },
  ]);
});

describe('Azure CNI overlay, a pod is asked', () => {
  holds('overlay', [
    {
      id: 'OV20, T18',
      flow: 'vmA → P1',
      design: { set: noGroupOn('vms') },
      routes: 'vms: 10.0.0.0/8 None',
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
    {
      id: 'OV20',
      flow: 'vmB → P1',
      design: { set: noGroupOn('b') },
      routes: 'b: 10.0.0.0/8 None',
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
    { id: 'OV20', flow: 'O → P1', wire: '', outcome: 'dropped POD_CIDR_NOT_ROUTED' },
    {
      id: 'OV21',
      flow: 'agw → P1',
      wire: 'agw->P1:8080 out@agw in@N1',
      routes: 'overlay',
      rules: 'out@agw subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'P1:8080->agw out@N1 in@agw',
      sees: 'agw',
    },
    {
      id: 'OV21, the domain not extended',
      flow: 'agw → P1',
      design: { set: { ...noGroupOn('agws'), agw: { backend: { type: 'targets', addresses: [] } } } },
      routes: 'agws: 10.0.0.0/8 None',
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
    {
      id: 'OV22',
      flow: 'agc → P1',
      design: forContainers('A', '10.20.10.0/24'),
      wire: 'agc->P1:8080 out@agc in@N1',
      routes: 'overlay',
      rules: 'out@agc subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'P1:8080->agc out@N1 in@agc',
      sees: 'agc',
    },
    {
      id: 'OV22, a larger subnet',
      flow: 'agc → P1',
      design: forContainers('A', '10.20.10.0/23'),
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
    {
      id: 'OV22, in a peered network',
      flow: 'agc → P1',
      design: forContainers('B', '10.30.10.0/24'),
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
  ]);
});
