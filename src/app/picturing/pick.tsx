import { useId } from 'react';

interface PickProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly choices: readonly { readonly id: Id; readonly title: string }[];
  readonly onPick: (id: Id) => void;
}

/** One of a few, all of them in sight. */
export function Pick<Id extends string>({ label, value, choices, onPick }: PickProps<Id>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="flex rounded-lg border border-line bg-sunk p-0.5">
      {choices.map(({ id, title }) => (
        <label
          key={id}
          className="relative flex h-[26px] grow cursor-pointer items-center justify-center rounded-md px-2.5 whitespace-nowrap text-ink2 has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-rest has-checked:ring-1 has-checked:ring-line2 has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11 forced-colors:has-checked:border-2"
        >
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === value}
            onChange={() => onPick(id)}
            className="sr-only"
          />
          {title}
        </label>
      ))}
    </div>
  );
}
