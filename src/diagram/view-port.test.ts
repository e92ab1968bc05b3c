import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { type Box, inPlane, layoutOf } from '../layout';
import { fitted, viewOf } from './view-port';

const boxes = inPlane(layoutOf(plan(examples.article), {}));
const roots = boxes.filter(({ parent }) => parent === undefined);

/** The upper corners, where buttons lie. */
const BUTTON = 36;

describe('the fit', () => {
  it.each([
    [918, 620],
    [808, 686],
    [800, 486],
    [640, 786],
    [1600, 300],
  ])('shows everything on a canvas of %i × %i, and nothing under the buttons', (width, height) => {
    const { x, y, zoom } = fitted(roots, { width, height });
    for (const box of roots) {
      const [left, top] = [box.x * zoom + x, box.y * zoom + y];
      const [right, bottom] = [left + box.width * zoom, top + box.height * zoom];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(height);
      expect(top > BUTTON || (left > BUTTON && right < width - BUTTON)).toBe(true);
    }
  });

  it('keeps clear of the zoom where the canvas is low and wide', () => {
    const [width, height] = [960, 252];
    const cluster = boxes.filter(({ id }) => id === 'aks');
    const { x, y, zoom } = fitted(cluster, { width, height }, { margin: 24 });
    const [left, bottom] = [
      (cluster[0]?.x ?? 0) * zoom + x,
      ((cluster[0]?.y ?? 0) + (cluster[0]?.height ?? 0)) * zoom + y,
    ];
    expect(left > 148 || bottom < height - 44).toBe(true);
  });

  it('makes room above for a network that reaches into the corners', () => {
    const alone = roots.filter(({ id }) => id === 'vnet-prod');
    const { y, zoom } = fitted(alone, { width: 520, height: 720 });
    expect((alone[0]?.y ?? 0) * zoom + y).toBeGreaterThan(BUTTON);
  });
});

describe('what a step of a tour asks to see', () => {
  const low = { width: 960, height: 340 };
  const high = { width: 1100, height: 790 };
  const box = (id: string): Box => {
    const found = boxes.find((one) => one.id === id);
    if (!found) throw new Error(`No box ${id}`);
    return found;
  };

  it('is the whole where it asks for nothing', () => expect(viewOf(boxes, low, {})).toEqual(fitted(roots, low)));

  it('is the whole where that can be read, whatever stands out', () =>
    expect(viewOf(boxes, high, { look: { highlights: ['vm-jump'] } })).toEqual(fitted(roots, high)));

  it('is what stands out where the whole would be too small to read', () => {
    const { x, y, zoom } = viewOf(boxes, low, { look: { highlights: ['nodepool1', 'webpool'] } });
    expect(zoom).toBeGreaterThan(1);
    for (const { x: left, y: top, width, height } of [box('nodepool1'), box('webpool')]) {
      expect(left * zoom + x).toBeGreaterThan(0);
      expect(top * zoom + y).toBeGreaterThan(0);
      expect((left + width) * zoom + x).toBeLessThan(low.width);
      expect((top + height) * zoom + y).toBeLessThan(low.height);
    }
  });

  it('is what its camera holds before what stands out', () =>
    expect(viewOf(boxes, low, { look: { camera: ['snet-aks'], highlights: ['vm-jump'] } })).toEqual(
      viewOf(boxes, low, { look: { camera: ['snet-aks'] } }),
    ));

  it('leaves room for the chips on the rim of what it holds', () => {
    const { y, zoom } = viewOf(boxes, low, { look: { camera: ['snet-aks'] } });
    expect(box('snet-aks').y * zoom + y).toBeGreaterThan(20);
  });

  it('is the whole where it names nothing that is there', () =>
    expect(viewOf(boxes, low, { look: { camera: ['gone'], highlights: ['gone'] } })).toEqual(fitted(roots, low)));
});
