import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** Its accessible name, also the tooltip. */
  readonly label: string;
}

/** A button that is an icon; the name is in the label. */
export const IconButton = ({ icon: Icon, label, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...rest}
    className={classNames(
      'grid size-7 flex-none place-items-center rounded-md text-ink2 transition-colors hover:bg-sunk max-sm:size-11',
      'disabled:cursor-not-allowed disabled:text-line2 disabled:hover:bg-transparent',
      className,
    )}
  >
    <Icon aria-hidden size={16} strokeWidth={1.75} />
  </button>
);
