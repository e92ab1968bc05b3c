import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';

const ZOOM_KEYS: readonly string[] = ['+', '=', '-', '0'];

/**
 * What a key does while the canvas has the focus.
 * @param onZoom a person chose a zoom
 */
export function useZoomKeys(onZoom: () => void): (event: KeyboardEvent) => void {
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  return ({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey) return;
    if (!ZOOM_KEYS.includes(key)) return;
    onZoom();
    if (key === '-') zoomOut();
    else if (key === '0') zoomTo(1);
    else zoomIn();
  };
}
