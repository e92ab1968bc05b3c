import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { classNames } from './class-names';

/** A press of an arrow key, in px. */
const STEP = 24;

interface SeparatorProps {
  readonly label: string;
  /** Id of what it makes larger and smaller: what lies below it. */
  readonly controls: string;
  /** Heights in px. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  readonly onSize: (size: number) => void;
  /** Back to what it was before anybody moved it: a double click. */
  readonly onReset: () => void;
  /** Shows a grip, for a finger. */
  readonly grip?: boolean;
}

/** The upper edge of a panel, to drag or to move by the arrow keys. */
export default function Separator({
  label,
  controls,
  size,
  least,
  most,
  onSize,
  onReset,
  grip: forFinger = false,
}: SeparatorProps) {
  const grip = useRef<{ readonly y: number; readonly size: number }>(undefined);
  const resize = (wanted: number) => onSize(Math.round(Math.min(Math.max(wanted, least), most)));

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: size + STEP,
      ArrowDown: size - STEP,
      Home: least,
      End: most,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { y: event.clientY, size: Math.min(size, most) };
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    if (grip.current) resize(grip.current.size + grip.current.y - clientY);
  };
  const letGo = () => {
    grip.current = undefined;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused or dragged
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-controls={controls}
      aria-valuenow={Math.min(size, most)}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${Math.min(size, most)} pixels`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onDoubleClick={onReset}
      className={classNames(
        'absolute z-10 cursor-row-resize touch-none focus-visible:outline-none after:absolute',
        'active:after:bg-ink focus-visible:after:h-[3px] focus-visible:after:bg-ink',
        forFinger
          ? 'inset-x-[40%] -top-3 h-6 after:inset-x-[30%] after:top-4 after:h-1 after:rounded-sm after:bg-line2'
          : 'inset-x-0 -top-1 h-2 after:inset-x-0 after:top-1 after:h-px hover:after:bg-edge active:after:h-0.5',
      )}
    />
  );
}
