import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatAddress, formatPrefix } from '../../ip';
import { type Resource, withMode } from '../../model';
import type { Finding } from '../findings/types';
import { plan } from '../plan/plan';
import { cluster, documentOf, oneCluster, pool, service, subnet, virtualNetwork } from '../testing';
import { filtered, outlineFilters } from './filter';
import { matching, pathTo } from './find';
import { NODES_IN_DETAIL, poolsInDetail } from './in-detail';
import { outline, problemsBySubject } from './outline';
import type { OutlineItem } from './types';

const articlePlan = plan(examples.article);
const article = outline(articlePlan, []);

const all = (items: readonly OutlineItem[]): OutlineItem[] => items.flatMap((item) => [item, ...all(item.children)]);

/** The tree as indented text, to be read in a failing test. */
const drawn = (items: readonly OutlineItem[], indent = ''): string =>
  items
    .flatMap((item) => [
      `${indent}${item.shortName ?? item.name}${item.detail === undefined ? '' : ` · ${item.detail}`}`,
      ...(item.children.length > 0 ? [drawn(item.children, `${indent}  `)] : []),
    ])
    .join('\n');

describe('the opening design', () => {
  it('has everything of the article’s picture by name', () => {
    expect(drawn(article)).toMatchInlineSnapshot(`
      "Internet
        Clients · 203.0.113.9
      Load balancers
        kubernetes · public
          outbound · 20.50.0.20
          web · 20.50.0.10
        kubernetes-internal · internal
          api · 10.240.0.250
      vnet-prod · 10.240.0.0/16
        DNS servers · 10.240.3.4
        peer-prod-hub · to vnet-hub
        snet-aks · 10.240.0.0/24
          nsg-aks · 7 rules
          aks-agentpool-74008450-routetable · 3 routes
          nodepool1 · 2 nodes
            aks-agentpool-74008450-nsg · 7 rules
            vmss000000 · 10.240.0.4
            vmss000001 · 10.240.0.5
          webpool · 1 node
            nsg-webpool · 7 rules
            vmss000000 · 10.240.0.6
        snet-agw · 10.240.2.0/24
          nsg-agw · 8 rules
          aks-agentpool-74008450-routetable · 3 routes
          agw-ingress · 10.240.2.4–5
          agw-api · 10.240.2.6–7
        snet-dns · 10.240.3.0/28
          vm-dns · 10.240.3.4
        GatewaySubnet · 10.240.255.0/27
          vpngw-prod · 10.240.255.4
            cn-headquarters · to Headquarters
      vnet-hub · 10.100.0.0/16
        peer-prod-hub · to vnet-prod
        snet-shared · 10.100.1.0/24
          vm-jump · 10.100.1.4
      aks-prod · kubenet
        Services
          web · 10.0.0.11
          api · 10.0.0.12
        Workloads
          coredns · 2 pods
          web · 24 pods
          api · 9 pods
        aks-agentpool-74008450-nsg · 7 rules
        MC_rg-prod_aks-prod_westeurope
      On-premises
        Headquarters · 192.168.0.0/16
          dc1 · 192.168.10.10"
    `);
  });

  it('has no key twice, in any mode', () => {
    for (const mode of ['kubenet', 'node-subnet', 'overlay'] as const) {
      const keys = all(outline(plan(withMode(examples.article, 'aks', mode)), [])).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('names every stored resource that is not drawn into another', () => {
    const ids = new Set(all(article).map(({ id }) => id));
    expect(examples.article.order.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('pools', () => {
  const poolOf = (nodes: number, prefix = '10.240.0.0/16') => {
    const items = all(outline(plan(oneCluster('kubenet', { subnet: prefix, nodes })), []));
    const item = items.find(({ kind }) => kind === 'agentPool');
    return { detail: item?.detail, nodes: items.filter(({ kind }) => kind === 'node').length };
  };

  it.each([
    { count: NODES_IN_DETAIL, listed: NODES_IN_DETAIL },
    { count: NODES_IN_DETAIL + 1, listed: 0 },
  ])('of $count nodes list $listed', ({ count, listed }) => {
    expect(poolOf(count)).toEqual({ detail: `${count} nodes`, nodes: listed });
  });

  it('name those that do not fit', () => {
    // A /29 has three usable addresses.
    const items = all(outline(plan(oneCluster('kubenet', { subnet: '10.240.0.0/29', nodes: 5 })), []));
    expect(items.find(({ kind }) => kind === 'refusedNodes')).toMatchObject({
      name: 'Without room',
      detail: '2',
      id: 'pool',
      problem: 'error',
    });
    expect(items.find(({ kind }) => kind === 'agentPool')?.detail).toBe('3 of 5 nodes');
  });
});

it('keeps a security group that governs nothing', () => {
  const document = documentOf(virtualNetwork('10.0.0.0/16'), subnet('10.0.0.0/24'), {
    id: 'nsg',
    kind: 'networkSecurityGroup',
    name: 'spare',
    securityRules: [],
  });
  expect(outline(plan(document), []).at(-1)).toMatchObject({ name: 'Not attached', children: [{ name: 'spare' }] });
});

describe('problems', () => {
  const finding = (severity: Finding['severity'], ...ids: [string, ...string[]]): Finding => {
    const [first, ...rest] = ids;
    return {
      code: 'NODES_REFUSED',
      severity,
      subjects: [{ id: first }, ...rest.map((id) => ({ id }))],
      says: '',
      facts: [],
    };
  };

  it('show the worst that is said of a thing', () => {
    const found = [finding('warning', 'a', 'b'), finding('error', 'b'), finding('warning', 'b')];
    expect([...problemsBySubject(found)]).toEqual([
      ['a', 'warning'],
      ['b', 'error'],
    ]);
  });

  it('stand at the thing and not at its parts', () => {
    const items = all(outline(plan(examples.article), [finding('warning', 'headquarters')]));
    expect(items.filter(({ problem }) => problem).map(({ name }) => name)).toEqual(['Headquarters']);
  });
});

describe('search', () => {
  const names = (query: string) => all(matching(articlePlan, article, query)).map(({ name }) => name);

  it('by a prefix: all that has addresses of it, and what it lies in', () => {
    expect(names('10.240.2.0/29')).toEqual(['vnet-prod', 'snet-agw', 'agw-ingress', 'agw-api']);
    expect(names('192.0.2.0/24')).toEqual([]);
    expect(names('10.240.3.4/32')).toContain('vm-dns');
  });

  it.each([
    { query: '192.168.10', finds: ['On-premises', 'Headquarters', 'dc1'] },
    { query: 'VM-JUMP', finds: ['vnet-hub', 'snet-shared', 'vm-jump'] },
    { query: 'no such thing', finds: [] },
  ])('for $query keeps what it finds and what stands above it', ({ query, finds }) => {
    expect(names(query)).toEqual(finds);
  });

  it('finds a node by its block of the pod CIDR', () => {
    expect(names('10.244.1.0')).toContain('aks-nodepool1-74008450-vmss000001');
  });
});

describe('search among nodes that are not listed', () => {
  const large = plan(oneCluster('kubenet', { subnet: '10.240.0.0/16', podCidr: '10.64.0.0/12', nodes: 300 }));
  const items = outline(large, []);
  const found = (query: string) =>
    all(matching(large, items, query)).filter(({ kind }) => kind === 'node' || kind === 'moreNodes');
  const last = large.clusters.aks?.pools[0]?.nodes[299];
  if (!last?.block) throw new Error('299');

  it.each([
    { by: 'name', query: last.name.toUpperCase() },
    { by: 'address', query: formatAddress(last.address) },
    { by: 'block', query: formatPrefix(last.block) },
    { by: 'the address of one of its pods', query: formatAddress(last.block.first + 7) },
  ])('finds one by $by', ({ query }) => {
    expect(found(query).map(({ id }) => id)).toEqual([last.id]);
  });

  it('lists no more of several pools together than of one', () => {
    const pools = ['p0', 'p1'].map((id) => pool(60, { id }));
    const two = plan(documentOf(virtualNetwork('10.0.0.0/8'), subnet('10.0.0.0/9'), cluster({}), ...pools));
    const lines = all(matching(two, outline(two, []), 'vmss'));
    expect(lines.filter(({ kind }) => kind === 'node')).toHaveLength(50);
    expect(lines.filter(({ kind }) => kind === 'moreNodes').map(({ name }) => name)).toEqual([
      '10 more nodes',
      '60 more nodes',
    ]);
  });

  it('says how many more there are than it lists, under keys of their own', () => {
    const lines = found('vmss');
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toMatchObject({ kind: 'moreNodes', name: '250 more nodes' });
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  });
});

describe('pools told node by node', () => {
  const told = (...counts: number[]) => {
    const pools = counts.map((count, i) => pool(count, { id: `p${i}` }));
    const document = documentOf(virtualNetwork('10.0.0.0/8'), subnet('10.0.0.0/9'), cluster({}), ...pools);
    return [...poolsInDetail(plan(document))].toSorted();
  };

  it.each([
    { counts: [3, 51, 50], told: ['p0', 'p2'], because: 'one of 51 nodes is told as a whole' },
    {
      counts: [50, 49, 50, 50, 12],
      told: ['p4'],
      because: 'about 50 are too many, and pools of about one size are alike',
    },
    { counts: [0, 0], told: ['p0', 'p1'], because: 'there is nothing to tell of a pool without nodes' },
  ])('$counts: $because', ({ counts, told: expected }) => {
    expect(told(...counts)).toEqual(expected);
  });
});

describe('the path to a thing', () => {
  it('leads through everything above it', () => {
    expect(pathTo(article, 'nodepool1/node/1').map(({ name }) => name)).toEqual([
      'vnet-prod',
      'snet-aks',
      'nodepool1',
      'aks-nodepool1-74008450-vmss000001',
    ]);
  });

  it('ends at the thing itself where a part of it comes first', () => {
    expect(pathTo(article, 'svc-web').map(({ kind }) => kind)).toEqual(['managedCluster', 'group', 'service']);
  });

  it('is empty for what is not there', () => {
    expect(pathTo(article, 'gone')).toEqual([]);
  });
});

it('grows with the nodes it lists, not with addresses', () => {
  const document = documentOf(virtualNetwork('10.0.0.0/8'), subnet('10.0.0.0/9'), pool(0));
  expect(all(outline(plan(document), [])).length).toBeLessThan(10);
});

describe('load balancers, which AKS calls alike in every cluster', () => {
  const balancers = (...more: readonly Resource[]) =>
    all(
      outline(
        plan(documentOf(virtualNetwork('10.240.0.0/16'), subnet('10.240.0.0/20'), cluster(), pool(1), ...more)),
        [],
      ),
    ).flatMap(({ kind, name, detail }) => (kind === 'loadBalancer' ? [`${name} · ${detail}`] : []));

  it('say which they are', () =>
    expect(balancers(service('in', { type: 'LoadBalancer', internal: true }))).toEqual([
      'kubernetes · public',
      'kubernetes-internal · internal',
    ]));

  it('and of several clusters whose', () =>
    expect(balancers(cluster({}, 'aks2'), pool(1, { id: 'other', cluster: 'aks2' }))).toEqual([
      'kubernetes · public of aks',
      'kubernetes · public of aks2',
    ]));
});

describe('a filter', () => {
  const kinds = (id: string) => {
    const filter = outlineFilters.find((one) => one.id === id);
    if (!filter) throw new Error(`No filter ${id}`);
    return all(filtered(article, filter))
      .filter(filter.shows)
      .map(({ kind }) => kind);
  };

  it('shows what it says and nothing of its kind is lost', () => {
    expect(new Set(kinds('machines'))).toEqual(new Set(['virtualMachine', 'onPremisesSite', 'host', 'internetHost']));
    expect(kinds('networks').filter((kind) => kind === 'subnet')).toHaveLength(5);
  });

  it('that shows everything leaves the outline as it is', () => {
    expect(filtered(article, outlineFilters[0])).toBe(article);
  });
});
