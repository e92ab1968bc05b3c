import type { MouseEvent } from 'react';
import type { Mend } from '../engine';
import { useApp, useEditable } from '../store';
import { Button } from '../ui';

interface MendButtonProps {
  readonly mend: Mend;
  /** It was found for an earlier state of the design, and waits to be found anew. */
  readonly stale: boolean;
}

/** Puts a mend into force. While it waits it keeps the focus, as a disabled button would not. */
export function MendButton({ mend, stale }: MendButtonProps) {
  const applyMend = useApp((state) => state.applyMend);
  if (!useEditable()) return null;
  return (
    <Button
      className="max-w-full aria-disabled:cursor-progress motion-safe:aria-disabled:opacity-60 motion-safe:aria-disabled:transition-opacity motion-safe:aria-disabled:delay-150"
      aria-disabled={stale}
      onClick={(event) => {
        if (stale) return;
        toSafeFocus(event);
        applyMend(mend);
      }}
    >
      {mend.label}
    </Button>
  );
}

/** The button goes away with what it mended, so the focus moves on before: to the field, else to the panel. */
function toSafeFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  const field = currentTarget.closest('[data-field]')?.querySelector<HTMLElement>('input, select');
  const panel = currentTarget.closest<HTMLElement>('[data-focus-home]');
  (field ?? panel)?.focus();
}
