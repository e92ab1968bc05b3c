import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Branch } from '../../engine/trace';
import type { DrawnWalk } from './packet-path';
import { pointAt } from './track';

/** Room that the packet has around it where the view follows it, in px. */
const MARGIN = 40;

/** Moves the view to the packet when it comes to a place that cannot be seen, or another one is sent from there. */
export function useInSight(walks: readonly DrawnWalk[], branch: Branch, hop: number, covered: number): void {
  const { setCenter } = useReactFlow();
  const store = useStoreApi();
  const now = useRef({ walks, covered });
  useEffect(() => {
    now.current = { walks, covered };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another packet starts at a place of its own, with the same number
  useEffect(() => {
    const { width, height, transform } = store.getState();
    const [x, y, zoom] = transform;
    const point = pointAt(now.current.walks, hop);
    if (!point) return;
    const [left, top] = [point.x * zoom + x, point.y * zoom + y];
    const right = width - now.current.covered;
    if (left >= MARGIN && left <= right - MARGIN && top >= MARGIN && top <= height - MARGIN) return;
    setCenter(point.x + now.current.covered / 2 / zoom, point.y, { zoom });
  }, [branch, hop, setCenter, store]);
}
