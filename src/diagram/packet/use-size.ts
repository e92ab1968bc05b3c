import { type RefCallback, useCallback, useState } from 'react';
import type { Size } from '../../layout';

/**
 * How large an element's words make it, which only the browser knows, and the `ref` of the element. The browser tells
 * it after it has laid out the page: to ask would have all of the page laid out anew at once.
 * @param first taken until it is known
 */
export function useSize(first: Size): readonly [Size, RefCallback<HTMLElement>] {
  const [size, setSize] = useState(first);
  const ref = useCallback((element: HTMLElement) => {
    const observer = new ResizeObserver(([entry]) => {
      const [box] = entry?.borderBoxSize ?? [];
      if (box) setSize({ width: box.inlineSize, height: box.blockSize });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [size, ref];
}
