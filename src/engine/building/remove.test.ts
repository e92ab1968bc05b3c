import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { type Resource, resourceOf, type TopologyDocument, withNew, withResource } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { added, dependents, removed } from './index';
import { dangling, design, designAndPlace, kind } from './testing';

const article = examples.article;

const assertion: Resource = {
  id: 'a1',
  name: 'a1',
  kind: 'assertion',
  from: 'vm-jump',
  to: 'web/pod/0',
  expect: 'works',
};
const fault: Resource = { id: 'f1', name: 'f1', kind: 'drift', fault: 'ipForwardingOff', target: 'webpool/node/0' };
const table: Resource = {
  id: 'rt',
  name: 'rt',
  kind: 'routeTable',
  disableBgpRoutePropagation: false,
  routes: [
    { name: 'out', addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.240.3.4' },
  ],
};
const more = withNew(article, [assertion, fault, table]);

describe('what hangs on a resource', () => {
  it.each([
    { id: 'vnet-hub', gone: ['snet-shared', 'vm-jump', 'peer-prod-hub', 'a1'], changed: [] },
    { id: 'snet-dns', gone: ['vm-dns'], changed: [] },
    { id: 'nsg-aks', gone: [], changed: ['snet-aks loses its network security group'] },
    { id: 'headquarters', gone: [], changed: ['vpngw-prod loses its connection with Headquarters'] },
    { id: 'svc-web', gone: [], changed: ['agw-ingress has no backend any more'] },
    { id: 'web', gone: ['a1'], changed: ['svc-web loses its workload'] },
    { id: 'webpool', gone: ['f1'], changed: [] },
    {
      id: 'aks',
      gone: ['nodepool1', 'webpool', 'coredns', 'web', 'api', 'svc-web', 'svc-api', 'a1', 'f1'],
      changed: ['snet-agw loses its route table', 'agw-ingress has no backend any more'],
    },
    { id: 'clients', gone: [], changed: [] },
    { id: 'nobody', gone: [], changed: [] },
    { id: 'aks/routeTable', gone: [], changed: [] },
  ])('$id', ({ id, gone, changed }) => {
    const found = dependents(more, id);
    expect(found.gone).toEqual(gone);
    expect(found.changed.map((one) => `${one.id} ${one.what}`)).toEqual(changed);
  });

  it('a cluster goes with the subnets of all its pools, and stays when its last pool is deleted by itself', () => {
    expect(dependents(article, 'snet-aks').gone).toContain('aks');
    expect(dependents(article, 'vnet-prod').gone).toContain('aks');
    const one = removed(article, ['webpool']).document;
    expect(dependents(one, 'nodepool1').gone).toEqual([]);
  });

  it('tells who names an address of it, and leaves them as they are', () => {
    const { mentions } = dependents(more, 'vm-dns');
    expect(mentions).toEqual([
      { id: 'vnet-prod', what: 'has 10.240.3.4 as its DNS server' },
      { id: 'rt', what: 'has the route out to 10.240.3.4' },
    ]);
    const { document } = removed(more, ['vm-dns']);
    expect(document.resources.rt).toBe(more.resources.rt);
  });

  it.each([
    { id: 'svc-api', who: 'agw-api', what: 'sends to 10.240.0.250' },
    { id: 'svc-web', who: 'nsg-aks', what: 'has the rule allow-web-from-internet for 20.50.0.10' },
    { id: 'vm-jump', who: 'a1', what: 'is about vm-jump and goes with it' },
  ])('$id is named by $who', ({ id, who, what }) =>
    expect(dependents(more, id).mentions).toContainEqual({ id: who, what }),
  );
});

describe('removing', () => {
  it('names the step', () => {
    expect(removed(article, ['snet-dns']).step).toBe('Delete subnet snet-dns');
    expect(removed(article, ['headquarters', 'clients']).step).toBe('Delete on-premises site Headquarters and 1 more');
  });

  it('takes frontends, machines and links out of their lists', () => {
    const links = {
      id: 'z',
      name: 'z',
      kind: 'privateDnsZone',
      zoneName: 'z.example',
      virtualNetworkLinks: ['vnet-prod', 'vnet-hub'],
    } as const;
    const balancer: Resource = {
      id: 'lb',
      name: 'lb',
      kind: 'loadBalancer',
      frontendIPConfigurations: [
        { name: 'a', subnet: 'snet-aks', loadBalancingRules: [] },
        { name: 'b', subnet: 'snet-dns', loadBalancingRules: [] },
      ],
      backendAddressPool: ['vm-dns'],
      unhealthy: ['vm-dns'],
    };
    const document = withNew(article, [{ ...links, virtualNetworkLinks: [...links.virtualNetworkLinks] }, balancer]);
    const after = removed(document, ['snet-dns', 'vnet-hub']).document;
    expect(resourceOf(after, 'loadBalancer', 'lb')).toMatchObject({
      frontendIPConfigurations: [{ name: 'a' }],
      backendAddressPool: [],
      unhealthy: [],
    });
    expect(resourceOf(after, 'privateDnsZone', 'z')?.virtualNetworkLinks).toEqual(['vnet-prod']);
    expect(dependents(document, 'snet-dns').changed).toContainEqual({
      id: 'lb',
      what: 'loses a frontend and loses vm-dns from its backend pool',
    });
  });

  it('lets pods of a node that goes run elsewhere', () => {
    const web = resourceOf(article, 'workload', 'web');
    if (!web) throw new Error('web');
    const placed = withResource(article, {
      ...web,
      placement: [{ node: 'webpool/node/0' }, { node: 'nodepool1/node/0' }],
    });
    const after = removed(placed, ['webpool']).document;
    expect(resourceOf(after, 'workload', 'web')?.placement).toEqual([{ node: 'nodepool1/node/0' }]);
  });

  it('leaves nothing that leads nowhere, whatever goes', () =>
    fc.assert(
      fc.property(designAndPlace, ([document, id]) => {
        const after = removed(document, id === undefined ? [] : [id]).document;
        expect(dangling(after)).toEqual([]);
        expect(topologyDocument.parse(after)).toEqual(after);
        expect(Object.keys(after.resources).toSorted()).toEqual(after.order.toSorted());
      }),
      { numRuns: 150 },
    ));

  it('takes just what was told, and changes nothing else', () =>
    fc.assert(
      fc.property(designAndPlace, ([document, id]) => {
        if (id === undefined || !document.resources[id]) return;
        const told = dependents(document, id);
        const after = removed(document, [id]).document;
        const went = document.order.filter((one) => !after.resources[one]);
        expect(went).toEqual(document.order.filter((one) => one === id || told.gone.includes(one)));
        const changed = after.order.filter((one) => after.resources[one] !== document.resources[one]);
        expect(changed).toEqual(told.changed.map((one) => one.id));
      }),
      { numRuns: 100 },
    ));

  it('of what was just added gives the design as it was', () =>
    fc.assert(
      fc.property(designAndPlace, kind, ([document, into], what) => {
        const result = added(document, what, into);
        if (!result.ok) return;
        const { document: after, id, with: along } = result.value;
        expect(removed(after, [id, ...along]).document).toEqual(document);
      }),
      { numRuns: 100 },
    ));

  it('of several is the same in any order', () =>
    fc.assert(
      fc.property(
        design.chain((document: TopologyDocument) =>
          fc.tuple(
            fc.constant(document),
            fc.shuffledSubarray(document.order, { maxLength: Math.min(4, document.order.length) }),
          ),
        ),
        ([document, ids]) => {
          expect(removed(document, ids).document).toEqual(removed(document, ids.toReversed()).document);
        },
      ),
      { numRuns: 50 },
    ));
});
