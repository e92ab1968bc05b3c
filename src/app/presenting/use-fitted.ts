import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The least part of its full size that type is taken down to; what is longer still is scrolled. */
const LEAST = 0.7;
const STEP = 0.03;

/**
 * Takes the type of a column down until all of it is in sight: `--fit` is the part of its full size that is left.
 * @param what another text is another fit
 */
export function useFitted(what: string): RefObject<HTMLElement | null> {
  const column = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another fit
  useLayoutEffect(() => {
    const element = column.current;
    if (!element) return;
    const refit = () => {
      for (let part = 1; ; part -= STEP) {
        element.style.setProperty('--fit', part.toFixed(2));
        if (element.scrollHeight <= element.clientHeight || part - STEP < LEAST) return;
      }
    };
    const sized = new ResizeObserver(refit);
    sized.observe(element);
    // An edit on the stage may put other figures into the same words.
    const written = new MutationObserver(refit);
    written.observe(element, { childList: true, characterData: true, subtree: true });
    refit();
    return () => {
      sized.disconnect();
      written.disconnect();
    };
  }, [what]);
  return column;
}
