import { type KeyboardEvent, useRef, useState } from 'react';
import { paragraphsOf, paragraphsText } from '../../lessons';
import { classNames, Field, INPUT } from '../../ui';
import { Insert } from './insert';

interface ParagraphsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onCommit: (paragraphs: string[]) => void;
  readonly description?: string;
  readonly rows?: number;
}

/** Text of a lesson: paragraphs with an empty line between them, and what is worked out as placeholders. */
export function ParagraphsField({ label, value, onCommit, description, rows = 4 }: ParagraphsFieldProps) {
  const stored = paragraphsText(value);
  const [typed, setTyped] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const text = typed ?? stored;
  const put = (to: string) => {
    const paragraphs = paragraphsOf(to);
    if (paragraphsText(paragraphs) !== stored) onCommit(paragraphs);
    setTyped(undefined);
  };
  const insert = (placeholder: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = box.current ?? {};
    put(text.slice(0, selectionStart) + placeholder + text.slice(selectionEnd));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === undefined) return;
    event.stopPropagation();
    setTyped(undefined);
  };
  return (
    <Field
      label={label}
      stacked
      aside={<Insert into={label} onInsert={insert} />}
      description={description}
      input={(ids) => (
        <textarea
          {...ids}
          ref={box}
          rows={rows}
          value={text}
          data-settled={typed === undefined || typed === stored || undefined}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => typed !== undefined && put(typed)}
          onKeyDown={onKeyDown}
          className={classNames(INPUT, 'h-auto w-full resize-y py-1 leading-[18px] text-ink max-sm:h-auto')}
        />
      )}
    />
  );
}
