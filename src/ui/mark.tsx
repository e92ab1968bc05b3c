import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names';

export type Tone = 'good' | 'warn' | 'bad';

const LOOK = { 'aria-hidden': true, size: 14, strokeWidth: 2 } as const;

/** Each the same wherever it stands, so that it is not drawn anew with every line of a list. */
const SHAPES = {
  good: { shape: <CircleCheck {...LOOK} />, text: 'text-good' },
  warn: { shape: <TriangleAlert {...LOOK} />, text: 'text-warn' },
  bad: { shape: <CircleX {...LOOK} />, text: 'text-bad' },
} as const;

interface MarkProps {
  readonly tone: Tone;
  /** What the shape says, in a word; hidden where the word stands beside it anyway. */
  readonly word: string;
  readonly showWord?: boolean;
}

/** Good, caveat or bad: a shape and a word, never colour alone. */
export function Mark({ tone, word, showWord = false }: MarkProps) {
  const { shape, text } = SHAPES[tone];
  return (
    <span className={classNames('inline-flex flex-none items-center gap-1 align-text-bottom', text)}>
      {shape}
      <span className={showWord ? 'font-semibold' : 'sr-only'}>{word}</span>
    </span>
  );
}
