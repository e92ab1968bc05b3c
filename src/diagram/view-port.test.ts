import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { layoutOf } from '../layout';
import { fitted } from './view-port';

const roots = layoutOf(plan(examples.article), {}).filter(({ parent }) => parent === undefined);

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

  it('makes room above for a network that reaches into the corners', () => {
    const alone = roots.filter(({ id }) => id === 'vnet-prod');
    const { y, zoom } = fitted(alone, { width: 520, height: 720 });
    expect((alone[0]?.y ?? 0) * zoom + y).toBeGreaterThan(BUTTON);
  });
});
