import { describe } from 'vitest';
import { natGateway, throughFirewall } from './reference/testing';
import { holds } from './testing';

const OWN_AND_SUBNET = 'out@N1 NIC AllowVnetOutBound, subnet AllowVnetOutBound';

describe('Azure CNI pod subnet, a pod asks', () => {
  holds('pod-subnet', [
    { id: 'PS1', flow: 'P1 → P2', wire: '', routes: '', rules: '', sees: 'P1' },
    {
      id: 'PS2',
      flow: 'P1 → P3',
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'pods: A VnetLocal',
      rules: `${OWN_AND_SUBNET}; in@N2 subnet AllowVnetInBound, NIC AllowVnetInBound`,
      back: 'P3:8080->P1 out@N2 in@N1',
      sees: 'P1',
    },
    {
      id: 'PS2, M-06: the node subnet governs',
      flow: 'P1 → P3',
      design: { assume: { 'pod-subnet.governs': 'node-subnet' } },
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: 'out@N1 NIC AllowVnetOutBound; in@N2 NIC AllowVnetInBound',
    },
    {
      id: 'PS2, M-06: the interface’s group does not apply',
      flow: 'P1 → P3',
      design: { assume: { 'pod-subnet.nic-group': 'no' } },
      rules: 'out@N1 subnet AllowVnetOutBound; in@N2 subnet AllowVnetInBound',
    },
    {
      id: 'PS3',
      flow: 'P1 → N2',
      design: { set: { nodes: { networkSecurityGroup: 'nsg' } } },
      wire: 'P1->N2:8080 out@N1 in@N2',
      routes: 'pods: A VnetLocal',
      rules: `${OWN_AND_SUBNET}; in@N2 subnet AllowVnetInBound, NIC AllowVnetInBound`,
      sees: 'P1',
    },
    {
      id: 'PS4',
      flow: 'N1 → P3',
      design: { set: { nodes: { networkSecurityGroup: 'nsg' } } },
      wire: 'N1->P3:8080 out@N1 in@N2',
      routes: 'nodes: A VnetLocal',
      rules: `${OWN_AND_SUBNET}; in@N2 subnet AllowVnetInBound, NIC AllowVnetInBound`,
      sees: 'N1',
    },
    {
      id: 'PS5',
      flow: 'P1 → vmB',
      wire: 'P1->vmB:8080 out@N1 in@vmB',
      routes: 'pods: B VNetPeering',
      rules: `${OWN_AND_SUBNET}; in@vmB subnet AllowVnetInBound`,
      sees: 'P1',
    },
    {
      id: 'PS5',
      flow: 'P1 → O',
      wire: 'P1->O:8080 out@N1 vpn',
      routes: 'pods: site VirtualNetworkGateway',
      rules: OWN_AND_SUBNET,
      sees: 'P1',
    },
    {
      id: 'PS6, NAT gateway',
      flow: 'P1 → C:443',
      design: { add: [natGateway], set: { pods: { natGateway: 'nat' } } },
      wire: 'P1->C:443 out@N1; nat->C:443 edge',
      routes: 'pods: 0.0.0.0/0 Internet',
      rules: 'out@N1 NIC AllowInternetOutBound, subnet AllowInternetOutBound',
      back: 'C:443->P1 edge in@N1',
      sees: 'nat',
    },
    {
      id: 'PS6, the load balancer serves pods',
      flow: 'P1 → C:443',
      wire: 'P1->C:443 out@N1; E->C:443 edge',
      sees: 'E',
    },
    {
      id: 'PS6, the load balancer serves nodes only',
      flow: 'P1 → C:443',
      design: { assume: { 'pod-subnet.load-balancer-outbound': 'no' } },
      wire: 'P1->C:443 out@N1',
      outcome: 'dropped NO_OUTBOUND_METHOD',
    },
    {
      id: 'PS7',
      flow: 'P1 → C:443',
      design: throughFirewall('pods'),
      wire: 'P1->C:443 out@N1 in@fw; fw->C:443 out@fw; fw.public->C:443 edge',
      routes: 'pods: 0.0.0.0/0 VirtualAppliance fw; firewalls: 0.0.0.0/0 Internet',
      rules: OWN_AND_SUBNET,
      sees: 'fw.public',
    },
    {
      id: 'PS8, other than PS6',
      flow: 'N1 → C:443',
      design: { add: [natGateway], set: { pods: { natGateway: 'nat' } } },
      wire: 'N1->C:443 out@N1; E->C:443 edge',
      routes: 'nodes: 0.0.0.0/0 Internet',
      rules: 'out@N1 NIC AllowInternetOutBound',
      sees: 'E',
    },
    {
      id: 'PS8, other than PS7',
      flow: 'N1 → C:443',
      design: throughFirewall('pods'),
      wire: 'N1->C:443 out@N1; E->C:443 edge',
      routes: 'nodes: 0.0.0.0/0 Internet',
      sees: 'E',
    },
    ...['168.63.129.16:53', '169.254.169.254:80'].map((to) => ({
      id: 'PS9',
      flow: `P1 → ${to}`,
      wire: `N1->${to} out@N1`,
      routes: 'host',
      rules: '',
      sees: 'N1',
    })),
  ]);
});

describe('Azure CNI pod subnet, a pod is asked', () => {
  holds('pod-subnet', [
    {
      id: 'PS20',
      flow: 'vmA → P1',
      wire: 'vmA->P1:8080 out@vmA in@N1',
      routes: 'vms: A VnetLocal',
      rules: 'out@vmA subnet AllowVnetOutBound; in@N1 subnet AllowVnetInBound, NIC AllowVnetInBound',
      back: 'P1:8080->vmA out@N1 in@vmA',
      sees: 'vmA',
    },
    {
      id: 'PS20',
      flow: 'vmB → P1',
      wire: 'vmB->P1:8080 out@vmB in@N1',
      routes: 'b: A VNetPeering',
      rules: 'out@vmB subnet AllowVnetOutBound; in@N1 subnet AllowVnetInBound, NIC AllowVnetInBound',
      sees: 'vmB',
    },
    {
      id: 'PS20',
      flow: 'O → P1',
      wire: 'O->P1:8080 vpn out@vpn in@N1',
      routes: 'gateways: A VnetLocal',
      rules: 'in@N1 subnet AllowVnetInBound, NIC AllowVnetInBound',
      sees: 'O',
    },
    {
      id: 'PS20',
      flow: 'agw → P1',
      wire: 'agw->P1:8080 out@agw in@N1',
      routes: 'agws: A VnetLocal',
      rules: 'out@agw subnet AllowVnetOutBound; in@N1 subnet AllowVnetInBound, NIC AllowVnetInBound',
      sees: 'agw',
    },
  ]);
});
