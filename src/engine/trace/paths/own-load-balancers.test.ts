import { describe, expect, it } from 'vitest';
import type { Resource, ResourceOf } from '../../../model';
import { machine, subnet } from '../../testing';
import { balanceRule, internalBalancer, publicBalancer, threeMachines } from './reference/balancers/testing';
import { type Changes, group, reference, table } from './reference/testing';
import { holds, type Row, traced } from './testing';

const balanced: Changes = { add: threeMachines };

/** The same with other fields of the load balancer. */
const withBalancer = (fields: Partial<ResourceOf<'loadBalancer'>>, more: Changes = {}): Changes => ({
  add: [...threeMachines, ...(more.add ?? [])],
  set: { ilb: fields, ...more.set },
});

const floating = internalBalancer('ilb', '10.20.3.200', [], [balanceRule(80, 80, { enableFloatingIP: true })], {
  subnet: 'vms',
});

describe('load balancers of the user’s', () => {
  const rows: readonly Row[] = [
    {
      id: 'L-05: without floating IP the destination is the machine',
      flow: 'vmB → ilb.front:80',
      wire: 'vmB->ilb.front:80 out@vmB; vmB->W1:8080 edge in@W1',
      back: 'W1:8080->vmB out@W1; ilb.front:80->vmB in@vmB',
      answers: 'W1',
      sees: 'vmB',
    },
    {
      id: 'L-05: with floating IP it stays the frontend',
      flow: 'vmB → ilb.front:80',
      design: withBalancer({ frontendIPConfigurations: floating.frontendIPConfigurations }),
      wire: 'vmB->ilb.front:80 out@vmB in@W1',
      back: 'ilb.front:80->vmB out@W1 in@vmB',
      sees: 'vmB',
    },
    { id: 'L-02: from on-premises', flow: 'O → ilb.front:80', sees: 'O', answers: 'W1' },
    { id: 'no rule for the port', flow: 'vmB → ilb.front:81', outcome: 'dropped LB_NO_RULE' },
    {
      id: 'L-04: only healthy machines',
      flow: 'vmB → ilb.front:80',
      design: withBalancer({ unhealthy: ['W1', 'W2'] }),
      answers: 'W3',
    },
    {
      id: 'L-04: none is healthy',
      flow: 'vmB → ilb.front:80',
      design: withBalancer({ unhealthy: ['W1', 'W2', 'W3'] }),
      outcome: 'dropped LB_NO_HEALTHY_BACKEND',
    },
    {
      id: 'L-07: a security group stops the probe',
      flow: 'vmB → ilb.front:80',
      design: withBalancer(
        { probePort: 8080 },
        {
          add: [group('guard', { access: 'Deny', sourceAddressPrefixes: ['AzureLoadBalancer'] }, {})],
          set: { vms: { networkSecurityGroup: 'guard' } },
        },
      ),
      outcome: 'dropped LB_NO_HEALTHY_BACKEND',
    },
    {
      id: 'L-01: the security group at the machine sees the client',
      flow: 'vmB → ilb.front:80',
      design: withBalancer(
        {},
        {
          add: [group('guard', { access: 'Deny', sourceAddressPrefixes: ['10.30.0.0/16'] })],
          set: { vms: { networkSecurityGroup: 'guard' } },
        },
      ),
      ends: 'denied-in',
      outcome: 'dropped NSG_SUBNET_DENY',
    },
  ];
  holds(
    'overlay',
    rows.map((row) => ({ design: balanced, ...row })),
  );
});

/** Two appliances behind a frontend with HA ports, and a table on the machines' subnet that leads to it. */
const appliances = (sourceNat: 'none' | 'all', more: Changes = {}): Changes => ({
  add: [
    subnet('10.20.8.0/24', { id: 'nvas', virtualNetwork: 'A' }),
    ...['NVA1', 'NVA2'].map(
      (id): Resource => ({ ...machine(id, undefined, 'nvas'), role: 'nva', enableIPForwarding: true, sourceNat }),
    ),
    internalBalancer('hub', '10.20.8.100', ['NVA1', 'NVA2'], [balanceRule(0, 0)], { subnet: 'nvas' }),
    table('there', '10.30.0.0/16 10.20.8.100'),
    table('back', '10.20.3.0/24 10.20.8.100'),
    ...(more.add ?? []),
  ],
  set: { vms: { routeTable: 'there' }, b: { routeTable: 'back' }, ...more.set },
});

const ways = (design: Changes, flow = 'vmA → vmB:443') => {
  const { outcome, branches } = traced(reference('overlay', design), { id: 'L-10', flow });
  return [outcome, ...branches.map(({ code, share }) => `${code ?? 'delivered'} ${share}`)];
};

