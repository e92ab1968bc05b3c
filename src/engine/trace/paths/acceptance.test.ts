import { describe } from 'vitest';
import type { Resource, ResourceOf } from '../../../model';
import { modeChoices } from '../../../modes';
import { peering } from '../../routing/testing';
import { cluster, machine, pool, subnet, virtualNetwork, workload } from '../../testing';
import { type Changes, drift, noGroupOn, noGroupOnNodes, table } from './reference/testing';
import { holds } from './testing';

const nva = (subnetId: string, rest: Partial<ResourceOf<'virtualMachine'>> = {}): Resource => ({
  ...machine('nva', undefined, subnetId),
  role: 'nva',
  enableIPForwarding: true,
  sourceNat: 'none',
  ...rest,
});

const nvas = subnet('10.20.8.0/24', { id: 'nvas', virtualNetwork: 'A' });

const withoutWayOut = {
  networkProfile: cluster({ networkPlugin: 'azure', outboundType: 'none' }).networkProfile,
};

/** A table of the machines' subnet that sends everything to an appliance. */
const everything = (address: string) => table('everything', `0.0.0.0/0 ${address}`);

describe('acceptance, the network alone', () => {
  holds('node-subnet', [
    {
      id: 'T01',
      flow: 'vmA → N1:22',
      wire: 'vmA->N1:22 out@vmA in@N1',
      routes: 'vms: A VnetLocal',
      rules: 'out@vmA subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      ends: 'accepted',
    },
    {
      id: 'T02, with Azure’s own rules before it',
      flow: 'vmA → 10.99.0.1',
      ends: 'denied-out',
      outcome: 'dropped NULL_ROUTED',
    },
    {
      id: 'T02',
      flow: 'vmA → 10.99.0.1',
      design: { set: noGroupOn('vms') },
      routes: 'vms: 10.0.0.0/8 None',
      ends: 'null-routed',
      outcome: 'dropped NULL_ROUTED',
    },
    {
      id: 'T03',
      flow: 'vmA → 10.99.0.1',
      design: { without: ['A-B'], set: { A: { addressPrefixes: ['10.0.0.0/8'] } } },
      routes: 'vms: A VnetLocal',
      ends: 'neighbor-unreachable',
      outcome: 'dropped NOBODY_IN_NETWORK',
    },
    {
      id: 'T04',
      flow: 'vmA → C:443',
      design: {
        add: [nvas, nva('nvas', { privateIPAddress: '10.20.8.4', enableIPForwarding: false }), everything('10.20.8.4')],
        set: { vms: { routeTable: 'everything' } },
      },
      wire: 'vmA->C:443 out@vmA in@nva',
      routes: 'vms: 0.0.0.0/0 VirtualAppliance nva',
      outcome: 'dropped IP_FORWARDING_OFF',
    },
    {
      id: 'T05',
      flow: 'vmA → C:443',
      design: {
        add: [nva('vms', { privateIPAddress: '10.20.3.9' }), everything('10.20.3.9')],
        set: { vms: { routeTable: 'everything' } },
      },
      ends: 'loop',
      outcome: 'dropped LOOP',
    },
    {
      id: 'T05, R-09d, L-12: rewriting sources, a public address of its own does not lead past the table',
      flow: 'vmA → C:443',
      design: {
        add: [
          nva('vms', { privateIPAddress: '10.20.3.9', sourceNat: 'internet', publicIPAddress: '20.50.0.60' }),
          everything('10.20.3.9'),
        ],
        set: { vms: { routeTable: 'everything' } },
      },
      wire: 'vmA->C:443 out@vmA in@nva; nva->C:443 out@nva in@nva',
      ends: 'loop',
      outcome: 'dropped LOOP',
    },
    {
      id: 'T05, in a subnet of its own, rewriting sources',
      flow: 'vmA → C:443',
      design: {
        add: [
          nvas,
          nva('nvas', { privateIPAddress: '10.20.8.4', sourceNat: 'internet', publicIPAddress: '20.50.0.60' }),
          everything('10.20.8.4'),
        ],
        set: { vms: { routeTable: 'everything' } },
      },
      wire: 'vmA->C:443 out@vmA in@nva; nva->C:443 out@nva; nva.public->C:443 edge',
      back: 'C:443->nva edge in@nva; C:443->vmA out@nva in@vmA',
      sees: 'nva.public',
    },
    {
      id: 'T07',
      flow: 'N1 → vmB',
      design: { set: { site: { addressPrefixes: ['192.168.50.0/24', '10.30.1.0/24'] } } },
      wire: 'N1->vmB:8080 out@N1 in@vmB',
      routes: 'nodes: B VNetPeering',
    },
    {
      id: 'T26',
      flow: 'N1 → C:443',
      design: {
        without: ['V', 'VL', 'F', 'I', 'IL'],
        set: { nodes: { defaultOutboundAccess: false }, aks: withoutWayOut },
      },
      wire: 'N1->C:443 out@N1',
      routes: 'nodes: 0.0.0.0/0 Internet',
      outcome: 'dropped NO_OUTBOUND_METHOD',
    },
    {
      id: 'T26, L-16: a subnet that is not private gives a way out',
      flow: 'N1 → C:443',
      design: { without: ['V', 'VL', 'F', 'I', 'IL'], set: { aks: withoutWayOut } },
      wire: 'N1->C:443 out@N1; untold->C:443 edge',
      sees: 'untold',
    },
    {
      id: 'T26, behind a load balancer without an outbound rule',
      flow: 'N1 → C:443',
      design: { set: { aks: withoutWayOut } },
      outcome: 'dropped NO_OUTBOUND_METHOD',
    },
  ]);
});

