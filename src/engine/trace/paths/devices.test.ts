import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf } from '../../../model';
import { endpoint, gateway, site } from '../../routing/testing';
import { cluster, machine, service, subnet, virtualNetwork } from '../../testing';
import { codeEntry } from '../codes';
import { type Changes, group, natGateway, onlyOnN2, reference, table, throughFirewall } from './reference/testing';
import { holds, traced } from './testing';

type NatRule = NonNullable<ResourceOf<'azureFirewall'>['natRules']>[number];

/** A firewall beside the way, with these NAT rules. */
const firewall = (natRules?: readonly NatRule[]): Changes => {
  const { add = [] } = throughFirewall('vms');
  return { add, set: { fw: { natRules } } };
};

const toB: NatRule = { protocol: 'TCP', port: 443, translatedAddress: '10.30.1.4', translatedPort: 8080 };

describe('a firewall takes no new connection for itself', () => {
  holds('overlay', [
    {
      id: 'its NAT rules are not told',
      flow: 'vmA → fw:443',
      design: firewall(),
      outcome: 'insufficient-info FIREWALL_RULES_UNKNOWN',
    },
    {
      id: 'it has none',
      flow: 'vmA → fw:443',
      design: firewall([]),
      ends: 'denied-in',
      outcome: 'dropped FIREWALL_DENIES',
    },
    {
      id: 'by its public address',
      flow: 'C → fw.public:443',
      design: firewall([]),
      outcome: 'dropped FIREWALL_DENIES',
    },
    { id: 'for another port', flow: 'vmA → fw:80', design: firewall([toB]), outcome: 'dropped FIREWALL_DENIES' },
    { id: 'for this port', flow: 'vmA → fw:443', design: firewall([toB]), answers: 'vmB', sees: 'fw' },
    {
      id: 'whether it is a DNS proxy no design tells',
      flow: 'vmA → fw:53',
      protocol: 'UDP',
      design: firewall([]),
      outcome: 'insufficient-info NOT_MODELLED',
    },
    {
      id: 'an appliance of the user’s does',
      flow: 'vmA → nva:443',
      design: { add: [{ ...machine('nva', '10.20.3.9', 'vms'), role: 'nva' }] },
      answers: 'nva',
    },
  ]);
});

type ServicePort = ResourceOf<'service'>['ports'][number];

const dnsPort: ServicePort = { port: 53, targetPort: 53, protocol: 'UDP' };
const webPort: ServicePort = { port: 80, targetPort: 8080, protocol: 'TCP', nodePort: 31_080 };

/** A service U, and a group on the nodes' subnet before all else. */
const withService = (rest: Partial<ResourceOf<'service'>>, ...rules: Parameters<typeof group>[1][]): Changes => ({
  add: [service('U', { loadBalancerIP: '20.50.0.13', ...rest }), group('guard', ...rules, {})],
  set: { nodes: { networkSecurityGroup: 'guard' } },
});

/** Probes are denied at one port, or at all. */
const noProbe = (port: string): Parameters<typeof group>[1] => ({
  access: 'Deny',
  sourceAddressPrefixes: ['AzureLoadBalancer'],
  destinationPortRanges: [port],
});

