import { describe, expect, it } from 'vitest';
import { resourceOf, type SecurityRule, type TopologyDocument } from '../../model';
import type { NetworkModeId } from '../../modes';
import { group, reference } from '../trace/paths/reference/testing';
import { withRules } from './documents';
import { rulesNeeded } from './propose';
import { allowed, line, lockedDown, wish } from './testing';

/** The reference topology, with a group of the user's on the subnet of the nodes. */
const withOwn = (mode: NetworkModeId, ...rules: readonly Partial<SecurityRule>[]): TopologyDocument =>
  reference(mode, { add: [group('own', ...rules)], set: { nodes: { networkSecurityGroup: 'own' } } }).document;

const NODES = '10.20.1.0/24';
const PODS: Readonly<Record<'kubenet' | 'node-subnet' | 'pod-subnet' | 'overlay', string>> = {
  kubenet: '10.244.0.0/16',
  'node-subnet': NODES,
  'pod-subnet': '10.20.16.0/20',
  overlay: '10.244.0.0/16',
};

/** What the group on the nodes' subnet has to let through; P stands for where pods have their addresses. */
const ROWS: readonly (readonly [mode: keyof typeof PODS, flow: string, ...needs: string[]])[] = [
  // N-10: with floating IP the destination is still the frontend; the probe is of the node port, which Kubernetes picks.
  ...(['kubenet', 'node-subnet', 'overlay'] as const).map(
    (mode) =>
      [
        mode,
        'C > V',
        `In Tcp AzureLoadBalancer > ${NODES} : 30000-32767`,
        'In Tcp 203.0.113.9 > 20.50.0.10 : 80',
        `In Tcp ${NODES} > P : 8080`,
        `Out Tcp ${NODES} > P : 8080`,
      ] as const,
  ),
  // Pods stand in a subnet of their own, with another group.
  [
    'pod-subnet',
    'C > V',
    `In Tcp AzureLoadBalancer > ${NODES} : 30000-32767`,
    'In Tcp 203.0.113.9 > 20.50.0.10 : 80',
    `Out Tcp ${NODES} > P : 8080`,
  ],
  // externalTrafficPolicy Local: no second hop, and another port that is probed.
  ...(['kubenet', 'node-subnet', 'pod-subnet', 'overlay'] as const).map(
    (mode) =>
      [
        mode,
        'C > VL',
        `In Tcp AzureLoadBalancer > ${NODES} : 30000-32767`,
        'In Tcp 203.0.113.9 > 20.50.0.11 : 80',
      ] as const,
  ),
  // N-10: without floating IP the destination is the node, at the node port that is probed too.
  [
    'overlay',
    'C > F',
    `In Tcp AzureLoadBalancer > ${NODES} : 30000-32767`,
    `In Tcp 203.0.113.9 > ${NODES} : 30000-32767`,
    `In Tcp ${NODES} > P : 8080`,
    `Out Tcp ${NODES} > P : 8080`,
  ],
  // An application gateway opens a connection of its own, to pods.
  ['node-subnet', 'C > agw', 'In Tcp 10.20.5.0/24 > P : 8080'],
  ['overlay', 'C > agw', 'In Tcp 10.20.5.0/24 > P : 8080'],
  ['pod-subnet', 'C > agw'],
  ['node-subnet', 'site/O > web/pod/2', 'In Tcp 192.168.50.10 > P : 8080'],
  // What leaves with the node's address written over its own.
  ['kubenet', 'web/pod/0 > 8.8.8.8', `Out Tcp ${NODES} > 8.8.8.8 : 8080`],
  ['node-subnet', 'web/pod/0 > 8.8.8.8', `Out Tcp ${NODES} > 8.8.8.8 : 8080`],
  ['overlay', 'web/pod/0 > vmB', `Out Tcp ${NODES} > 10.30.1.4 : 8080`],
  // N-09: both ends ask. A node's own pod is not asked about.
  ['kubenet', 'web/pod/0 > web/pod/2', 'In Tcp P > P : 8080', 'Out Tcp P > P : 8080'],
  ['overlay', 'web/pod/0 > S', 'In Tcp P > P : 8080', 'Out Tcp P > P : 8080'],
  ['overlay', 'web/pod/0 > web/pod/1'],
];

