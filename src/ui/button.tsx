import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon?: LucideIcon;
  /** The one thing to do here: filled with ink. */
  readonly primary?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** A button with words. Grey, since every hue is an address. */
export const Button = ({ icon: Icon, primary = false, className, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={classNames(
      'inline-flex h-[26px] items-center gap-1.5 rounded-lg border px-2.5 font-medium whitespace-nowrap transition-colors max-sm:h-11',
      'disabled:cursor-not-allowed disabled:opacity-50',
      primary
        ? 'border-ink bg-ink font-semibold text-on-ink'
        : 'border-line2 bg-surface text-ink hover:bg-sunk disabled:hover:bg-surface',
      className,
    )}
  >
    {Icon && <Icon aria-hidden size={14} strokeWidth={1.75} />}
    {children}
  </button>
);
