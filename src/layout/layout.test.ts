import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import { type ResourceOf, resourceOf, type TopologyDocument, withMode, withResource } from '../model';
import { networkModes } from '../modes';
import { anyDesign } from './arbitraries';
import type { Box, Rect } from './block';
import { cellRect } from './cells';
import { layoutOf } from './layout';

const boxesOf = (document: TopologyDocument): Box[] => layoutOf(plan(document), {});

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const overlapping = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (a.parent === b.parent && meet(a, b) ? [`${a.id} and ${b.id}`] : [])),
  );

function outsideParent(boxes: readonly Box[]): string[] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return boxes.flatMap(({ id, parent, x, y, width, height }) => {
    if (parent === undefined) return [];
    const frame = byId.get(parent);
    const inside = frame && x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
    return inside ? [] : [id];
  });
}

const pool = (document: TopologyDocument, id: string, count: number): TopologyDocument => {
  const found = resourceOf(document, 'agentPool', id);
  if (!found) throw new Error(`No pool ${id}`);
  return withResource(document, { ...found, count } satisfies ResourceOf<'agentPool'>);
};

/** The opening design with so many more pools of so many nodes each. */
const pools = (count: number, nodes: number): TopologyDocument =>
  Array.from({ length: count }).reduce<TopologyDocument>((document, _, i) => {
    const id = `pool${i}`;
    const rest = { cluster: 'aks', mode: 'User', count: nodes, vnetSubnet: 'snet-aks' } as const;
    const added = withResource(document, { id, name: id, kind: 'agentPool', ...rest });
    return { ...added, order: [...added.order, id] };
  }, examples.article);

/** All but what stands on others as a chip, in the outline, or for others. */
const DRAWN = new Set<string | undefined>([
  'internetHost',
  'onPremisesSite',
  'virtualNetwork',
  'subnet',
  'managedCluster',
  'agentPool',
  'applicationGateway',
  'applicationGatewayForContainers',
  'azureFirewall',
  'natGateway',
  'loadBalancer',
  'privateEndpoint',
  'virtualMachine',
  'virtualNetworkGateway',
]);

const FRAMES = new Set<string | undefined>(['virtualNetwork', 'subnet', 'managedCluster', 'agentPool']);