describe('the rules that a locked-down group needs', () => {
  it.each(ROWS.map(([mode, flow, ...needs]) => ({ mode, flow, needs })))('$mode, $flow', ({ mode, flow, needs }) => {
    const [from = '', to = ''] = flow.split(' > ');
    const proposal = lockedDown(withOwn(mode), ['own'], wish(from, to));
    expect(allowed(proposal).toSorted()).toEqual(needs.map((need) => need.replaceAll(/\bP\b/g, PODS[mode])).toSorted());
    expect(proposal.proofs[0]?.after.outcome).toBe('delivered');
    expect(proposal.faults).toEqual([]);
  });

  it('of connections that differ in one thing are one rule', () => {
    const { rules } = lockedDown(withOwn('node-subnet'), ['own'], wish('vmA', 'web/pod/2'), wish('vmB', 'web/pod/2'));
    expect(rules.map(({ rule }) => line(rule))[0]).toBe(`In Tcp 10.20.3.4,10.30.1.4 > ${NODES} : 8080`);
    expect(rules[0]?.wishes).toEqual(['vmA web/pod/2', 'vmB web/pod/2']);
    expect(rules[0]?.rule.name).toBe('Allow-vmA-and-1-more-nodes-8080');
  });

  it('are none for what a wider one lets through', () => {
    const every = { ...wish('pool/node/0', 'web/pod/2'), everyPort: true };
    const proposal = lockedDown(withOwn('overlay'), ['own'], wish('C', 'V'), every);
    expect(allowed(proposal)).toContain(`In * ${NODES} > 10.244.0.0/16 : *`);
    expect(allowed(proposal)).not.toContain(`In Tcp ${NODES} > 10.244.0.0/16 : 8080`);
  });

  it('are none where nothing is denied, and none for what the group lets through already', () => {
    const wishes = [wish('web/pod/0', 'vmB')];
    const asked = { wishes, groups: ['own'], subnets: [], denyRest: false };
    expect(rulesNeeded(withOwn('overlay'), asked).rules).toEqual([]);
    const open = withOwn('overlay', { direction: 'Outbound', destinationAddressPrefixes: ['10.30.1.4'] });
    expect(allowed(lockedDown(open, ['own'], ...wishes))).toEqual([]);
  });

  it('stand before the denial in the way, after those that are not, and at free priorities', () => {
    const document = withOwn(
      'overlay',
      {
        name: 'own-deny',
        access: 'Deny',
        direction: 'Outbound',
        priority: 115,
        destinationAddressPrefixes: ['8.8.4.4'],
      },
      { name: 'own-allow', direction: 'Outbound', priority: 120, destinationAddressPrefixes: ['8.8.4.5'] },
      { name: 'own-deny-rest', access: 'Deny', direction: 'Outbound', priority: 132 },
    );
    const { rules } = lockedDown(
      document,
      ['own'],
      wish('web/pod/0', 'vmB'),
      wish('web/pod/0', '8.8.8.8', { port: 53 }),
    );
    const outbound = rules.filter(({ rule }) => rule.direction === 'Outbound');
    expect(outbound.map(({ rule }) => rule.priority)).toEqual([116, 130]);
  });

  it('that find no place are told of', () => {
    const full = withOwn('overlay', { access: 'Deny', direction: 'Outbound', priority: 100 });
    const { faults, proofs } = lockedDown(full, ['own'], wish('web/pod/0', 'vmB'));
    expect(faults).toEqual([
      'Allow-nodes-vmB-8080 finds no place in own: no outbound priority before the denial at 100 is free.',
    ]);
    expect(proofs[0]).toMatchObject({ after: { code: 'NSG_SUBNET_DENY' }, beyondRules: false });
    const last = withOwn('overlay', { priority: 4096, sourceAddressPrefixes: ['10.0.0.0/8'] });
    expect(lockedDown(last, ['own'], wish('web/pod/0', 'vmB')).faults).toEqual([
      'own cannot deny the rest of inbound traffic: own-0 has priority 4096, the last one.',
    ]);
  });

  it('mend no missing route, and no other group', () => {
    const unrouted = lockedDown(withOwn('overlay'), ['own'], wish('vmB', 'web/pod/2'));
    expect(allowed(unrouted)).toEqual([]);
    expect(unrouted.proofs[0]).toMatchObject({ beyondRules: true, after: { code: 'POD_CIDR_NOT_ROUTED' } });
    // AKS's own group on the interfaces keeps the internet from a pod of the network.
    const managed = lockedDown(withOwn('node-subnet'), ['own', 'aks/networkSecurityGroup'], wish('C', '10.20.1.4'));
    expect(allowed(managed)).toEqual([]);
    expect(managed.proofs[0]?.beyondRules).toBe(true);
  });

  it('and of a subnet without a group a new one', () => {
    const { document } = reference('node-subnet', {});
    const proposal = rulesNeeded(document, {
      wishes: [wish('vmA', 'web/pod/2')],
      groups: [],
      subnets: ['nodes', 'vms', 'nowhere'],
      denyRest: true,
    });
    expect(proposal.newGroups).toEqual([{ id: 'nsg-nodes', name: 'nsg-nodes', subnet: 'nodes' }]);
    expect(allowed(proposal)).toEqual([`In Tcp 10.20.3.4 > ${NODES} : 8080`]);
    const after = withRules(document, proposal.newGroups, proposal.rules);
    expect(resourceOf(after, 'subnet', 'nodes')?.networkSecurityGroup).toBe('nsg-nodes');
    expect(resourceOf(after, 'networkSecurityGroup', 'nsg-nodes')?.securityRules).toHaveLength(3);
  });

  it('keep what Azure needs of an application gateway', () => {
    const { document } = reference('node-subnet', {
      set: { agws: { networkSecurityGroup: 'own' } },
      add: [group('own')],
    });
    const { flow: _, ...told } = wish('C', 'agw');
    const asked = { ...told, gatewaySubnet: 'agws' };
    const proposal = lockedDown(document, ['own'], asked);
    expect(allowed(proposal)).toEqual([
      'In Tcp GatewayManager > * : 65200-65535',
      'In * AzureLoadBalancer > * : *',
      'Out * 10.20.5.0/24 > Internet : *',
    ]);
    expect(proposal.proofs[0]).toMatchObject({ denied: { outcome: 'dropped' }, after: { outcome: 'delivered' } });
  });
});
