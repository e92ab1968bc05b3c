import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Hue, hueTint } from './hue';

interface ChipProps {
  readonly icon?: LucideIcon;
  readonly hue?: Hue;
  readonly children: ReactNode;
}

/** A short label, tinted where it speaks of an address space. */
export const Chip = ({ icon: Icon, hue = 'ink', children }: ChipProps) => (
  <span
    className={classNames(
      'inline-flex h-5 items-center gap-[5px] rounded-[10px] border px-[7px] text-meta whitespace-nowrap',
      hueTint[hue],
    )}
  >
    {Icon && <Icon aria-hidden size={12} strokeWidth={1.75} />}
    {children}
  </span>
);
