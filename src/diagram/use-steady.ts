import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function for as long as a component lives; it does what the last render gave it to do. React Flow tells all
 * its parts of every new handler, and draws each of them anew for it.
 */
export function useSteady<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
