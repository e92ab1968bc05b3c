import { type RefObject, useEffect, useState } from 'react';

/** How a text gets to the clipboard, and what came of that. */
export interface Copying {
  readonly copy: (text: string) => Promise<void>;
  /** `by-hand`: the browser forbids it; all of the field is selected. */
  readonly state: 'copied' | 'by-hand' | undefined;
}

/**
 * Puts text on the clipboard; where that is forbidden, selects all of the field that shows it, to be copied by hand.
 * @param shown what the field shows now: what was copied before is not this
 */
export function useCopy(field: RefObject<HTMLTextAreaElement | null>, shown: string | undefined): Copying {
  const [done, setDone] = useState<{ readonly text: string; readonly state: 'copied' | 'by-hand' }>();
  const state = done?.text === shown ? done?.state : undefined;
  useEffect(() => {
    if (state !== 'by-hand') return;
    field.current?.focus();
    field.current?.select();
  }, [state, field]);
  const copy = async (text: string): Promise<void> => {
    setDone(undefined);
    try {
      // Missing on pages not served over https, so even asking for it may throw.
      await navigator.clipboard.writeText(text);
      setDone({ text, state: 'copied' });
    } catch {
      setDone({ text, state: 'by-hand' });
    }
  };
  return { copy, state };
}
