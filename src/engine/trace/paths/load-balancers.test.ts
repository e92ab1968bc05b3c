import { describe, expect, it } from 'vitest';
import type { NetworkModeId } from '../../../modes';
import { namesOf } from './names/testing';
import { threeMachines } from './reference/balancers/testing';
import { type Changes, group, onlyOnN2, reference, throughFirewall } from './reference/testing';
import { holds, traced } from './testing';

interface ModeWords {
  /** The route from node to pod: KN6, NS4, PS4, OV4. */
  readonly toPod: string;
  /** Whom a pod on the balancer's node sees. */
  readonly local: string;
  /** Groups before P3. */
  readonly inN2: string;
}

const MODES: readonly (readonly [NetworkModeId, ModeWords])[] = [
  [
    'kubenet',
    {
      toPod: 'nodes: N2.pods VirtualAppliance N2',
      local: 'N1.bridge',
      inN2: 'in@N2 NIC AllowVnetInBound',
    },
  ],
  ['node-subnet', { toPod: 'nodes: A VnetLocal', local: 'N1', inN2: 'in@N2 NIC AllowVnetInBound' }],
  [
    'pod-subnet',
    { toPod: 'nodes: A VnetLocal', local: 'N1', inN2: 'in@N2 subnet AllowVnetInBound, NIC AllowVnetInBound' },
  ],
  ['overlay', { toPod: 'overlay', local: 'N1', inN2: 'in@N2 NIC AllowVnetInBound' }],
];

/** A group on the nodes' subnet that denies probes to a port and allows all else. */
const deniesProbe = (mode: NetworkModeId, port: string): Changes => ({
  add: [
    group(
      'guard',
      {
        access: 'Deny',
        sourceAddressPrefixes: ['AzureLoadBalancer'],
        destinationPortRanges: [String(namesOf(reference(mode)).portNamed(port))],
      },
      {},
    ),
  ],
  set: { nodes: { networkSecurityGroup: 'guard' } },
});

describe.each(MODES)('load balancers in %s', (mode, { toPod, local, inN2 }) => {
  const leg2 = 'N1->P3:8080 out@N1 in@N2';
  const leg2Back = 'P3:8080->N1 out@N2 in@N1';
  holds(mode, [
    {
      id: 'LB1',
      flow: 'C → V:80',
      pick: 'N1 P3',
      wire: `C->V:80 in@N1; ${leg2}`,
      routes: toPod,
      rules: `in@N1 NIC k8s-azure-lb; out@N1 NIC AllowVnetOutBound; ${inN2}`,
      back: `${leg2Back}; V:80->C out@N1`,
      sees: 'N1',
    },
    {
      id: 'LB2',
      flow: 'C → V:80',
      pick: 'N1 P1',
      wire: 'C->V:80 in@N1',
      routes: '',
      rules: 'in@N1 NIC k8s-azure-lb',
      back: 'V:80->C out@N1',
      sees: local,
    },
    {
      id: 'LB3',
      flow: 'C → VL:80',
      pick: 'N1 P1',
      wire: 'C->VL:80 in@N1',
      rules: 'in@N1 NIC k8s-azure-lb',
      back: 'VL:80->C out@N1',
      sees: 'C',
    },
    { id: 'LB3, T22', flow: 'C → VL:80', design: onlyOnN2, wire: 'C->VL:80 in@N2', answers: 'P4', sees: 'C' },
    {
      id: 'LB3, T22: forced to a node without a pod',
      flow: 'C → VL:80',
      pick: 'N1',
      design: onlyOnN2,
      wire: 'C->VL:80 in@N1',
      outcome: 'dropped NO_LOCAL_ENDPOINT',
    },
    {
      id: 'LB4',
      flow: 'vmA → I:80',
      pick: 'N1 P3',
      wire: `vmA->I:80 out@vmA in@N1; ${leg2}`,
      routes: `vms: A VnetLocal; ${toPod}`,
      rules: `out@vmA subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound; out@N1 NIC AllowVnetOutBound; ${inN2}`,
      back: `${leg2Back}; I:80->vmA out@N1 in@vmA`,
      sees: 'N1',
    },
    {
      id: 'LB5',
      flow: 'vmA → IL:80',
      pick: 'N1 P1',
      wire: 'vmA->IL:80 out@vmA in@N1',
      routes: 'vms: A VnetLocal',
      rules: 'out@vmA subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound',
      back: 'IL:80->vmA out@N1 in@vmA',
      sees: 'vmA',
    },
    {
      id: 'LB6',
      flow: 'vmB → I:80',
      pick: 'N1 P3',
      wire: `vmB->I:80 out@vmB in@N1; ${leg2}`,
      routes: `b: A VNetPeering; ${toPod}`,
      back: `${leg2Back}; I:80->vmB out@N1 in@vmB`,
      sees: 'N1',
    },
    {
      id: 'LB6',
      flow: 'O → I:80',
      pick: 'N1 P3',
      wire: `O->I:80 vpn out@vpn in@N1; ${leg2}`,
      routes: `gateways: A VnetLocal; ${toPod}`,
      rules: `in@N1 NIC AllowVnetInBound; out@N1 NIC AllowVnetOutBound; ${inN2}`,
      back: `${leg2Back}; I:80->O out@N1 vpn`,
      sees: 'N1',
    },
    {
      id: 'LB7',
      flow: 'C → F:80',
      pick: 'N1 P3',
      wire: `C->N1:F.nodePort edge in@N1; ${leg2}`,
      rules: `in@N1 NIC k8s-azure-lb; out@N1 NIC AllowVnetOutBound; ${inN2}`,
      back: `${leg2Back}; N1:F.nodePort->C out@N1; F:80->C edge`,
      sees: 'N1',
    },
    {
      id: 'LB8',
      flow: 'vmA → N1:V.nodePort',
      pick: 'P3',
      wire: `vmA->N1:V.nodePort out@vmA in@N1; ${leg2}`,
      routes: `vms: A VnetLocal; ${toPod}`,
      rules: `out@vmA subnet AllowVnetOutBound; in@N1 NIC AllowVnetInBound; out@N1 NIC AllowVnetOutBound; ${inN2}`,
      sees: 'N1',
    },
    {
      id: 'LB8, Local',
      flow: 'vmA → N1:VL.nodePort',
      pick: 'P1',
      wire: 'vmA->N1:VL.nodePort out@vmA in@N1',
      back: 'N1:VL.nodePort->vmA out@N1 in@vmA',
      sees: 'vmA',
    },
    {
      id: 'LB8, Local: no pod on the node',
      flow: 'vmA → N1:VL.nodePort',
      design: onlyOnN2,
      outcome: 'dropped NO_LOCAL_ENDPOINT',
    },
    {
      id: 'LB9, T24',
      flow: 'C → V:80',
      pick: 'N1 P1',
      design: throughFirewall('nodes'),
      wire: 'C->V:80 in@N1',
      back: 'V:80->C out@N1 in@fw',
      backRoutes: 'nodes: 0.0.0.0/0 VirtualAppliance fw',
      outcome: 'reply-lost UDR_BYPASSES_LB_SESSION',
    },
    {
      id: 'LB10, Cluster: no probe gets to the node port',
      flow: 'C → V:80',
      design: deniesProbe(mode, 'V.nodePort'),
      outcome: 'dropped LB_NO_HEALTHY_BACKEND',
    },
    {
      id: 'LB10, Local asks at another port',
      flow: 'C → VL:80',
      pick: 'P1',
      design: deniesProbe(mode, 'V.nodePort'),
      sees: 'C',
    },
    {
      id: 'LB10, Local: no probe gets to the health port',
      flow: 'C → VL:80',
      design: deniesProbe(mode, 'VL.health'),
      outcome: 'dropped LB_NO_HEALTHY_BACKEND',
    },
    {
      id: 'LB10, Cluster asks at another port',
      flow: 'C → V:80',
      pick: 'N1 P1',
      design: deniesProbe(mode, 'VL.health'),
      sees: local,
    },
  ]);
});