describe('health probes', () => {
  const local: Partial<ResourceOf<'service'>> = { ports: [dnsPort], externalTrafficPolicy: 'Local' };
  const both = { ports: [webPort, dnsPort] };
  const udp = { flow: 'C → U:53', protocol: 'UDP' } as const;
  const onN2: Changes = {
    add: [...(onlyOnN2.add ?? []), service('U', { ...local, workload: 'lone', loadBalancerIP: '20.50.0.13' })],
  };
  holds('overlay', [
    { id: 'Local, UDP: only nodes with pods are asked', ...udp, design: onN2, wire: 'C->U:53 in@N2', answers: 'P4' },
    {
      id: 'Local, UDP: the health port is probed',
      ...udp,
      design: withService(local, noProbe('*')),
      outcome: 'dropped LB_NO_HEALTHY_BACKEND',
    },
    {
      id: 'Cluster, UDP: no probe',
      ...udp,
      pick: 'P1',
      design: withService({ ports: [dnsPort] }, noProbe('*')),
      answers: 'P1',
    },
    {
      id: 'Cluster: the port asked for decides, TCP',
      flow: 'C → U:80',
      design: withService({ ports: [dnsPort, webPort] }, noProbe('31080')),
      outcome: 'dropped LB_NO_HEALTHY_BACKEND',
    },
    {
      id: 'Cluster: the port asked for decides, UDP behind TCP',
      ...udp,
      pick: 'P1',
      design: withService(both, noProbe('31080')),
      answers: 'P1',
    },
    {
      id: 'N-15: whether the probe gets in cannot be told',
      flow: 'C → U:80',
      design: withService(both, { ...noProbe('*'), sourcePortRanges: ['50000-50010'] }),
      outcome: 'insufficient-info NSG_TAG_UNKNOWN',
    },
  ]);

  it('N-15: the rule in doubt is named', () => {
    const design = withService(both, { ...noProbe('*'), sourcePortRanges: ['50000-50010'] });
    const { branches } = traced(reference('overlay', design), { id: 'N-15', flow: 'C → U:80' });
    expect(branches.map(({ forward }) => forward.about)).toEqual(['guard-0']);
  });
});

const withNat = (...publicIPAddresses: string[]): Changes => ({
  add: [{ ...natGateway, publicIPAddresses } as Resource],
  set: { nodes: { natGateway: 'nat' } },
});

describe('ways out', () => {
  const ping = { protocol: 'ICMP' } as const;
  const many = { flow: 'N1 → C:443', alreadyOpen: 64_512 };
  const { networkProfile } = cluster({
    networkPlugin: 'azure',
    networkPluginMode: 'overlay',
    outboundType: 'managedNATGateway',
  });
  holds('overlay', [
    { id: 'L-14: an outbound rule carries no ICMP', flow: 'N1 → C', ...ping, outcome: 'dropped SNAT_NO_ICMP' },
    { id: 'L-16: default outbound access carries no ICMP', flow: 'vmA → C', ...ping, outcome: 'dropped SNAT_NO_ICMP' },
    {
      id: 'L-15: an address of the machine’s own carries ICMP',
      flow: 'vmA → C',
      ...ping,
      design: { set: { vmA: { publicIPAddress: '20.50.0.70' } } },
      sees: 'vmA.public',
    },
    {
      id: 'a NAT gateway carries no ICMP',
      flow: 'N1 → C',
      ...ping,
      design: withNat('20.50.0.50'),
      outcome: 'dropped NAT_GATEWAY_NO_ICMP',
    },
    { id: 'a NAT gateway’s last port', ...many, alreadyOpen: 64_511, design: withNat('20.50.0.50'), sees: 'nat' },
    { id: 'a NAT gateway has 64,512 ports', ...many, design: withNat('20.50.0.50'), outcome: 'dropped SNAT_EXHAUSTED' },
    { id: 'and twice as many with two addresses', ...many, design: withNat('20.50.0.50', '20.50.0.51') },
    {
      id: 'and one address where AKS makes it',
      ...many,
      design: { set: { aks: { networkProfile } } },
      outcome: 'dropped SNAT_EXHAUSTED',
    },
  ]);
});

describe('the pods’ routing domain', () => {
  const inB = { agw: { subnet: 'b', privateIPAddress: '10.30.1.254' } };
  holds('overlay', [
    { id: 'reaches gateways of the cluster’s own network', flow: 'vmA → agw.front:443', answers: 'P1', pick: 'P1' },
    {
      id: 'ends at the network’s edge',
      flow: 'vmB → agw.front:443',
      design: { set: inB },
      outcome: 'dropped POD_CIDR_NOT_ROUTED',
    },
  ]);
});

