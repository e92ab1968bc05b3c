import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';

interface FoldButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly isCollapsed: boolean;
  readonly toggle: () => void;
}

/** Draws a frame as its title bar, or whole again. */
export function FoldButton({ isCollapsed, toggle, disabled, ...rest }: FoldButtonProps) {
  const Icon = isCollapsed ? ChevronsUpDown : ChevronsDownUp;
  const title = isCollapsed ? 'Expand in the diagram' : 'Collapse in the diagram';
  return (
    <button
      type="button"
      aria-label="Collapse in the diagram"
      aria-pressed={isCollapsed}
      disabled={disabled}
      title={disabled ? 'The way of a packet is shown whole: clear the trace to collapse.' : title}
      {...rest}
      onClick={toggle}
    >
      <Icon aria-hidden size={15} strokeWidth={1.75} />
    </button>
  );
}
