import { expect, it } from 'vitest';
import { fitted, MARGIN, narrowView } from '../../../diagram/view-port';
import { plan } from '../../../engine';
import { templates } from '../../../examples/templates';
import { layoutOf } from '../../../layout';
import { naturalHeight } from './natural-height';

it.each(templates)('of $id in a wide frame is as high as the whole design needs', async ({ load }) => {
  const boxes = layoutOf(plan(await load()), {});
  const roots = boxes.filter(({ parent }) => parent === undefined);
  const width = 900;
  const zoomAt = (height: number) => fitted(roots, { width, height }).zoom;
  const height = naturalHeight(boxes, width);
  if (height < 1200) expect(zoomAt(height)).toBeGreaterThanOrEqual(0.97 * zoomAt(1200));
  if (height > 200) expect(zoomAt(height - 20)).toBeLessThan(zoomAt(1200));
});

it.each(templates)('of $id in a narrow frame shows all of the network that stands there alone', async ({ load }) => {
  const boxes = layoutOf(plan(await load()), {});
  const height = naturalHeight(boxes, 340);
  const narrow = narrowView(
    boxes.filter(({ parent }) => parent === undefined),
    340,
  );
  if (!narrow) return expect(height).toBe(200);
  const { network, view } = narrow;
  const foot = (network.y + network.height) * view.zoom + view.y;
  expect(height).toBe(Math.min(Math.max(Math.ceil(foot + MARGIN), 200), 1200));
});

it('of nothing is that of an empty frame', () => expect(naturalHeight([], 340)).toBe(200));