describe('L-10: a load balancer as the next hop of a route', () => {
  holds('overlay', [
    {
      id: 'L-10: the packet keeps its destination, and its answer comes to the same appliance',
      flow: 'vmA → vmB:443',
      design: appliances('none'),
      routes: 'vms: B VirtualAppliance hub.front; nvas: B VNetPeering',
      wire: 'vmA->vmB:443 out@vmA in@NVA1 out@NVA1 in@vmB',
      back: 'vmB:443->vmA out@vmB in@NVA1 out@NVA1 in@vmA',
      sees: 'vmA',
    },
    {
      id: 'L-10: by the appliance of the caller’s choice',
      flow: 'vmA → vmB:443',
      pick: 'NVA2',
      design: appliances('none'),
      wire: 'vmA->vmB:443 out@vmA in@NVA2 out@NVA2 in@vmB',
      back: 'vmB:443->vmA out@vmB in@NVA2 out@NVA2 in@vmA',
    },
    {
      id: 'L-10: an appliance without IP forwarding',
      flow: 'vmA → vmB:443',
      design: appliances('none', { set: { NVA1: { enableIPForwarding: false }, NVA2: { enableIPForwarding: false } } }),
      outcome: 'dropped IP_FORWARDING_OFF',
    },
    {
      id: 'L-10: an answer that passes the appliances by',
      flow: 'vmA → vmB:443',
      design: appliances('none', { set: { b: { routeTable: undefined } } }),
      outcome: 'half-open APPLIANCE_SAW_NO_ANSWER',
    },
    {
      id: 'L-10: an appliance that rewrites the source gets its answer',
      flow: 'vmA → vmB:443',
      design: appliances('all', { set: { b: { routeTable: undefined } } }),
      sees: 'NVA1 or NVA2',
    },
    {
      id: 'L-09, L-10: a rule for one port is no HA port',
      flow: 'vmA → vmB:443',
      design: appliances('none', {
        set: {
          hub: {
            frontendIPConfigurations: [
              {
                name: 'front',
                subnet: 'nvas',
                privateIPAddress: '10.20.8.100',
                loadBalancingRules: [balanceRule(443, 443)],
              },
            ],
          },
        },
      }),
      outcome: 'insufficient-info NOT_MODELLED',
    },
    {
      id: 'L-10: what becomes of ICMP is documented nowhere',
      flow: 'vmA → vmB',
      protocol: 'ICMP',
      design: appliances('none'),
      outcome: 'insufficient-info NOT_MODELLED',
    },
  ]);

  it('L-10: both directions through one frontend meet the same appliance', () =>
    expect(ways(appliances('none'))).toEqual(['delivered', 'delivered 1']));

  it('L-10: two load balancers pick independently, so half of the answers meet the wrong appliance', () => {
    const second = internalBalancer('other', '10.20.8.101', ['NVA1', 'NVA2'], [balanceRule(0, 0)], { subnet: 'nvas' });
    const design = appliances('none', {
      add: [second, table('otherwise', '10.20.3.0/24 10.20.8.101')],
      set: { b: { routeTable: 'otherwise' } },
    });
    expect(ways(design)).toEqual(['intermittent', 'APPLIANCE_WITHOUT_SESSION 0.5', 'delivered 0.5']);
  });
});

describe('a public load balancer of the user’s', () => {
  const open = group('open', { sourceAddressPrefixes: ['Internet'], destinationPortRanges: ['8080'] });
  const design = (...rules: Parameters<typeof publicBalancer>[3][number][]): Changes => ({
    add: [machine('W1', undefined, 'vms'), publicBalancer('plb', '20.50.0.80', ['W1'], rules), open],
    set: { vms: { networkSecurityGroup: 'open' } },
  });
  holds('overlay', [
    {
      id: 'L-02: from the internet',
      flow: 'C → plb.front:80',
      design: design(balanceRule(80, 8080)),
      wire: 'C->W1:8080 edge in@W1',
      back: 'W1:8080->C out@W1; plb.front:80->C edge',
      rules: 'in@W1 subnet open-0',
      sees: 'C',
    },
    {
      id: 'L-12: its machines leave with its address',
      flow: 'W1 → C:443',
      design: design(balanceRule(80, 8080)),
      sees: 'plb.front',
    },
    {
      id: 'L-14: with 1,024 ports each',
      flow: 'W1 → C:443',
      alreadyOpen: 1024,
      design: design(balanceRule(80, 8080)),
      outcome: 'dropped SNAT_EXHAUSTED',
    },
    {
      id: 'L-16: unless its rules forbid it',
      flow: 'W1 → C:443',
      design: design(balanceRule(80, 8080, { disableOutboundSnat: true })),
      outcome: 'dropped NO_OUTBOUND_METHOD',
    },
    {
      id: 'L-16: behind an internal one there is no default outbound access',
      flow: 'W1 → C:443',
      design: balanced,
      outcome: 'dropped NO_OUTBOUND_METHOD',
    },
  ]);
});
