import { fitted, MARGIN, narrowView } from '../../../diagram/view-port';
import type { Box } from '../../../layout';

/** In px. */
const LEAST = 200;
const MOST = 1200;
const STEP = 20;

/** So much of the largest picture that its width allows is as good as all of it. */
const NEARLY = 0.97;

/**
 * The least height, in px, at which a design shows as large as a width allows. Depends on no other height, so that a frame that
 * follows it comes to rest.
 */
export function naturalHeight(boxes: readonly Box[], width: number): number {
  const roots = boxes.filter(({ parent }) => parent === undefined);
  if (roots.length === 0) return LEAST;
  const narrow = narrowView(roots, width);
  if (narrow) return within(narrow.network.height * narrow.view.zoom + 2 * MARGIN);
  const zoomAt = (height: number): number => fitted(roots, { width, height }).zoom;
  const largest = zoomAt(MOST);
  for (let height = LEAST; height < MOST; height += STEP) {
    if (zoomAt(height) >= NEARLY * largest) return height;
  }
  return MOST;
}

const within = (height: number): number => Math.min(Math.max(Math.ceil(height), LEAST), MOST);
