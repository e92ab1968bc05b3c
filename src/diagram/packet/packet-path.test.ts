import { describe, expect, it } from 'vitest';
import { type Branch, type Plan, plan, trace } from '../../engine';
import { inMode } from '../../engine/testing';
import { FLOWS } from '../../engine/trace/designs/opening/testing';
import { examples } from '../../examples';
import { cellRect, layoutOf, type Point, routeOf } from '../../layout';
import { modeChoices } from '../../modes';
import { toEdges } from '../flow';
import { withCount } from '../testing';
import { groundOf, isBlocked } from './ground';
import { decidingStay, numberMarks, rangesWords } from './marks';
import { type DrawnWalk, type Picture, packetPath } from './packet-path';
import { pointAt } from './track';

const GRID = { top: 63, height: 32 };

function pictureOf(of: Plan): Picture {
  const boxes = layoutOf(of, {});
  return { plan: of, boxes, edges: toEdges(of, boxes), grids: { cards: GRID, painted: GRID }, aside: 3 };
}

function branchesOf(of: Plan, from: string, to: string, port?: number): readonly Branch[] {
  const traced = trace(of, { from, to, ...(port !== undefined && { port }) });
  if (!traced.ok) throw new Error(traced.error.code);
  return traced.value.branches;
}

const walksOf = (of: Plan, from: string, to: string): readonly DrawnWalk[] => {
  const [branch] = branchesOf(of, from, to);
  if (!branch) throw new Error('A trace has a branch');
  return packetPath(pictureOf(of), branch).walks;
};

describe.each(modeChoices.map(({ id }) => id))('packets of the opening design in %s', (mode) => {
  const planned = plan(inMode(examples.article, 'aks', mode));
  const picture = pictureOf(planned);
  const ground = groundOf(picture.boxes);
  const cases = FLOWS.flatMap((flow) => {
    const traced = trace(planned, flow);
    return traced.ok ? traced.value.branches.map((branch) => [`${flow.from} → ${flow.to}`, branch] as const) : [];
  });

  it.each(cases)('%s: every hop has its place on the canvas, in order', (_, branch) => {
    for (const { walk, stays, track } of packetPath(picture, branch).walks) {
      expect(stays.map(({ number }) => number)).toEqual(walk.hops.map((_hop, n) => n + 1));
      const stops = stays.map(({ stop }) => stop);
      expect(stops).toEqual(stops.toSorted((a, b) => a - b));
      for (const { hop, spot, stop } of stays) {
        expect(track[stop]).toEqual({ x: expect.any(Number), y: expect.any(Number) });
        expect(spot !== undefined || hop.place === 'edge').toBe(true);
      }
    }
  });

  it.each(cases)('%s: lines run at right angles and through no card', (_, branch) => {
    const { walks } = packetPath({ ...picture, aside: 0, grids: { cards: undefined, painted: undefined } }, branch);
    for (const [from, to] of walks.flatMap(({ lines }) => lines.flatMap(segments))) {
      expect(from.x === to.x || from.y === to.y).toBe(true);
      expect(isBlocked(ground, from, to)).toBe(false);
    }
  });

  it.each(cases)('%s: there and back are apart', (_, branch) => {
    const outside = { ...picture, grids: { cards: undefined, painted: undefined } };
    const [there = [], back = []] = packetPath(outside, branch).walks.map(({ lines }) =>
      lines.flatMap(segments).map(middle),
    );
    for (const point of there) expect(back).not.toContainEqual(point);
  });
});