describe('laws', () => {
  it('siblings never overlap, children lie inside their parents, parents come first, ids are unique', () => {
    fc.assert(
      fc.property(anyDesign, (document) => {
        const boxes = boxesOf(document);
        expect(overlapping(boxes)).toEqual([]);
        expect(outsideParent(boxes)).toEqual([]);
        expect(new Set(boxes.map(({ id }) => id)).size).toBe(boxes.length);
        const seen = new Set<string>();
        for (const { id, parent } of boxes) {
          expect(parent === undefined || seen.has(parent)).toBe(true);
          seen.add(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('everything that holds or moves packets is drawn', () => {
    fc.assert(
      fc.property(anyDesign, (document) => {
        const drawn = new Set(boxesOf(document).map(({ id }) => id));
        const missing = document.order.filter((id) => DRAWN.has(document.resources[id]?.kind) && !drawn.has(id));
        expect(missing).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a frame that is collapsed is its title bar: nothing is drawn in it, and all of it is kept in mind', () => {
    fc.assert(
      fc.property(anyDesign, fc.infiniteStream(fc.boolean()), (document, chance) => {
        const frames = document.order.filter((id) => FRAMES.has(document.resources[id]?.kind));
        const collapsed = new Set(frames.filter(() => chance.next().value));
        const planned = plan(document);
        const all = layoutOf(planned, {});
        const boxes = layoutOf(planned, {}, collapsed);
        expect(overlapping(boxes)).toEqual([]);
        expect(outsideParent(boxes)).toEqual([]);
        expect(boxes.filter(({ parent }) => parent !== undefined && collapsed.has(parent))).toEqual([]);
        // How many refused nodes have a card each depends on the columns of their pool.
        const told = (ids: readonly string[]) => ids.filter((id) => !/\/(node\/\d+|refused)$/.test(id)).toSorted();
        const kept = boxes.flatMap(({ id, collapsed: within = [] }) => [id, ...within]);
        expect(told(kept)).toEqual(told(all.map(({ id }) => id)));
        for (const { id, selects, collapsed: within } of boxes) {
          if (collapsed.has(selects)) expect([id, within]).toEqual([id, expect.any(Array)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a mode moves nothing, but for one that brings a subnet of its own', () => {
    const places = (boxes: readonly Box[]) =>
      Object.fromEntries(boxes.filter(({ kind }) => kind !== 'refusedNodes').map(({ id, x, y }) => [id, `${x} ${y}`]));
    fc.assert(
      fc.property(
        anyDesign,
        fc.constantFrom(...networkModes.filter(({ podAddressesFrom }) => podAddressesFrom !== 'pod-subnet')),
        (document, mode) => {
          const before = places(boxesOf(document));
          const after = places(boxesOf(inMode(document, 'aks0', mode.id)));
          for (const [id, place] of Object.entries(after)) expect([id, before[id] ?? place]).toEqual([id, place]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the opening design', () => {
  const boxes = boxesOf(examples.article);
  const find = (id: string) => boxes.find((box) => box.id === id);

  it('fits the canvas of a 1440 × 900 screen at four fifths of its size or more', () => {
    const roots = boxes.filter(({ parent }) => parent === undefined);
    const width = Math.max(...roots.map((box) => box.x + box.width)) - Math.min(...roots.map(({ x }) => x));
    const height = Math.max(...roots.map((box) => box.y + box.height)) - Math.min(...roots.map(({ y }) => y));
    expect(918 / width).toBeGreaterThan(0.8);
    expect(576 / height).toBeGreaterThan(0.8);
  });

  it('nests networks, subnets, the cluster, pools and nodes', () => {
    expect(find('nodepool1/node/0')?.parent).toBe('nodepool1');
    expect(find('nodepool1')?.parent).toBe('aks');
    expect(find('aks')?.parent).toBe('snet-aks');
    expect(find('snet-aks')?.parent).toBe('vnet-prod');
    expect(find('aks/internalLoadBalancer')?.parent).toBe('snet-aks');
    expect(find('aks/loadBalancer')?.parent).toBeUndefined();
  });

  it('reads from the internet at the left to the sites at the right', () => {
    const xs = ['clients', 'aks/loadBalancer', 'vnet-prod', 'vnet-hub'].map((id) => find(id)?.x ?? Number.NaN);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(find('headquarters')?.x).toBe(find('vnet-hub')?.x);
  });
});

describe('the row beneath the nodes', () => {
  it.each([2, 4, 9, 20])('begins as wide as its gateways need and ends in line with %i nodes above', (count) => {
    const boxes = boxesOf(pool(examples.article, 'nodepool1', count));
    const find = (id: string) => boxes.find((box) => box.id === id);
    const end = (id: string) => (find(id)?.x ?? 0) + (find(id)?.width ?? 0);
    expect(find('snet-agw')?.width).toBe(172);
    expect(end('GatewaySubnet')).toBe(end('snet-aks'));
  });
});

describe('nodes', () => {
  const inPool = (count: number) =>
    boxesOf(pool(examples.article, 'nodepool1', count)).filter(({ parent }) => parent === 'nodepool1');
  const well = (count: number) =>
    boxesOf(pool(examples.article, 'nodepool1', count)).find(({ id }) => id === 'nodepool1');

  it('are cards up to 50 in a pool, and painted beyond', () => {
    expect(inPool(50)).toHaveLength(50);
    expect(well(50)?.cells).toBeUndefined();
    expect(inPool(51)).toHaveLength(0);
    expect(well(51)?.cells).toMatchObject({ count: 51 });
  });

  it('stand in the same places whether they are cards or painted', () => {
    // 45 nodes in each of five pools are too many cards together; in each of four they are not.
    const [cards, painted] = [4, 5].map((count) => boxesOf(pools(count, 45)));
    const first = (boxes: readonly Box[] | undefined) => boxes?.find(({ id }) => id === 'pool4');
    expect(first(painted)?.cells).toBeDefined();
    const places = cards?.filter(({ parent }) => parent === 'pool3') ?? [];
    const cells = first(painted)?.cells;
    if (!cells) throw new Error('painted');
    const columns = new Set(places.map(({ x }) => x)).size;
    const same = places.map((_, n) => cellRect({ ...cells, columns }, n));
    expect(places.map(({ x, y, width, height }) => ({ x, y, width, height }))).toEqual(same);
  });

  it('that are refused stand where they would stand, the last of them as one card', () => {
    const full = withMode(pool(examples.article, 'nodepool1', 40), 'aks', 'node-subnet');
    const inPool = boxesOf(full).filter(({ parent }) => parent === 'nodepool1');
    const refused = plan(full).clusters.aks?.pools[0]?.refused ?? 0;
    const ghosts = inPool.filter(({ kind }) => kind === 'refusedNode');
    const rest = inPool.find(({ kind }) => kind === 'refusedNodes');
    expect(refused).toBeGreaterThan(20);
    expect(ghosts.length + (rest?.count ?? 0)).toBe(refused);
    expect(ghosts.every(({ selects }) => selects === 'nodepool1')).toBe(true);
  });

  it('never take more than the diagram nodes set aside for them', () => {
    expect(boxesOf(pools(9, 50)).length).toBeLessThanOrEqual(300);
    expect(boxesOf(pools(100, 40)).length).toBeLessThanOrEqual(300);
  });
});

describe('what a person moved', () => {
  it('stays where it was put, and takes nothing else along', () => {
    const before = layoutOf(plan(examples.article), {});
    const after = layoutOf(plan(examples.article), { clients: { x: -300, y: 40 }, 'vm-dns': { x: 12, y: 60 } });
    const changed = after.filter((box, i) => box.x !== before[i]?.x || box.y !== before[i]?.y);
    expect(changed.map(({ id, x, y }) => ({ id, x, y }))).toEqual([
      { id: 'clients', x: -300, y: 40 },
      { id: 'vm-dns', x: 12, y: 60 },
    ]);
  });

  it('stays inside a frame that became smaller', () => {
    const boxes = layoutOf(plan(examples.article), { nodepool1: { x: 5000, y: 5000 } });
    expect(outsideParent(boxes)).toEqual([]);
  });
});
