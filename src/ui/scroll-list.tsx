import type { ReactNode } from 'react';

interface ScrollListProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A long list in a window of its own; children are its `li`. */
export const ScrollList = ({ label, children }: ScrollListProps) => (
  <ul
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard
    tabIndex={0}
    className="relative max-h-48 overflow-y-auto rounded-md border border-line px-2 py-1 [&>li]:min-h-5 max-sm:[&>li]:min-h-11"
  >
    {children}
  </ul>
);