/** Two spokes that are not peered, with an appliance in their hub; `forwarded` on the spoke's side of B. */
const hub = (forwarded: boolean): Changes => ({
  without: ['A-B'],
  add: [
    virtualNetwork('10.40.0.0/16', 'hub'),
    subnet('10.40.8.0/24', { id: 'nvas', virtualNetwork: 'hub' }),
    nva('nvas', { privateIPAddress: '10.40.8.4' }),
    peering('A', 'hub', { allowForwardedTraffic: true }),
    peering('B', 'hub', { allowForwardedTraffic: forwarded }),
    table('a-to-b', '10.30.0.0/16 10.40.8.4'),
    table('b-to-a', '10.20.0.0/16 10.40.8.4'),
  ],
  set: { vms: { routeTable: 'a-to-b' }, b: { routeTable: 'b-to-a' } },
});

describe('acceptance, hub and spoke', () => {
  holds('overlay', [
    {
      id: 'T09',
      flow: 'vmA → vmB',
      design: hub(false),
      wire: 'vmA->vmB:8080 out@vmA in@nva out@nva',
      outcome: 'dropped PEERING_REFUSES_FORWARDED',
    },
    {
      id: 'T09, forwarded traffic allowed',
      flow: 'vmA → vmB',
      design: hub(true),
      wire: 'vmA->vmB:8080 out@vmA in@nva out@nva in@vmB',
      routes: 'vms: B VirtualAppliance nva; nvas: B VNetPeering',
      back: 'vmB:8080->vmA out@vmB in@nva out@nva in@vmA',
      sees: 'vmA',
    },
  ]);
});

describe('acceptance, kubenet', () => {
  holds('kubenet', [
    {
      id: 'T12',
      flow: 'P1 → P3',
      wire: 'P1->P3:8080 out@N1 in@N2',
      routes: 'nodes: N2.pods VirtualAppliance N2',
      ends: 'accepted',
    },
    {
      id: 'T12, forwarding off on N2',
      flow: 'P1 → P3',
      design: { add: [drift('ipForwardingOff', 'pool/node/1')] },
      wire: 'P1->P3:8080 out@N1 in@N2',
      outcome: 'dropped IP_FORWARDING_OFF',
    },
    {
      id: 'T13',
      flow: 'P5 → P1',
      design: {
        add: [
          subnet('10.20.4.0/24', { id: 'nodes3', virtualNetwork: 'A' }),
          pool(1, { id: 'pool3', vnetSubnet: 'nodes3', nodes: [{ networkSecurityGroup: null }] }),
          { ...workload('far', 1), placement: [{ node: 'pool3/node/0' }] },
          drift('routeTableNotAssociated', 'nodes3'),
        ],
      },
      routes: 'nodes3: 10.0.0.0/8 None',
      outcome: 'dropped CLUSTER_ROUTES_MISSING',
    },
  ]);
});

describe.each(modeChoices.map(({ id }) => id))('acceptance in %s', (mode) => {
  holds(mode, [
    {
      id: 'T10',
      flow: 'C → V:80',
      pick: 'N1',
      design: { set: noGroupOnNodes },
      wire: 'C->V:80 in@N1',
      ends: 'denied-in',
      outcome: 'dropped PUBLIC_FRONTEND_CLOSED',
    },
    {
      id: 'T20',
      flow: 'P1 → V:80',
      pick: 'P3',
      design: { set: { pool: { networkSecurityGroup: 'nsg' } } },
      wire: 'N1->P3:8080 out@N1 in@N2',
      ends: 'accepted',
    },
    {
      id: 'T31',
      flow: 'P1 → S:80',
      design: { set: { S: { workload: undefined } } },
      wire: '',
      ends: 'rejected',
      outcome: 'rejected SERVICE_WITHOUT_ENDPOINTS',
    },
    {
      id: 'T32',
      flow: 'P4 → S:80',
      design: {
        add: [{ ...workload('lone', 1), placement: [{ node: 'pool/node/0' }] }],
        set: { S: { workload: 'lone' } },
      },
      wire: '',
      sees: mode === 'kubenet' ? 'N1.bridge' : 'N1',
    },
  ]);
});
