import { useNodesInitialized } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';

/** Marks the canvas once its cards were measured and so are seen: until then the page may show a picture in its place. */
export function Drawn({ region }: { readonly region: RefObject<HTMLElement | null> }) {
  const isDrawn = useNodesInitialized();
  useEffect(() => {
    if (isDrawn) region.current?.setAttribute('data-drawn', '');
  }, [isDrawn, region]);
  return null;
}
