import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

/** What an input takes over from its field. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-errormessage': string | undefined;
}

interface FieldProps {
  readonly label: string;
  /** What there is to know of the field: a button beside its label. */
  readonly about?: ReactNode;
  /** At the other end of the label's line, where the label stands over the input. */
  readonly aside?: ReactNode;
  /** Label over the input, for long values. */
  readonly stacked?: boolean;
  readonly description?: ReactNode;
  /** What is wrong, why, and the button that mends it. */
  readonly error?: ReactNode;
  readonly input: (ids: FieldIds) => ReactNode;
}

/** A label, its input, and beneath it what there is to say about the value. */
export function Field({ label, about, aside, stacked = false, description, error, input }: FieldProps) {
  const id = useId();
  const has = (part: ReactNode) => part !== undefined && part !== null && part !== false;
  const describedBy = classNames(has(error) && `${id}-error`, has(description) && `${id}-description`);
  return (
    <div className="py-0.5">
      <div className={classNames('flex gap-x-2', stacked ? 'flex-col gap-y-1' : 'items-center justify-between')}>
        <div className="flex min-w-0 items-center gap-0.5">
          <label htmlFor={id} className="text-ink2">
            {label}
          </label>
          {about}
          {aside !== undefined && <span className="ml-auto pl-2">{aside}</span>}
        </div>
        {input({
          id,
          'aria-describedby': describedBy === '' ? undefined : describedBy,
          'aria-invalid': has(error) ? true : undefined,
          'aria-errormessage': has(error) ? `${id}-error` : undefined,
        })}
      </div>
      <div id={`${id}-error`} aria-live="polite">
        {error}
      </div>
      {has(description) && (
        <div id={`${id}-description`} className="text-meta text-ink3">
          {description}
        </div>
      )}
    </div>
  );
}

export const INPUT =
  'h-[26px] min-w-0 rounded-md border border-edge bg-surface px-2 placeholder:text-ink3 aria-invalid:border-bad max-sm:h-11 max-sm:text-[16px]';
