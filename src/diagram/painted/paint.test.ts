import { describe, expect, it } from 'vitest';
import { nodeId, plan } from '../../engine';
import { inMode } from '../../engine/testing';
import { examples } from '../../examples';
import { formatAddress } from '../../ip';
import { layoutOf } from '../../layout';
import { withResource } from '../../model';
import { withCount } from '../testing';
import { paintNodes } from './paint';
import { paintedPools, placeOfNode, type View } from './scene';
import { painted, palette } from './testing';

/** The opening design with Overlay, room for many nodes, and so many of them in one pool. */
function sceneOf(count: number, prefix = '10.240.16.0/20') {
  const overlay = inMode(examples.article, 'aks', 'overlay');
  const [subnet, cluster] = [overlay.resources['snet-aks'], overlay.resources.aks];
  if (subnet?.kind !== 'subnet' || cluster?.kind !== 'managedCluster') throw new Error('Another example');
  const networkProfile = { ...cluster.networkProfile, podCidr: '10.64.0.0/12' };
  const roomy = withResource(withResource(overlay, { ...subnet, addressPrefix: prefix }), {
    ...cluster,
    networkProfile,
  });
  const planned = plan(withCount(roomy, 'nodepool1', count));
  return paintedPools(planned, layoutOf(planned, {}));
}

const view = (zoom: number, x = 0, y = 0): View => ({ x, y, zoom, width: 900, height: 600 });
const atOrigin = () => ({ x: 0, y: 0 });
const seen = (pools: ReturnType<typeof sceneOf>, of: View) =>
  painted((context) => paintNodes(context, pools, atOrigin, of, palette));

describe('nodes of a large pool', () => {
  const pools = sceneOf(1000);
  const [pool] = pools;
  if (!pool) throw new Error('Not painted');

  it('are one cell each from far away, and no words', () => {
    const { rects, texts, cards } = seen(pools, view(0.07));
    expect(rects).toHaveLength(1000);
    expect([texts, cards]).toEqual([[], []]);
  });

  it('are painted in as many colours as there are, not in as many as nodes', () => {
    expect(seen(pools, view(0.07)).changes).toBeLessThanOrEqual(5);
    expect(seen(pools, view(0.3)).changes).toBeLessThanOrEqual(5);
    expect(seen(pools, view(1)).changes).toBeLessThanOrEqual(12);
  });

  it.each([
    { zoom: 0.2, words: 0, because: 'none could be read' },
    { zoom: 0.3, words: 1, because: 'the end of its name' },
    { zoom: 0.5, words: 3, because: 'name, address and count' },
    { zoom: 0.7, words: 7, because: 'all that the card of a small pool says' },
  ])('say $words things on a card at a zoom of $zoom: $because', ({ zoom, words }) => {
    const { cards, texts } = seen(pools, view(zoom));
    expect(cards.length).toBeGreaterThan(0);
    expect(texts).toHaveLength(words * cards.length);
  });

  it('are left out where they are not on the screen', () => {
    // 900 × 600 px at life size hold six columns and five rows, those in part included.
    expect(seen(pools, view(1)).cards.length).toBeLessThanOrEqual(7 * 6);
    expect(seen(pools, view(1, 0, 5000)).cards).toEqual([]);
    expect(seen(pools, view(1, -90_000, 0)).cards).toEqual([]);
  });

  it('show a cell for each address when near, in use, idle and free', () => {
    const place = placeOfNode(pools, nodeId(pool.id, 0))?.place;
    if (!place) throw new Error('vmss000000');
    const only = { ...view(1, -place.x, -place.y), width: place.width, height: place.height };
    const { rects, texts } = seen(pools, only);
    const colours = new Set(rects.map(({ colour }) => colour));
    // Of the 256 addresses of its block Overlay gives 250 to pods; nothing is left out at the ends.
    expect(colours).toEqual(new Set(['violet used', 'violet idle', 'line', 'surface']));
    // 256 addresses in rows of 32, cut into columns by the gaps over them.
    const rows = new Set(rects.filter(({ colour }) => colour !== 'surface').map(({ at }) => at[1]));
    expect(rows.size).toBe(8);
    expect(rects.filter(({ colour }) => colour === 'surface')).toHaveLength(32);
    expect(texts).toContain('vmss000000');
    expect(texts).toContain(formatAddress(pool.nodes[0]?.address ?? 0));
  });
});

it('refused nodes of the last row are told by their colour', () => {
  const pools = sceneOf(1000, '10.240.0.0/24');
  const [pool] = pools;
  const refused = (pool?.cells.count ?? 0) - (pool?.nodes.length ?? 0);
  expect(refused).toBeGreaterThan(0);
  expect(seen(pools, view(0.07)).rects.filter(({ colour }) => colour === 'bad')).toHaveLength(refused);
});

it('those that are told together are told in words where these fit', () => {
  const pools = sceneOf(1000, '10.240.0.0/24');
  const [pool] = pools;
  if (!pool?.cells.rest) throw new Error('All are shown one by one');
  const enough = (8 * pool.refused.length + 16) / pool.cells.rest.width;
  expect(seen(pools, view(1.01 * enough)).texts).toContain(pool.refused);
  expect(seen(pools, view(0.99 * enough)).texts).not.toContain(pool.refused);
});

describe('the place of a node', () => {
  const pools = sceneOf(60);

  it('is found by its id, and by no other', () => {
    expect(placeOfNode(pools, 'nodepool1/node/59')?.node.index).toBe(59);
    for (const id of ['nodepool1/node/60', 'nodepool1', 'webpool/node/0', 'nodepool1/node/x', undefined]) {
      expect(placeOfNode(pools, id)).toBeUndefined();
    }
  });
});
