import { useEffect, useRef } from 'react';

/**
 * The title of what is taught has the focus whenever something else is: whoever goes on by key stays there, and hears it.
 * @param covered something lies over it, and has the focus
 */
export function useTitleFocus(taught: unknown, covered: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each that shows begins at its title
  useEffect(() => {
    if (!covered) title.current?.focus({ preventScroll: true });
  }, [taught, covered]);
  return { ref: title, tabIndex: -1, 'data-lesson-title': true } as const;
}