// Section 5, K-18: a machine whose address kube-proxy takes for a pod's.
describe('LB5: a machine in the cluster’s CIDR asks with externalTrafficPolicy Local', () => {
  const flow = { id: 'LB5', flow: 'vmN → IL:80' };
  holds('node-subnet', [
    {
      ...flow,
      id: 'LB5, K-18: a pod on another node',
      pick: 'N1 P3',
      wire: 'vmN->IL:80 out@vmN in@N1; vmN->P3:8080 out@N1',
      outcome: 'dropped IP_FORWARDING_OFF',
    },
    {
      ...flow,
      id: 'LB5, K-18: a pod on another node, forwarding on',
      pick: 'N1 P3',
      design: { set: { pool: { enableIPForwarding: true } } },
      wire: 'vmN->IL:80 out@vmN in@N1; vmN->P3:8080 out@N1 in@N2',
      back: 'P3:8080->vmN out@N2 in@vmN',
      outcome: 'reply-lost REPLY_NOT_EXPECTED',
    },
    { ...flow, id: 'LB5, K-18: a pod on the same node', pick: 'N1 P1', sees: 'vmN' },
    {
      ...flow,
      id: 'LB5: pods known by their interface',
      pick: 'N1 P3',
      design: { assume: { 'kube-proxy.local-pods': 'interface' } },
      answers: 'P1',
      sees: 'vmN',
    },
  ]);

  it('LB5, K-18: fails as often as the pod is another node’s', () => {
    const { outcome, branches } = traced(reference('node-subnet'), { ...flow, pick: 'N1' });
    expect(outcome).toBe('intermittent');
    expect(branches.map(({ outcome: one, share }) => [one, share.toFixed(2)])).toEqual([
      ['dropped', '0.33'],
      ['delivered', '0.67'],
    ]);
  });
});

describe('LB11: a machine that asks the load balancer before it', () => {
  const design = (...backendAddressPool: string[]): Changes => ({
    add: threeMachines,
    set: { ilb: { backendAddressPool } },
  });
  holds('overlay', [
    {
      id: 'LB11, L-08: it is picked itself',
      flow: 'W1 → ilb.front:80',
      design: design('W1'),
      wire: 'W1->ilb.front:80 out@W1',
      outcome: 'dropped LB_HAIRPIN',
    },
    {
      id: 'LB11, L-08: another is picked',
      flow: 'W1 → ilb.front:80',
      design: design('W2'),
      wire: 'W1->ilb.front:80 out@W1; W1->W2:8080 edge in@W2',
      back: 'W2:8080->W1 out@W2; ilb.front:80->W1 in@W1',
      answers: 'W2',
    },
  ]);
});
