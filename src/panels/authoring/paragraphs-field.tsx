import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { paragraphsOf, paragraphsText } from '../../lessons';
import { classNames, Field, INPUT } from '../../ui';
import { Insert } from './insert';

interface ParagraphsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onCommit: (paragraphs: string[]) => void;
  readonly description?: string;
  readonly rows?: number;
  /** So many characters at most; then it is one paragraph, however it is typed. */
  readonly most?: number;
}

/** The text as it was typed when the field was left, and what was marked in it: there something can be inserted. */
interface Left {
  /** What was put into force of it. */
  readonly stored: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const atEnd = (stored: string): Left => ({ stored, text: stored, from: stored.length, to: stored.length });

/** Text of a lesson: paragraphs with an empty line between them, and what is worked out as placeholders. */
export function ParagraphsField({ label, value, onCommit, description, rows = 4, most }: ParagraphsFieldProps) {
  const stored = paragraphsText(value);
  const [typed, setTyped] = useState<string>();
  const left = useRef<Left>(undefined);
  const text = typed ?? stored;
  const put = (to: string) => {
    const typedOnes = paragraphsOf(to);
    const paragraphs = most === undefined ? typedOnes : joined(typedOnes, most);
    if (paragraphsText(paragraphs) !== stored) onCommit(paragraphs);
    setTyped(undefined);
  };
  const insert = (placeholder: string) => {
    const { text: typedLast, from, to } = left.current?.stored === stored ? left.current : atEnd(stored);
    put(typedLast.slice(0, from) + placeholder + typedLast.slice(to));
  };
  const onBlur = ({ currentTarget: { selectionStart: from, selectionEnd: to } }: FocusEvent<HTMLTextAreaElement>) => {
    left.current = { stored: paragraphsText(paragraphsOf(text)), text, from, to };
    if (typed !== undefined) put(typed);
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
          rows={rows}
          maxLength={most}
          value={text}
          data-settled={typed === undefined || typed === stored || undefined}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          className={classNames(INPUT, 'h-auto w-full resize-y py-1 leading-[18px] text-ink max-sm:h-auto')}
        />
      )}
    />
  );
}

const joined = (paragraphs: readonly string[], most: number): string[] =>
  paragraphs.length === 0 ? [] : [paragraphs.join(' ').slice(0, most)];
