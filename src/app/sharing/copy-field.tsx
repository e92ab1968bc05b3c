import { Check, Copy } from 'lucide-react';
import { useId, useRef } from 'react';
import { Button } from '../../ui';
import { useCopy } from '../use-copy';

interface CopyFieldProps {
  readonly label: string;
  /** As a sentence's subject. */
  readonly what: string;
  readonly button: string;
  readonly text: string;
  readonly rows: number;
}

/** A text to be copied, by the button or, where the browser lets no page write to the clipboard, by hand. */
export function CopyField({ label, what, button, text, rows }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { copy, state } = useCopy(field, text);
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-label font-semibold">
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={({ target }) => target.select()}
        className="resize-none rounded-md border border-edge bg-sunk p-2 font-mono text-meta break-all text-ink"
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button primary icon={state === 'copied' ? Check : Copy} className="h-[30px]" onClick={() => void copy(text)}>
          {button}
        </Button>
        <p role="status" className="min-w-0 text-ink2">
          {state === 'copied' && 'Copied.'}
          {state === 'by-hand' &&
            `This browser lets no page write to the clipboard. ${what} is selected: copy it by hand.`}
        </p>
      </div>
    </div>
  );
}