/** A private endpoint whose subnet's table leads its answers to an appliance, and keeps gateways' routes away. */
const endpointWith = (privateEndpointNetworkPolicies?: string): Changes => ({
  add: [
    subnet('10.20.8.0/24', { id: 'nvas', virtualNetwork: 'A' }),
    { ...machine('nva', '10.20.8.4', 'nvas'), role: 'nva', enableIPForwarding: true, sourceNat: 'none' },
    { ...table('aside', '10.20.3.0/24 10.20.8.4', '0.0.0.0/0 10.20.8.4'), disableBgpRoutePropagation: true },
    subnet('10.20.9.0/28', { id: 'pes', virtualNetwork: 'A', routeTable: 'aside' }),
    { ...endpoint('pes', '10.20.9.4'), id: 'pe' },
  ],
  set: { pes: { privateEndpointNetworkPolicies } },
});

describe.each([undefined, 'Disabled', 'NetworkSecurityGroupEnabled'])(
  'R-12: a private endpoint under %s',
  (policies) => {
    const design = endpointWith(policies);
    holds('overlay', [
      { id: 'leaves out user routes', flow: 'vmA → pe:443', design, back: 'pe:443->vmA out@pe in@vmA' },
      { id: 'and what else the table says', flow: 'O → pe:443', design, back: 'pe:443->O out@pe vpn' },
    ]);
  },
);

describe.each(['Enabled', 'RouteTableEnabled'])('R-12: a private endpoint under %s', (policies) => {
  const outcome = 'reply-lost APPLIANCE_WITHOUT_SESSION';
  holds('overlay', [{ id: 'obeys user routes', flow: 'vmA → pe:443', design: endpointWith(policies), outcome }]);
});

describe('R-10.5: gateways of one site', () => {
  const er = gateway('gateways', ['site'], 'ExpressRoute');
  const wide: Changes = {
    add: [
      virtualNetwork('10.0.0.0/8', 'wide'),
      subnet('10.99.255.0/27', { id: 'er-subnet', virtualNetwork: 'wide' }),
      gateway('er-subnet', ['site'], 'ExpressRoute'),
    ],
  };
  const big: Resource = { ...site('big', '192.168.0.0/16'), hosts: [] };
  const toBoth = { vpn: { connections: ['big', 'site'].map((one) => ({ name: one, onPremisesSite: one })) } };
  holds('overlay', [
    { id: 'ExpressRoute before VPN, in', flow: 'O → vmA', design: { add: [er] }, wire: 'O->vmA:8080 er out@er in@vmA' },
    { id: 'ExpressRoute before VPN, out', flow: 'vmA → O', design: { add: [er] }, wire: 'vmA->O:8080 out@vmA er' },
    { id: 'the longest prefix first, in', flow: 'O → vmA', design: wide, wire: 'O->vmA:8080 vpn out@vpn in@vmA' },
    { id: 'the longest prefix first, out', flow: 'vmA → O', design: { add: [big], set: toBoth }, answers: 'O' },
  ]);
});

describe('R-09: a user route to a gateway', () => {
  const design = (gatewayType: string): Changes => ({
    add: [table('to-gateway', '203.0.113.0/24 VirtualNetworkGateway')],
    set: {
      vms: { routeTable: 'to-gateway' },
      vpn: { gatewayType },
      site: { addressPrefixes: ['192.168.50.0/24', '203.0.113.0/24'] },
    },
  });
  holds('overlay', [
    { id: 'leads to a VPN gateway', flow: 'vmA → C:443', design: design('Vpn'), wire: 'vmA->C:443 out@vmA vpn' },
    {
      id: 'leads nowhere with ExpressRoute',
      flow: 'vmA → C:443',
      design: design('ExpressRoute'),
      outcome: 'dropped NO_GATEWAY',
    },
  ]);

  it('does not say that there is no gateway', () => expect(codeEntry('NO_GATEWAY').what).toContain('VPN gateway'));
});
