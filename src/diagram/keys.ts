import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent } from 'react';

/** What a key does while the canvas has the focus. */
export function useZoomKeys(): (event: KeyboardEvent) => void {
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  return ({ key, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey) return;
    if (key === '+' || key === '=') zoomIn();
    else if (key === '-') zoomOut();
    else if (key === '0') zoomTo(1);
  };
}
