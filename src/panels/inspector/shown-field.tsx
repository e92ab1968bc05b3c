import type { ReactNode } from 'react';
import type { Field } from '../../model';
import { useApp } from '../../store';
import { Value } from '../address';
import { ThingLink } from '../thing-link';

interface ShownFieldProps {
  readonly field: Field;
  readonly label: string;
  readonly about: ReactNode;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What holds while there is no value. */
  readonly placeholder: string | undefined;
  readonly error: ReactNode;
  readonly description: ReactNode;
}

/** A value of a design that is there to be looked at, as text. */
export const ShownField = ({ label, about, error, description, ...valued }: ShownFieldProps) => (
  <div className="py-0.5">
    <div className="flex min-h-[26px] flex-wrap items-center justify-between gap-x-2 max-sm:min-h-11">
      <span className="flex items-center gap-0.5 text-ink2">
        {label}
        {about}
      </span>
      <span className="ml-auto min-w-0 text-right [overflow-wrap:anywhere]">
        <Shown {...valued} />
      </span>
    </div>
    {error}
    {description && <div className="text-meta text-ink3">{description}</div>}
  </div>
);

function Shown({
  field,
  value,
  choices,
  placeholder,
}: Pick<ShownFieldProps, 'field' | 'value' | 'choices' | 'placeholder'>) {
  const isThing = useApp((state) => field.reference === true && state.document.resources[value] !== undefined);
  if (isThing) return <ThingLink id={value} />;
  if (field.input === 'switch') return value === 'on' ? 'Yes' : 'No';
  if (value === '') return <span className="text-ink3">{placeholder ?? 'None'}</span>;
  return <Value>{choices.find((choice) => choice.value === value)?.label ?? value}</Value>;
}
