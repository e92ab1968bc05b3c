import { type ReactNode, useId } from 'react';

interface CheckFieldProps {
  readonly label: string;
  readonly about?: ReactNode;
  readonly checked: boolean;
  readonly onCommit: (checked: boolean) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

/** A thing that is on or off. */
export function CheckField({ label, about, checked, onCommit, description, error }: CheckFieldProps) {
  const id = useId();
  const has = (part: ReactNode) => part !== undefined && part !== null && part !== false;
  return (
    <div className="py-0.5">
      <div className="flex min-h-[26px] items-center gap-0.5 max-sm:min-h-11">
        <input
          id={id}
          type="checkbox"
          // It has no undo of its own.
          data-settled
          checked={checked}
          onChange={(event) => onCommit(event.target.checked)}
          aria-describedby={has(description) ? `${id}-description` : undefined}
          className="size-3.5 flex-none accent-ink max-sm:size-5"
        />
        <label htmlFor={id} className="min-w-0 py-1 pl-1.5 text-ink2 max-sm:py-3">
          {label}
        </label>
        {about}
      </div>
      <div aria-live="polite">{error}</div>
      {has(description) && (
        <div id={`${id}-description`} className="text-meta text-ink3">
          {description}
        </div>
      )}
    </div>
  );
}
