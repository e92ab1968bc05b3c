import { useEffect, useRef } from 'react';

/** The title of what is taught has the focus whenever something else is: whoever goes on by key stays there, and hears it. */
export function useTitleFocus(taught: unknown) {
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each that shows begins at its title
  useEffect(() => title.current?.focus({ preventScroll: true }), [taught]);
  return { ref: title, tabIndex: -1, 'data-lesson-title': true } as const;
}
