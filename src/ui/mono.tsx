import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Hue, hueText } from './hue';

interface MonoProps {
  readonly hue?: Hue;
  /** Old value: struck through, without its hue. */
  readonly was?: boolean;
  readonly wrap?: boolean;
  readonly children: ReactNode;
}

/** An address, prefix or port: always mono, in the hue of its space. */
export const Mono = ({ hue = 'ink', was = false, wrap = false, children }: MonoProps) => {
  const name = classNames(
    'font-mono text-meta tracking-[-0.01em] max-sm:text-label',
    wrap ? 'break-words' : 'whitespace-nowrap',
    was ? 'text-ink3 line-through' : hueText[hue],
  );
  return was ? <s className={name}>{children}</s> : <span className={name}>{children}</span>;
};
