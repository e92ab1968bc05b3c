import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { assembled } from '../engine/testing';
import { templates } from '../examples/templates';
import { type Box, inPlane, layoutOf, type Point, type Rect, routeOf } from '../layout';
import type { Resource, TopologyDocument } from '../model';
import { toEdges } from './flow';

const FRAMES = new Set(['virtualNetwork', 'subnet', 'managedCluster', 'agentPool']);
/** Where the title of a frame stands, from its upper left corner. */
const TITLE = { x: 10, y: 8, width: 100, height: 16 };

const titleOf = ({ x, y }: Box): Rect => ({ ...TITLE, x: x + TITLE.x, y: y + TITLE.y });

const meets = ({ x, y, width, height }: Rect, a: Point, b: Point): boolean =>
  Math.min(a.x, b.x) < x + width && Math.max(a.x, b.x) > x && Math.min(a.y, b.y) < y + height && Math.max(a.y, b.y) > y;

/** Cards and titles that a line of the design passes through, other than those that it joins. */
function met(document: TopologyDocument): string[] {
  const planned = plan(document);
  const boxes = layoutOf(planned, {});
  const plane = inPlane(boxes);
  const find = (id: string): Box => {
    const box = plane.find((one) => one.id === id);
    if (!box) throw new Error(`No ${id}`);
    return box;
  };
  return toEdges(planned, boxes).flatMap(({ id, source, target, data }) => {
    const [from, to] = [find(source), find(target)];
    const points = data ? routeOf(from, to, data.way) : [];
    const inTheWay = plane.filter((box) => {
      if (box.id === source || box.id === target) return false;
      const rect = FRAMES.has(box.kind) ? titleOf(box) : box;
      return points.some((point, i) => i > 0 && meets(rect, points[i - 1] ?? point, point));
    });
    return inTheWay.map((box) => `${id} through ${box.id}`);
  });
}

describe('lines pass through no card and no title', () => {
  it.each(templates)('in the template $id', async ({ load }) => expect(met(await load())).toEqual([]));

  it('where a machine with a public address stands in the third subnet of its row', () => {
    const subnet = (n: number): Resource[] => [
      { id: `s${n}`, name: `s${n}`, kind: 'subnet', virtualNetwork: 'vnet', addressPrefix: `10.0.${n}.0/24` },
      {
        id: `vm${n}`,
        name: `vm${n}`,
        kind: 'virtualMachine',
        subnet: `s${n}`,
        role: 'plain',
        ...(n === 2 && { publicIPAddress: '20.50.0.9' }),
      },
    ];
    const document = assembled([
      { id: 'clients', name: 'clients', kind: 'internetHost', address: '203.0.113.9' },
      {
        id: 'vnet',
        name: 'vnet',
        kind: 'virtualNetwork',
        location: 'westeurope',
        addressPrefixes: ['10.0.0.0/16'],
        dnsServers: [],
      },
      ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap(subnet),
    ]);
    expect(met(document)).toEqual([]);
  });
});
