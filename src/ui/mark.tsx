import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names';

export type Tone = 'good' | 'warn' | 'bad';

const SHAPES = {
  good: { icon: CircleCheck, text: 'text-good' },
  warn: { icon: TriangleAlert, text: 'text-warn' },
  bad: { icon: CircleX, text: 'text-bad' },
} as const;

interface MarkProps {
  readonly tone: Tone;
  /** What the shape says, in a word; hidden where the word stands beside it anyway. */
  readonly word: string;
  readonly showWord?: boolean;
}

/** Good, caveat or bad: a shape and a word, never colour alone. */
export function Mark({ tone, word, showWord = false }: MarkProps) {
  const { icon: Icon, text } = SHAPES[tone];
  return (
    <span className={classNames('inline-flex flex-none items-center gap-1 align-text-bottom', text)}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      <span className={showWord ? 'font-semibold' : 'sr-only'}>{word}</span>
    </span>
  );
}
