import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Field, INPUT } from './field';

interface ChoiceFieldProps {
  readonly label: string;
  readonly about?: ReactNode;
  readonly aside?: ReactNode;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onCommit: (value: string) => void;
  /** Label over the list, for long values. */
  readonly stacked?: boolean;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

/** One of a few values, in the browser's own list. A value that is none of them stands in the list as it is. */
export function ChoiceField({ value, choices, onCommit, stacked = false, ...field }: ChoiceFieldProps) {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <Field
      {...field}
      stacked={stacked}
      input={(ids) => (
        <select
          {...ids}
          // It has no undo of its own.
          data-settled
          value={value}
          onChange={(event) => onCommit(event.target.value)}
          className={classNames(INPUT, 'pr-1 text-ink', stacked ? 'w-full' : 'w-[132px] flex-none max-sm:w-[52%]')}
        >
          {!isKnown && <option value={value}>{value === '' ? 'None' : value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
