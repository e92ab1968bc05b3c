import { describe, expect, it } from 'vitest';
import { formatAddress, formatPrefix } from '../../ip';
import { type ResourceOf, resourceOf, withResource } from '../../model';
import type { NetworkModeId } from '../../modes';
import { cluster, documentOf, inMode, machine, pool, subnet, virtualNetwork, workload } from '../testing';
import { plan } from './plan';
import { podOf, podsOn } from './pods';

type Fixed = NonNullable<ResourceOf<'agentPool'>['nodes']>;
type Placement = NonNullable<ResourceOf<'workload'>['placement']>;

interface Design {
  readonly prefix?: string;
  /** A machine's own address beside the nodes. */
  readonly machine?: string;
  readonly mode?: NetworkModeId;
  readonly count?: number;
  readonly nodes?: Fixed;
  readonly placement?: Placement;
  readonly replicas?: number;
  readonly hostNetwork?: boolean;
}

/** The topology of which the datapath reference speaks: 10.20.1.0/24 for nodes, 10.244.0.0/16 for pods. */
function planned({
  prefix = '10.20.1.0/24',
  machine: address,
  mode = 'kubenet',
  count = 2,
  nodes = [],
  placement = [],
  replicas = 3,
  hostNetwork,
}: Design) {
  const base = documentOf(
    virtualNetwork('10.20.0.0/16'),
    subnet(prefix),
    ...(address === undefined ? [] : [machine('vm', address)]),
    cluster(),
    pool(count, { nodes }),
    {
      ...workload('web', replicas),
      placement,
      ...(hostNetwork && { hostNetwork }),
    },
  );
  const whole = plan(inMode(base, 'aks', mode));
  const aks = whole.clusters.aks;
  if (!aks) throw new Error('A design has a cluster');
  const its = aks.pools[0]?.nodes ?? [];
  return { whole, aks, nodes: its, web: (replica: number) => podOf(aks, 'web', replica) };
}

const text = (address: number | undefined) => (address === undefined ? undefined : formatAddress(address));

describe('fixed addresses of nodes', () => {
  it.each([
    ['are theirs, and others pass them over', [{}, { privateIPAddress: '10.20.1.4' }], ['10.20.1.5', '10.20.1.4'], []],
    ['outside the subnet are refused', [{ privateIPAddress: '10.20.2.9' }], ['10.20.1.4', '10.20.1.5'], ['outside']],
    ['that Azure keeps are refused', [{ privateIPAddress: '10.20.1.3' }], ['10.20.1.4', '10.20.1.5'], ['reserved']],
    [
      'go to the first who names them',
      [{ privateIPAddress: '10.20.1.9' }, { privateIPAddress: '10.20.1.9' }],
      ['10.20.1.9', '10.20.1.4'],
      ['taken'],
    ],
  ])('%s', (_, fixed, addresses, refused) => {
    const { whole, nodes } = planned({ nodes: fixed });
    expect(nodes.map(({ address }) => formatAddress(address))).toEqual(addresses);
    expect(whole.subnets.nodes?.refusedAddresses.map(({ why }) => why)).toEqual(refused);
  });

  it('are held as written, predicted ones as predicted', () => {
    const { whole, nodes } = planned({ nodes: [{ privateIPAddress: '10.20.1.9' }] });
    expect(nodes.map(({ predicted }) => predicted)).toEqual([false, true]);
    const held = whole.subnets.nodes?.holdings.filter(({ role }) => role === 'node') ?? [];
    expect(held.map(({ range, predicted }) => [formatAddress(range.first), predicted])).toEqual([
      ['10.20.1.4', true],
      ['10.20.1.9', false],
    ]);
  });

  it('stay with their nodes where there are too few addresses: only the last node gives its own up', () => {
    const { whole, nodes } = planned({
      prefix: '10.20.1.0/29',
      machine: '10.20.1.4',
      count: 3,
      nodes: [{ privateIPAddress: '10.20.1.4' }, { privateIPAddress: '10.20.1.5' }, { privateIPAddress: '10.20.1.6' }],
    });
    expect(nodes.map(({ address, predicted }) => [formatAddress(address), predicted])).toEqual([
      ['10.20.1.6', true],
      ['10.20.1.5', false],
    ]);
    expect(whole.subnets.nodes?.refusedAddresses.map(({ why }) => why)).toEqual(['taken']);
  });

  it('of nodes that nobody asks for are kept for nobody', () => {
    const { whole, nodes } = planned({ count: 1, nodes: [{}, { privateIPAddress: '10.20.1.4' }] });
    expect(nodes.map(({ address }) => formatAddress(address))).toEqual(['10.20.1.4']);
    expect(whole.subnets.nodes?.usage).toMatchObject({ nodes: 1, free: 250 });
  });
});