describe('the way of a packet', () => {
  const article = plan(examples.article);
  const idsOf = ({ stays }: DrawnWalk) => stays.map(({ spot }) => spot?.id);

  it('goes along the lines of the diagram', () => {
    const { edges, boxes } = pictureOf(article);
    const [request] = walksOf(article, 'headquarters/dc1', 'vm-dns');
    const line = edges.find(({ target }) => target === 'headquarters');
    const ground = groundOf(boxes);
    const [site, gateway] = ['headquarters', 'vpngw-prod'].map((id) => ground.boxes.get(id));
    if (!request || !line?.data || !site || !gateway) throw new Error('The example has them');
    const [end, start] = routeOf(gateway, site, line.data.way);
    expect(request.lines[0]).toEqual([
      { x: start?.x, y: (start?.y ?? 0) - 3 },
      { x: end?.x, y: (end?.y ?? 0) - 3 },
    ]);
  });

  it('ends at the cell of the pod', () => {
    const [toNode] = walksOf(article, 'vm-dns', 'nodepool1/node/0');
    const node = toNode?.stays.at(-1)?.spot;
    expect(node?.id).toBe('nodepool1/node/0');
    expect(node).not.toHaveProperty('cell');
    const [toPod] = walksOf(plan(inMode(examples.article, 'aks', 'node-subnet')), 'vm-jump', 'web/pod/0');
    const last = toPod?.stays.at(-1);
    const cell = last?.spot?.cell;
    if (!toPod || !last || !cell) throw new Error('The pod has a cell');
    expect(toPod.track[last.stop]).toEqual({ x: cell.x + cell.width / 2, y: cell.y + cell.height / 2 });
    expect(toPod.lines.at(-1)?.at(-1)).toEqual(toPod.track[last.stop]);
  });

  it('ends where it fails', () => {
    const [request, reply] = walksOf(article, 'vm-jump', 'web/pod/0');
    expect(request && idsOf(request)).toEqual(['vm-jump', 'vm-jump']);
    expect(request?.lines).toEqual([]);
    expect(reply).toBeUndefined();
  });

  it('has a place for whoever the design does not have, clear of all else', () => {
    const picture = pictureOf(article);
    const [branch] = branchesOf(article, 'web/pod/0', '8.8.8.8');
    if (!branch) throw new Error('A trace has a branch');
    const { nobody, walks } = packetPath(picture, branch);
    if (!nobody) throw new Error('The host is unknown');
    expect(walks[0]?.stays.at(-1)?.spot?.rect).toMatchObject({ id: 'internet' });
    const roots = picture.boxes.filter(({ parent }) => parent === undefined);
    for (const { x, y, width, height } of roots) {
      const apart =
        nobody.x + nobody.width < x || x + width < nobody.x || nobody.y > y + height || nobody.y + nobody.height < y;
      expect(apart).toBe(true);
    }
  });

  it('ends at a node’s place in a pool that is painted, and passes no other node', () => {
    const large = plan(withCount(examples.article, 'nodepool1', 120));
    const picture = pictureOf(large);
    const ground = groundOf(picture.boxes);
    const pool = ground.boxes.get('nodepool1');
    if (!pool?.cells) throw new Error('The pool is painted');
    const [request] = walksOf(large, 'vm-dns', 'nodepool1/node/67');
    const place = cellRect(pool.cells, 67);
    expect(request?.stays.at(-1)?.spot?.rect).toMatchObject({ x: pool.x + place.x, y: pool.y + place.y });
    const [branch] = branchesOf(large, 'vm-dns', 'nodepool1/node/67');
    if (!branch) throw new Error('A trace has a branch');
    const { walks } = packetPath({ ...picture, aside: 0, grids: { cards: undefined, painted: undefined } }, branch);
    for (const [from, to] of walks.flatMap(({ lines }) => lines.flatMap(segments))) {
      expect(isBlocked(ground, from, to)).toBe(false);
    }
  });

  it('is followed by the packet from stay to stay', () => {
    const [request] = walksOf(article, 'clients', 'svc-web');
    if (!request) throw new Error('It has a request');
    const [first, second] = request.stays;
    const [from, to] = [first, second].map((stay) => request.track[stay?.stop ?? -1]);
    expect(pointAt([request], 0)).toEqual(from);
    expect(pointAt([request], 1)).toEqual(to);
    const half = pointAt([request], 0.5);
    expect(half?.x).toBeGreaterThan(from?.x ?? 0);
    expect(half?.x).toBeLessThan(to?.x ?? 0);
    expect(pointAt([request], 99)).toBeUndefined();
  });
});

describe('marks on the canvas', () => {
  const article = plan(examples.article);

  it.each([
    [[3], '3'],
    [[2, 3, 4], '2–4'],
    [[1, 5], '1, 5'],
    [[1, 2, 5, 7, 8], '1–2, 5, 7–8'],
  ])('%j are %s', (numbers, text) => expect(rangesWords(numbers)).toBe(text));

  it('number every hop once', () => {
    const [branch] = branchesOf(article, 'clients', 'svc-web');
    if (!branch) throw new Error('A trace has a branch');
    const { walks } = packetPath(pictureOf(article), branch);
    const all = walks.reduce((sum, { stays }) => sum + stays.length, 0);
    expect(
      numberMarks(walks)
        .flatMap(({ stays }) => stays)
        .toSorted((a, b) => a - b),
    ).toEqual([...Array(all).keys()]);
  });

  it.each([
    { from: 'clients', to: 'svc-web', at: 'pod' },
    { from: 'vm-jump', to: 'web/pod/0', at: 'nic' },
  ])('$from → $to: the outcome stands at the $at', ({ from, to, at }) => {
    const [branch] = branchesOf(article, from, to);
    if (!branch) throw new Error('A trace has a branch');
    const { walks } = packetPath(pictureOf(article), branch);
    expect(decidingStay(branch, walks)?.hop.kind).toBe(at);
  });
});

const segments = (line: readonly Point[]): (readonly [Point, Point])[] =>
  line.slice(1).flatMap((to, i) => {
    const from = line[i];
    return from ? [[from, to] as const] : [];
  });

const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
