import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type ChosenVariant, type OfferedGroup, sameVariant } from '../../../engine/compare';
import { classNames, IconButton, INPUT } from '../../../ui';
import type { ShownVariant } from './use-shown-variants';

interface VariantHeadProps {
  readonly number: number;
  readonly column: ShownVariant;
  readonly offered: readonly OfferedGroup[];
  /** What can be done with it. */
  readonly action: ReactNode;
  /** Why it cannot be had. */
  readonly wanting: string | undefined;
  readonly onChoose: (variant: ChosenVariant) => void;
  /** None where no fewer can be compared. */
  readonly onRemove: (() => void) | undefined;
}

/** The head of a column: which variant stands in it, as the browser’s own list. */
export function VariantHead({ number, column, offered, action, wanting, onChoose, onRemove }: VariantHeadProps) {
  return (
    <th
      scope="col"
      className={classNames(
        'sticky top-0 z-10 border-b border-line px-2.5 pt-1.5 pb-1.5 align-top max-sm:static max-sm:block max-sm:px-3',
        number === 1 ? 'bg-sunk' : 'bg-surface',
      )}
    >
      <span className="sr-only">{column.title}</span>
      <span className="flex items-center gap-1 font-normal">
        <Choice {...{ number, column, offered, onChoose }} />
        {action}
        {onRemove && <IconButton label={`Remove variant ${number}: ${column.title}`} icon={X} onClick={onRemove} />}
      </span>
      {wanting !== undefined && <span className="mt-1 block text-meta font-normal text-warn">{wanting}</span>}
    </th>
  );
}

/** A variant that is no longer offered stands in the list as it is. */
function Choice({
  number,
  column,
  offered,
  onChoose,
}: Pick<VariantHeadProps, 'number' | 'column' | 'offered' | 'onChoose'>) {
  const all = offered.flatMap(({ variants }) => variants);
  const at = all.findIndex(({ variant }) => sameVariant(variant, column.chosen));
  return (
    <select
      aria-label={`Variant ${number}`}
      title={column.title}
      data-settled
      value={at}
      onChange={({ target }) => {
        const chosen = all[Number(target.value)];
        if (chosen) onChoose(chosen.variant);
      }}
      className={`${INPUT} w-full min-w-0 pr-1 font-semibold text-ink`}
    >
      {at < 0 && <option value={-1}>{column.title}</option>}
      {offered.map(({ title, variants }) => (
        <optgroup key={title} label={title}>
          {variants.map((one) => (
            <option key={one.title} value={all.indexOf(one)}>
              {one.title}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
