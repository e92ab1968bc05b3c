import { type KeyboardEvent, useState } from 'react';

interface TypedText {
  /** What is in force, or waits as a draft. */
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Escape in a field where nothing is typed. */
  readonly onGiveUp?: (() => void) | undefined;
}

/** Text while it is typed: Enter or leaving the field commits it, Escape brings back what stood there. */
export function useTypedText({ value, onCommit, onGiveUp }: TypedText) {
  const [typed, setTyped] = useState<string>();
  const commitText = (text: string | undefined) => {
    if (text !== undefined && text !== value) onCommit(text);
    setTyped(undefined);
  };
  const commit = () => commitText(typed);
  return {
    text: typed ?? value,
    /** Nothing typed waits to be committed, so that Ctrl+Z may be the app's. */
    settled: typed === undefined || typed === value,
    setTyped,
    commit,
    commitText,
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter') {
        // There is no form to submit, and to find that out the browser would lay out what the commit changes, in the same task.
        event.preventDefault();
        commit();
      }
      if (event.key !== 'Escape') return;
      if (typed === undefined || typed === value) onGiveUp?.();
      // A field swallows the Escape that it had a use for, so that it does not also close something around it.
      if (typed !== undefined) event.stopPropagation();
      setTyped(undefined);
    },
  };
}