describe('fixed blocks', () => {
  it.each([
    [
      'are their nodes’, and others pass them over',
      [{}, { podCIDR: '10.244.0.0/24' }],
      ['10.244.1.0/24', '10.244.0.0/24'],
      [],
    ],
    ['outside the pod CIDR are refused', [{ podCIDR: '10.9.0.0/24' }], ['10.244.0.0/24', '10.244.1.0/24'], ['outside']],
    ['of another size are refused', [{ podCIDR: '10.244.0.0/25' }], ['10.244.0.0/24', '10.244.1.0/24'], ['size']],
    [
      'go to the first who names them',
      [{ podCIDR: '10.244.7.0/24' }, { podCIDR: '10.244.7.0/24' }],
      ['10.244.7.0/24', '10.244.0.0/24'],
      ['taken'],
    ],
  ])('%s', (_, fixed, blocks, refused) => {
    const { aks, nodes } = planned({ nodes: fixed });
    expect(nodes.map(({ block }) => block && formatPrefix(block))).toEqual(blocks);
    expect(aks.refusedPlaces.map(({ why }) => why)).toEqual(refused);
  });
});

describe('placed pods', () => {
  /** Section 0.2 of the datapath reference. */
  const REFERENCE: readonly [NetworkModeId, string, string, string][] = [
    ['kubenet', '10.244.0.10', '10.244.0.11', '10.244.1.20'],
    ['overlay', '10.244.0.10', '10.244.0.11', '10.244.1.20'],
    ['node-subnet', '10.20.1.6', '10.20.1.7', '10.20.1.37'],
  ];

  it.each(REFERENCE)('%s: P1, P2 and P3 of the reference topology are where it has them', (mode, p1, p2, p3) => {
    const placement = [
      { node: 'pool/node/0', podIP: p1 },
      { node: 'pool/node/0', podIP: p2 },
      { node: 'pool/node/1', podIP: p3 },
    ];
    const nodes = [{ privateIPAddress: '10.20.1.4' }, { privateIPAddress: '10.20.1.5' }];
    const { aks, whole, nodes: its, web } = planned({ mode, nodes, placement });
    expect([0, 1, 2].map((n) => [text(web(n)?.address), web(n)?.node.id])).toEqual([
      [p1, 'pool/node/0'],
      [p2, 'pool/node/0'],
      [p3, 'pool/node/1'],
    ]);
    expect(its.map(({ podsRunning }) => podsRunning)).toEqual([2, 1]);
    expect([...aks.refusedPlaces, ...(whole.subnets.nodes?.refusedAddresses ?? [])]).toEqual([]);
    if (mode === 'node-subnet') expect(whole.subnets.nodes?.usage).toMatchObject({ nodes: 2, pods: 60 });
  });

  it('pod subnet: a fixed address is one of the sixteen that its node holds', () => {
    const base = planned({ mode: 'pod-subnet' }).whole.document;
    const home = resourceOf(base, 'subnet', resourceOf(base, 'agentPool', 'pool')?.podSubnet);
    const podIP = home?.addressPrefix.replace(/0\/\d+$/, '50') ?? '';
    const placement = [{ node: 'pool/node/1', podIP }];
    const whole = plan(withResource(base, { ...workload('web', 3), placement }));
    const aks = whole.clusters.aks;
    const [one, two] = aks?.pools[0]?.nodes ?? [];
    expect(aks && text(podOf(aks, 'web', 0)?.address)).toBe(podIP);
    expect([one?.podUnits, two?.podUnits]).toEqual([1, 1]);
    expect(whole.subnets[home?.id ?? '']?.usage).toMatchObject({ pods: 32 });
  });

  it('outside their node’s block take the lowest address that is left, and the place is refused', () => {
    const { aks, web } = planned({ placement: [{ node: 'pool/node/0', podIP: '10.244.9.9' }] });
    expect(text(web(0)?.address)).toBe('10.244.0.2');
    expect(aks.refusedPlaces).toEqual([{ owner: 'web', text: '10.244.9.9', why: 'outside' }]);
  });

  it('leave their addresses to nobody else: the others are dealt past them', () => {
    const { aks, nodes } = planned({ placement: [{ node: 'pool/node/0', podIP: '10.244.0.3' }], replicas: 7 });
    expect(podsOn(aks, 'pool/node/0').map(({ replica, address }) => [replica, formatAddress(address)])).toEqual([
      [1, '10.244.0.2'],
      [0, '10.244.0.3'],
      [3, '10.244.0.4'],
      [5, '10.244.0.5'],
    ]);
    expect(nodes.map(({ podsRunning }) => podsRunning)).toEqual([4, 3]);
  });

  it('on a node that is not there are dealt like the others', () => {
    const { aks, web } = planned({ placement: [{ node: 'pool/node/8' }] });
    expect(web(0)?.node.id).toBe('pool/node/0');
    expect(aks.workloads).toMatchObject([{ placed: 0, running: 3 }]);
  });

  it('with the node’s network have the node’s address and take none for pods', () => {
    const { aks, nodes, web } = planned({ hostNetwork: true, placement: [{ node: 'pool/node/1' }] });
    expect([0, 1, 2].map((n) => text(web(n)?.address))).toEqual(['10.20.1.5', '10.20.1.4', '10.20.1.5']);
    expect(nodes.map(({ podsRunning, hostPods }) => [podsRunning, hostPods])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect(aks.pods.running).toBe(3);
  });
});
