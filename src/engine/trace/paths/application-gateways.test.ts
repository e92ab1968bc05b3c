import { describe, expect, it } from 'vitest';
import type { NetworkModeId } from '../../../modes';
import { namesOf } from './names/testing';
import { type Changes, group, reference, tableOn } from './reference/testing';
import { holds, traced } from './testing';

/** How a gateway reaches a pod: KN25, NS23, PS20, OV21. */
const MODES: readonly (readonly [NetworkModeId, { route: string; inN1: string; design: Changes }])[] = [
  [
    'kubenet',
    {
      route: 'agws: N1.pods VirtualAppliance N1',
      inN1: 'in@N1 NIC AllowVnetInBound',
      design: { set: tableOn('agws') },
    },
  ],
  ['node-subnet', { route: 'agws: A VnetLocal', inN1: 'in@N1 NIC AllowVnetInBound', design: {} }],
  [
    'pod-subnet',
    { route: 'agws: A VnetLocal', inN1: 'in@N1 subnet AllowVnetInBound, NIC AllowVnetInBound', design: {} },
  ],
  ['overlay', { route: 'overlay', inN1: 'in@N1 NIC AllowVnetInBound', design: {} }],
];

describe.each(MODES)('application gateways in %s', (mode, { route, inN1, design }) => {
  const own = 'agw->P1:8080 out@agw in@N1';
  holds(mode, [
    {
      id: 'AG1',
      flow: 'C → agw.public:443',
      pick: 'P1',
      design,
      wire: `C->agw:443 in@agw; ${own}`,
      routes: route,
      rules: `in@agw subnet clients; out@agw subnet AllowVnetOutBound; ${inN1}`,
      back: 'P1:8080->agw out@N1 in@agw; agw:443->C out@agw; agw.public:443->C edge',
      answers: 'P1',
      sees: 'agw',
    },
    {
      id: 'AG2',
      flow: 'vmA → agw.front:443',
      pick: 'P1',
      design,
      wire: `vmA->agw.front:443 out@vmA in@agw; ${own}`,
      routes: `vms: A VnetLocal; ${route}`,
      rules: `out@vmA subnet AllowVnetOutBound; in@agw subnet AllowVnetInBound; out@agw subnet AllowVnetOutBound; ${inN1}`,
      back: 'P1:8080->agw out@N1 in@agw; agw.front:443->vmA out@agw in@vmA',
      answers: 'P1',
      sees: 'agw',
    },
  ]);
});

describe('application gateways without a way to the pods', () => {
  const flow = 'C → agw.public:443';
  holds('kubenet', [{ id: 'AG1, KN24', flow, pick: 'P1', outcome: 'dropped POD_CIDR_NOT_ROUTED' }]);
});

describe('instances of an application gateway', () => {
  const row = { id: 'AG1', flow: 'C → agw.public:443', pick: 'P1' };
  const shares = (design: Changes) => {
    const { outcome, branches } = traced(reference('node-subnet', design), row);
    return [outcome, ...branches.map((branch) => `${branch.outcome} ${branch.share} ${branch.code ?? ''}`.trim())];
  };
  const two = { agw: { capacity: 2 } };

  it('AG1: those that fare alike are told together', () =>
    expect(shares({ set: two })).toEqual(['delivered', 'delivered 1']));

  it('AG1: a rule for one of them parts them', () => {
    const first = namesOf(reference('node-subnet')).addressNamed('agw');
    const guard = group('guard', { sourceAddressPrefixes: [first] }, { sourceAddressPrefixes: ['*'], access: 'Deny' });
    const set = { ...two, nodes: { networkSecurityGroup: 'guard' } };
    expect(shares({ add: [guard], set })).toEqual(['intermittent', 'dropped 0.5 NSG_SUBNET_DENY', 'delivered 0.5']);
  });
});
