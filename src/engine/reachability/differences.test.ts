import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import type { ResourceOf, TopologyDocument } from '../../model';
import { plan } from '../plan/plan';
import { documentOf, inMode, machine, subnet, virtualNetwork } from '../testing';
import { edited } from './arbitraries';
import { type ChangeKind, differences, kindOf } from './differences';
import { follow } from './fares';
import { reachability, reachabilityAfter } from './reachability';
import type { Fare, Reachability } from './types';

const changesOf = (before: TopologyDocument, after: TopologyDocument) => {
  const known = reachability(plan(before));
  const now = reachabilityAfter(known, plan(after));
  return { now, changes: differences(known, now) };
};

/** `vm-jump → web: gained`, by the ids of what groups are of, or of one alone. */
const told = ({ now, changes }: ReturnType<typeof changesOf>): string[] =>
  changes.map(({ from, to, kind }) => `${nameOf(now, from)} → ${nameOf(now, to)}: ${kind}`);

const nameOf = ({ ends }: Reachability, at: number): string => {
  const { of = '', examples: some = [], size = 0 } = ends[at] ?? {};
  return size === 1 ? some.join() : of;
};

describe('what an edit changed', () => {
  const kubenet = examples.article;
  const azureCni = inMode(kubenet, 'aks', 'node-subnet');

  it('is nothing where nothing changed', () => {
    const known = reachability(plan(kubenet));
    expect(differences(known, known)).toEqual([]);
    expect(differences(known, reachability(plan(structuredClone(kubenet))))).toEqual([]);
  });

  it('from kubenet to Azure CNI: pods can be asked from outside, and are seen as themselves', () => {
    const changed = told(changesOf(kubenet, azureCni));
    expect(changed).toContain('vm-jump → web: gained');
    expect(changed).toContain('headquarters/dc1 → web: gained');
    expect(changed).toContain('web → vm-dns: source');
    expect(changed).not.toContain('web → vm-jump: gained');
    expect(changed.filter((one) => one.endsWith('lost'))).toEqual([]);
  });

  it('back again: the same cells, and what was gained is lost', () => {
    const there = told(changesOf(kubenet, azureCni));
    const back = told(changesOf(azureCni, kubenet));
    expect(back).toEqual(there.map((one) => one.replace('gained', 'lost')));
  });

  it('tells with each change a connection that fared so, and one that fares so', () => {
    const [before, after] = [plan(kubenet), plan(azureCni)];
    const { changes } = changesOf(kubenet, azureCni);
    for (const { was, is, kind } of changes) {
      expect(follow(before, was)?.fare).toEqual(was);
      expect(follow(after, is)?.fare).toEqual(is);
      expect(kindOf(was, is)).toBe(kind);
    }
    expect(changes.length).toBeGreaterThan(10);
  });
});

const DENY: ResourceOf<'networkSecurityGroup'>['securityRules'][number] = {
  name: 'deny-ssh',
  priority: 100,
  direction: 'Inbound',
  access: 'Deny',
  protocol: 'Tcp',
  sourceAddressPrefixes: ['*'],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: ['22'],
};

describe('ends that change their group', () => {
  const closed = { networkSecurityGroup: 'closed' };
  const place = (id: string, group: { networkSecurityGroup?: string } = {}) => [
    subnet(`10.1.${id}.0/24`, { id: `s${id}`, ...group }),
    machine(`vm${id}`, undefined, `s${id}`),
  ];
  const design = (...resources: ReturnType<typeof place>[]) =>
    documentOf(virtualNetwork('10.1.0.0/16'), ...resources.flat(), {
      id: 'closed',
      name: 'closed',
      kind: 'networkSecurityGroup',
      securityRules: [DENY],
    });

  it('are compared as what they were, though another tells of their group', () => {
    // vm1 stands for the group that vm2 comes into, and vm0 stood for the one that it leaves.
    const before = design(place('0'), place('1', closed), place('2'));
    const after = design(place('0'), place('1', closed), place('2', closed));
    expect(told(changesOf(before, after))).toContain('vm0 → vnet: lost');
    expect(told(changesOf(after, before))).toContain('vnet → vnet: gained');
  });

  it('and new ones have not changed', () => {
    const before = design(place('0'), place('1'));
    const after = design(place('0'), place('1'), place('2', closed));
    expect(told(changesOf(before, after))).toEqual([]);
  });

  it('that are gone are not told of', () => {
    const before = design(place('0'), place('1'), place('2', closed));
    expect(told(changesOf(before, design(place('0'), place('1'))))).toEqual([]);
  });
});

describe('a change', () => {
  const flow = { from: 'a', to: 'b' };
  const delivered = (...sources: Extract<Fare, { outcome: unknown }>['sources']): Fare => ({
    flow,
    outcome: 'delivered',
    share: 1,
    sources,
  });
  const dropped: Fare = { flow, outcome: 'dropped', code: 'NSG_DENIED_INBOUND' as never, share: 0, sources: [] };
  const gone: Fare = { flow, error: { code: 'no-address', field: 'to', text: 'b' } };

  it.each<{ name: string; was: Fare; is: Fare; kind: ChangeKind | undefined }>([
    { name: 'the same', was: dropped, is: dropped, kind: undefined },
    { name: 'lost', was: delivered(), is: dropped, kind: 'lost' },
    { name: 'lost for want of an address', was: delivered(), is: gone, kind: 'lost' },
    { name: 'gained', was: gone, is: delivered(), kind: 'gained' },
    { name: 'fails in another way', was: dropped, is: gone, kind: 'otherwise' },
    { name: 'as often as before', was: gone, is: gone, kind: undefined },
    {
      name: 'seen as somebody else',
      was: delivered({ of: 'itself', address: 1 }),
      is: delivered({ of: 'node', address: 2 }),
      kind: 'source',
    },
    {
      name: 'a node that moved',
      was: delivered({ of: 'node', address: 1 }),
      is: delivered({ of: 'node', address: 2 }),
      kind: undefined,
    },
    {
      name: 'another public address, which others may allow by name',
      was: delivered({ of: 'edge', address: 1 }),
      is: delivered({ of: 'edge', address: 2 }),
      kind: 'source',
    },
  ])('$name: $kind', ({ was, is, kind }) => expect(kindOf(was, is)).toBe(kind));
});

describe('laws', () => {
  it(
    'what an edit changed is the same however the answer after it was come by, and turned round by taking it back',
    () =>
      fc.assert(
        fc.property(edited, ([before, after]) => {
          const [known, wanted] = [reachability(plan(before)), reachability(plan(after))];
          const changes = differences(known, wanted);
          expect(differences(known, reachabilityAfter(known, plan(after)))).toEqual(changes);
          const back = differences(wanted, known).map(({ kind }) => kind);
          expect(back.includes('lost')).toBe(changes.some(({ kind }) => kind === 'gained'));
        }),
        { numRuns: 20 },
      ),
    120_000,
  );
});
