import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { viewOf, wellIn } from './picture';
import { onScreen, type PaintedPool, placeOfNode } from './scene';

/** Moves the view to a node that is selected where it cannot be seen, as from the table or a search. */
export function useReveal(pools: readonly PaintedPool[], selection: string | undefined, covered: number): void {
  const store = useStoreApi();
  const { setCenter } = useReactFlow();
  const now = useRef({ pools, covered });
  useEffect(() => {
    now.current = { pools, covered };
  });
  useEffect(() => {
    const state = store.getState();
    const found = placeOfNode(now.current.pools, selection);
    const well = found && wellIn(state)(found.pool.id);
    if (!well) return;
    const view = viewOf(state);
    const { x, y, width, height } = onScreen(found.place, well, view);
    const right = view.width - now.current.covered;
    if (x >= 0 && y >= 0 && x + width <= right && y + height <= view.height) return;
    const aside = now.current.covered / 2 / view.zoom;
    const { place } = found;
    setCenter(well.x + place.x + place.width / 2 + aside, well.y + place.y + place.height / 2, { zoom: view.zoom });
  }, [selection, store, setCenter]);
}
