import { type RefObject, useEffect, useState } from 'react';

/** How a text gets to the clipboard, and what came of that. */
export interface Copying {
  readonly copy: (text: string) => Promise<void>;
  /** `by-hand`: the browser forbids it; all of the field is selected. */
  readonly state: 'copied' | 'by-hand' | undefined;
}

/** Puts text on the clipboard; where that is forbidden, selects all of the field that shows it, to be copied by hand. */
export function useCopy(field: RefObject<HTMLTextAreaElement | null>): Copying {
  const [state, setState] = useState<Copying['state']>();
  useEffect(() => {
    if (state !== 'by-hand') return;
    field.current?.focus();
    field.current?.select();
  }, [state, field]);
  const copy = async (text: string): Promise<void> => {
    setState(undefined);
    try {
      // Missing on pages not served over https, so even asking for it may throw.
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return { copy, state };
}
