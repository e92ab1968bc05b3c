import { describe, expect, it } from 'vitest';
import { examples } from '../../../examples';
import { resourceOf, type TopologyDocument, withResource } from '../../../model';
import { plan as planOf } from '../../plan/plan';
import { usualVariants, type VariantChoice } from './choices';
import { allTheSame, differences } from './differences';
import { differencesText, walksText } from './text';
import type { Differences } from './types';
import { faresLike, walks } from './walks';

const plan = planOf(examples.article);
const MODES = usualVariants({ mode: 'kubenet', dataplane: 'azure' });

/** What the cells of a row say, one a variant. */
function said({ groups }: Differences, group: string, title: RegExp): readonly string[] {
  const row = groups.find(({ id }) => id === group)?.rows.find((one) => title.test(one.title));
  return (row?.cells ?? []).map((cell) => (cell?.lines ?? []).map(({ text }) => text).join('; '));
}

const grown = (document: TopologyDocument, count: number): TopologyDocument => {
  const pool = resourceOf(document, 'agentPool', 'webpool');
  return pool ? withResource(document, { ...pool, count }) : document;
};

describe('the article’s design in kubenet, Azure CNI and Overlay', () => {
  const found = differences(plan, 'aks', MODES);

  it('tells what differs, and nothing else', async () => {
    await expect(`${differencesText(found)}\n`).toMatchFileSnapshot('__golden__/article.txt');
  });

  // "Compare network models" of the AKS documents: a kubenet or Overlay pod has no address of the virtual network.
  it.each([
    ['a peered machine', /^vm-jump/, ['Dropped', 'Delivered', 'Dropped']],
    ['a host on-premises', /^dc1/, ['Dropped', 'Delivered', 'Dropped']],
    ['a gateway with the cluster’s route table', /^agw-ingress/, ['Delivered', 'Delivered', 'Delivered']],
  ])('%s opens a connection to a pod', (_, title, cells) => expect(said(found, 'to-pod', title)).toEqual(cells));

  // ip-masq-agent spares the virtual network alone, so peered networks and on-premises see the node in Azure CNI too.
  it.each([
    ['its own network', /^vm-dns/, ['the node’s address', 'the pod’s own address', 'the node’s address']],
    ['a peered network', /^vm-jump/, ['the node’s address', 'the node’s address', 'the node’s address']],
    ['on-premises', /^dc1/, ['the node’s address', 'the node’s address', 'the node’s address']],
    ['the internet', /^Clients/, ['a public address', 'a public address', 'a public address']],
  ])('whom %s sees', (_, title, cells) => expect(said(found, 'from-pod', title)).toEqual(cells));

  it('marks the cells that say something else than the first', () => {
    const row = found.groups.find(({ id }) => id === 'to-pod')?.rows.find(({ title }) => title.startsWith('vm-jump'));
    expect(row?.differs).toBe(true);
    expect(row?.cells.map((cell) => cell?.differs)).toEqual([false, true, false]);
  });

  it('cites the rule behind every figure that rests on one', () => {
    const rows = found.groups.filter(({ id }) => id === 'to-pod' || id === 'from-pod').flatMap(({ rows: all }) => all);
    expect(rows.every(({ facts }) => facts.length > 0)).toBe(true);
  });

  describe.each([
    { name: 'peered', from: 'vm-jump', to: 'web/pod/0', alike: [true, false, true] },
    { name: 'own-network', from: 'web/pod/0', to: 'vm-dns', alike: [true, false, true] },
    { name: 'internet', from: 'clients', to: 'svc-web', alike: [true, true, true] },
  ])('the same flow in each, from $from to $to', ({ name, from, to, alike }) => {
    const walked = walks(plan, 'aks', MODES, { from, to });

    it('goes line by line', async () => {
      const names = found.heads.map((head) => (typeof head === 'string' ? head : head.networking));
      await expect(`${walksText(walked, names)}\n`).toMatchFileSnapshot(`__golden__/${name}.txt`);
    });

    it('fares otherwise where it ends otherwise, or another is seen as its client', () =>
      expect(walked.fared.map((one) => faresLike(one, walked.fared[0]))).toEqual(alike));
  });
});

describe('before and after an edit', () => {
  const earlier: VariantChoice = { type: 'earlier', document: examples.article };
  const after = planOf(grown(examples.article, 3));
  const found = differences(after, 'aks', [{ type: 'now' }, earlier]);

  it('tells the routes that came', () => {
    expect(said(found, 'routes', /^Routes to nodes/)).toEqual(['5 of 400 routes', '3 of 400 routes']);
  });

  it('says nothing where nothing was edited', () => {
    const same = differences(plan, 'aks', [{ type: 'now' }, earlier]);
    expect(same.groups.flatMap(({ rows }) => rows).filter(({ differs }) => differs)).toEqual([]);
    expect([same, found].map(allTheSame)).toEqual([true, false]);
  });

  it('says so where the cluster was not there', () => {
    const { aks: _, ...resources } = examples.article.resources;
    const without = { ...examples.article, resources, order: examples.article.order.filter((id) => id !== 'aks') };
    const { heads, groups } = differences(plan, 'aks', [{ type: 'now' }, { type: 'earlier', document: without }]);
    expect(heads[1]).toBe('The cluster was not in the design then.');
    expect(groups[0]?.rows[0]?.cells[1]).toBeUndefined();
  });
});

// "Azure CNI powered by Cilium": Linux pools alone, and no policy engine but Cilium's.
it('tells what AKS refuses under the Cilium dataplane alone', () => {
  const cluster = resourceOf(examples.article, 'managedCluster', 'aks');
  if (!cluster) throw new Error('No cluster');
  const calico = withResource(examples.article, {
    ...cluster,
    networkProfile: { ...cluster.networkProfile, networkPolicy: 'calico' },
  });
  const { heads } = differences(planOf(calico), 'aks', [
    { type: 'mode', mode: 'overlay', dataplane: 'azure' },
    { type: 'mode', mode: 'overlay', dataplane: 'cilium' },
  ]);
  const codes = heads.map((head) =>
    typeof head === 'string' ? head : head.refused.filter((one) => !one.everywhere).map((one) => one.finding.code),
  );
  expect(codes[0]).not.toContain('NETWORK_POLICY_REFUSED');
  expect(codes[1]).toContain('NETWORK_POLICY_REFUSED');
});

it('compares the walks that there are where the first variant has none', () => {
  const { aks: _, ...resources } = examples.article.resources;
  const without = { ...examples.article, resources, order: examples.article.order.filter((id) => id !== 'aks') };
  const { fared, legs } = walks(plan, 'aks', [{ type: 'earlier', document: without }, { type: 'now' }], {
    from: 'clients',
    to: 'svc-web',
  });
  expect(fared[0]).toBe('The cluster was not in the design then.');
  expect(legs.flatMap(({ lines }) => lines).filter(({ differs }) => differs)).toEqual([]);
});

it('says where a variant cannot be had', () => {
  const network = resourceOf(examples.article, 'virtualNetwork', 'vnet-prod');
  if (!network) throw new Error('No network');
  const full = withResource(examples.article, { ...network, addressPrefixes: ['10.240.0.0/24'] });
  const { heads } = differences(planOf(full), 'aks', [
    { type: 'now' },
    { type: 'mode', mode: 'pod-subnet', dataplane: 'azure' },
  ]);
  expect(heads[1]).toBe('No room for a pod subnet in vnet-prod.');
});
