import type { Ref } from 'react';
import { number } from '../../words';

/** A field with megabytes in it answers slowly, and nobody reads them there. */
const MOST_SHOWN = 200_000;

interface PreviewProps {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
  /** Shows all of it, however long. */
  readonly whole: boolean;
  readonly field: Ref<HTMLTextAreaElement>;
}

/** What stands in a file, to be read and marked; of a long one its beginning. */
export function Preview({ name, text, whole, field }: PreviewProps) {
  const shown = whole ? text : text.slice(0, MOST_SHOWN);
  return (
    <>
      <textarea
        ref={field}
        readOnly
        wrap="off"
        spellCheck={false}
        aria-label={`Text of ${name}`}
        value={shown}
        className="min-h-32 w-full grow resize-none rounded-lg border border-line2 bg-sunk p-2 font-mono text-meta text-ink -outline-offset-2 focus-visible:outline-2 focus-visible:outline-ink"
      />
      {shown.length < text.length && (
        <p className="text-meta text-ink2">
          The first {number(MOST_SHOWN)} characters of {number(text.length)}; the file has all of them.
        </p>
      )}
    </>
  );
}
