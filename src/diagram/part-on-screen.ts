import type { Rect } from '../layout';

/** What of the plane the canvas shows now; none where there is no canvas. */
export function partOnScreen(): Rect | undefined {
  const canvas = document.querySelector('.topology .react-flow');
  const plane = canvas?.querySelector('.react-flow__viewport');
  if (!canvas || !plane) return undefined;
  const { e: x, f: y, a: zoom } = new DOMMatrix(getComputedStyle(plane).transform);
  const { clientWidth: width, clientHeight: height } = canvas;
  return zoom > 0 && width > 0 ? { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom } : undefined;
}
