import type { LucideIcon } from 'lucide-react';
import { type CSSProperties, type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';

const WIDTH = 288;
const MARGIN = 8;
const GAP = 4;

interface PopoverProps {
  readonly icon: LucideIcon;
  /** Name of the button and of what it opens. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A small button that opens a note beside itself. */
export const Popover = ({ icon: Icon, label, children }: PopoverProps) => (
  <PopoverButton
    label={label}
    face={<Icon aria-hidden size={13} strokeWidth={1.75} />}
    className="relative grid size-6 flex-none place-items-center rounded text-ink3 hover:bg-sunk hover:text-ink max-sm:-my-2.5 max-sm:size-11"
  >
    {children}
  </PopoverButton>
);

interface PopoverButtonProps {
  /** Name of what it opens, and of the button where its face has none. */
  readonly label: string;
  readonly face: ReactNode;
  readonly className: string;
  /** The face says what the button is. */
  readonly named?: boolean;
  /** In px. */
  readonly width?: number;
  /** Tooltip of the button. */
  readonly title?: string;
  readonly children: ReactNode;
}

/**
 * A button of any face that opens a note beside itself. The browser's own popover: Escape and a click elsewhere close
 * it, and the focus goes back to the button.
 */
export function PopoverButton({
  label,
  face,
  className,
  named = false,
  width = WIDTH,
  title,
  children,
}: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<CSSProperties>();

  const onBeforeToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    const anchor = button.current?.getBoundingClientRect();
    if (newState === 'open' && anchor) setPlace(beside(anchor, width));
  };
  // The note stays until the browser has taken the focus back to the button.
  const onToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState === 'closed') setPlace(undefined);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        {...(!named && { 'aria-label': label })}
        {...(title && { title })}
        className={className}
      >
        {face}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
        style={place}
        className="fixed m-0 overflow-y-auto rounded-lg border border-line2 bg-surface p-3 text-left text-body font-normal text-ink shadow-raised"
      >
        {place && children}
      </div>
    </>
  );
}

/** Under the anchor, or over it where there is more room. */
function beside({ left, top, bottom }: DOMRect, wanted: number): CSSProperties {
  const { innerWidth, innerHeight } = window;
  const width = Math.min(wanted, innerWidth - 2 * MARGIN);
  const x = Math.max(MARGIN, Math.min(left, innerWidth - width - MARGIN));
  const above = top > innerHeight - bottom;
  return {
    width,
    left: x,
    right: 'auto',
    ...(above ? { top: 'auto', bottom: innerHeight - top + GAP } : { top: bottom + GAP, bottom: 'auto' }),
    maxHeight: (above ? top : innerHeight - bottom) - GAP - MARGIN,
  };
}
