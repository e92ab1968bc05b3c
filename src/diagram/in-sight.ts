import { useReactFlow } from '@xyflow/react';
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { MARGIN } from './view-port';

/**
 * Moves the view so far that what is selected does not lie under a panel, and shows all when the panel goes.
 * @param covered width that a panel takes over the right of the canvas, in px
 */
export function useUncover(
  region: RefObject<HTMLElement | null>,
  selection: string | undefined,
  covered: number,
  onUncovered: () => void,
): void {
  const flow = useReactFlow();
  const last = useRef({ covered, onUncovered });
  useEffect(() => {
    last.current.onUncovered = onUncovered;
  });
  useEffect(() => {
    const before = last.current.covered;
    last.current.covered = covered;
    if (covered === 0 && before > 0) last.current.onUncovered();
    if (covered === 0 || selection === undefined) return;
    // After the selection shows, on a card or as a chip. A part that is being dragged follows the pointer, and the view stays.
    requestAnimationFrame(() => {
      const find = (what: string) => region.current?.querySelector(what);
      const chosen = find('.selected') ?? find(`[data-selects="${CSS.escape(selection)}"]`);
      const part = chosen?.matches('.dragging') ? undefined : chosen?.getBoundingClientRect();
      const canvas = find('.react-flow__pane')?.getBoundingClientRect();
      if (!part || !canvas) return;
      const by = Math.min(part.right + covered + MARGIN - canvas.right, part.left - canvas.left - MARGIN);
      const { x, y, zoom } = flow.getViewport();
      if (by > 0) flow.setViewport({ x: x - by, y, zoom });
    });
  }, [selection, covered, flow, region]);
}

/** Moves the canvas when the focus goes, by key, to a part that is out of sight. */
export function useBringIntoView(region: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { getInternalNode, setCenter, getZoom } = useReactFlow();
  return ({ target }) => {
    const element = target.closest<HTMLElement>('.react-flow__node');
    const node = element?.dataset.id === undefined ? undefined : getInternalNode(element.dataset.id);
    if (!node || !target.matches(':focus-visible')) return;
    const [seen, all] = [element?.getBoundingClientRect(), region.current?.getBoundingClientRect()];
    if (!seen || !all) return;
    const inSight = seen.right > all.left && seen.left < all.right && seen.bottom > all.top && seen.top < all.bottom;
    if (inSight) return;
    const { x, y } = node.internals.positionAbsolute;
    setCenter(x + (node.width ?? 0) / 2, y + (node.height ?? 0) / 2, { zoom: getZoom() });
  };
}
