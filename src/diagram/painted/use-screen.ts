import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { type Palette, readPalette } from './palette';

/** The colours of the theme, read anew when there is another one. */
export function usePalette(canvas: RefObject<HTMLCanvasElement | null>): Palette | undefined {
  const [palette, setPalette] = useState<Palette>();
  useLayoutEffect(() => {
    const read = () => canvas.current && setPalette(readPalette(canvas.current));
    read();
    const themes = new MutationObserver(read);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => themes.disconnect();
  }, [canvas]);
  return palette;
}

/** Pixels of the screen in one of the page; another when the window comes to another screen. */
export const usePixelRatio = (): number => useSyncExternalStore(watchRatio, () => devicePixelRatio);

function watchRatio(onChange: () => void): () => void {
  const media = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
