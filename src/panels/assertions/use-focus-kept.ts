import { useLayoutEffect, useRef } from 'react';

/** Marks the part of the page whose focus is kept. */
export const KEPT = { 'data-focus-kept': true } as const;

/**
 * Rows change places when they change sides, and browsers take the focus away from what is moved: it goes back to where
 * it was, or to the part itself where that is gone.
 */
export function useFocusKept() {
  const part = useRef<HTMLElement>(null);
  // As it is before anything is moved.
  const active = document.activeElement;
  const focused = active instanceof HTMLElement && active.closest('[data-focus-kept]') ? active : undefined;
  useLayoutEffect(() => {
    if (!focused || document.activeElement !== document.body) return;
    (focused.isConnected ? focused : part.current)?.focus({ preventScroll: true });
  });
  return part;
}
