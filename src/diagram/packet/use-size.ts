import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../../layout';

/** How large an element's words make it, which only the browser knows. @param first taken until it does */
export function useSize(element: RefObject<HTMLElement | null>, first: Size): Size {
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    if (!element.current) return;
    const { offsetWidth: width, offsetHeight: height } = element.current;
    setSize((known) => (known.width === width && known.height === height ? known : { width, height }));
  });
  return size;
}
