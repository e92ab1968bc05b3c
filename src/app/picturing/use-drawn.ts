import { useEffect, useState } from 'react';
import type { Envelope } from '../../model';
import { pngOf } from './png';

/** Between two choices that follow each other at once, nothing is drawn. */
const WAIT_MS = 150;

export type Drawn = Blob | 'too-large' | undefined;

/**
 * The picture as PNG with the design in it, drawn as soon as it is chosen: how many bytes it has is known before it is
 * taken along, and browsers that let a page copy only right after a press have nothing to wait for.
 */
export function useDrawn(svg: string, scale: number, envelope: Envelope): Drawn {
  const [drawn, setDrawn] = useState<{ readonly svg: string; readonly scale: number; readonly is: Drawn }>();
  useEffect(() => {
    let isMeant = true;
    const put = (is: Drawn) => isMeant && setDrawn({ svg, scale, is });
    const timer = setTimeout(() => {
      pngOf(svg, scale, envelope).then(put, () => put('too-large'));
    }, WAIT_MS);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [svg, scale, envelope]);
  return drawn?.svg === svg && drawn.scale === scale ? drawn.is : undefined;
}
