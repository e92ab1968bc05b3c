import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { anyDesign } from './arbitraries';
import { aligned, distributed, type Edge, tidied } from './arrange';
import { layoutOf } from './layout';
import { inPlane } from './plane';

const planned = plan(examples.article);
const boxes = layoutOf(planned, {});
const placesOf = (moved: Parameters<typeof layoutOf>[1]) =>
  new Map(inPlane(layoutOf(planned, moved)).map((box) => [box.id, box]));

const at = (id: string, moved = {}) => {
  const box = placesOf(moved).get(id);
  if (!box) throw new Error(`No ${id}`);
  return box;
};

describe('aligned', () => {
  it.each<{ edge: Edge; of: (id: string, moved: object) => number }>([
    { edge: 'left', of: (id, moved) => at(id, moved).x },
    { edge: 'centre', of: (id, moved) => at(id, moved).x + at(id, moved).width / 2 },
    { edge: 'right', of: (id, moved) => at(id, moved).x + at(id, moved).width },
    { edge: 'top', of: (id, moved) => at(id, moved).y },
    { edge: 'middle', of: (id, moved) => at(id, moved).y + at(id, moved).height / 2 },
    { edge: 'bottom', of: (id, moved) => at(id, moved).y + at(id, moved).height },
  ])('brings cards of the canvas to one line: $edge', ({ edge, of }) => {
    const ids = ['clients', 'aks/loadBalancer', 'headquarters'];
    const moved = aligned(boxes, ids, edge);
    const [first = 0, ...others] = ids.map((id) => of(id, moved));
    for (const other of others) expect(Math.abs(other - first)).toBeLessThanOrEqual(1);
  });

  it('moves what stands in a frame as far as its frame goes', () => {
    const moved = aligned(boxes, ['vm-dns', 'vm-jump'], 'left');
    expect(Object.keys(moved)).toEqual(['vm-jump']);
    expect(moved['vm-jump']?.x).toBe(0);
  });

  it('leaves what is in a chosen frame to the frame', () => {
    expect(Object.keys(aligned(boxes, ['vnet-hub', 'vm-jump', 'clients'], 'top'))).not.toContain('vm-jump');
  });

  it('moves nothing where there is nothing to line up with', () => {
    expect(aligned(boxes, ['clients'], 'left')).toEqual({});
    expect(aligned(boxes, [], 'left')).toEqual({});
    expect(aligned(boxes, ['nobody'], 'top')).toEqual({});
  });
});

describe('distributed', () => {
  it('makes the gaps between boxes alike, and leaves the first and the last', () => {
    const ids = ['clients', 'aks/loadBalancer', 'headquarters'];
    const moved = distributed(boxes, ids, 'down');
    const spans = ids.map((id) => at(id, moved)).toSorted((a, b) => a.y - b.y);
    const gaps = spans.slice(1).map((box, i) => box.y - (spans[i]?.y ?? 0) - (spans[i]?.height ?? 0));
    expect(Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 0))).toBeLessThanOrEqual(1);
    expect(Object.keys(moved).length).toBe(1);
  });

  it('moves nothing of two', () => expect(distributed(boxes, ['clients', 'headquarters'], 'down')).toEqual({}));
});

describe('tidied', () => {
  const moved = { clients: { x: 1, y: 2 }, 'vm-jump': { x: 3, y: 4 }, 'vm-dns': { x: 5, y: 6 } };

  it('forgets all places', () => expect(tidied(boxes, moved)).toEqual({}));
  it('forgets those of what is chosen and of what stands in it', () => {
    expect(tidied(boxes, moved, ['vnet-hub'])).toEqual({ clients: { x: 1, y: 2 }, 'vm-dns': { x: 5, y: 6 } });
    expect(tidied(boxes, moved, [])).toEqual(moved);
  });
  it('forgets those in a frame that is collapsed', () => {
    const bars = layoutOf(planned, {}, new Set(['vnet-hub']));
    expect(tidied(bars, moved, ['vnet-hub'])).toEqual({ clients: { x: 1, y: 2 }, 'vm-dns': { x: 5, y: 6 } });
  });
});

it('what is arranged stays where it was put, since it stands in its frame', () => {
  const edges: readonly Edge[] = ['left', 'centre', 'right', 'top', 'middle', 'bottom'];
  fc.assert(
    fc.property(anyDesign, fc.constantFrom(...edges), fc.infiniteStream(fc.boolean()), (document, edge, chance) => {
      const design = plan(document);
      const before = layoutOf(design, {});
      const ids = before.filter(() => chance.next().value).map(({ id }) => id);
      const moved = aligned(before, ids, edge);
      const after = layoutOf(design, moved);
      for (const { id, x, y } of after) if (moved[id]) expect({ id, x, y }).toEqual({ id, ...moved[id] });
    }),
    { numRuns: 30 },
  );
});
