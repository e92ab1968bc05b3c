import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Subject } from '../../lessons';
import { classNames, IconButton, INPUT } from '../../ui';

interface IdListProps {
  readonly label: string;
  readonly ids: readonly string[];
  /** What there is to choose from, those in the list too. */
  readonly choices: readonly Subject[];
  readonly onCommit: (ids: string[]) => void;
  /** What a list without an entry means. */
  readonly none?: string;
  readonly children?: ReactNode;
}

/** Several things of the design, chosen one by one. What the design does not have says so. */
export function IdList({ label, ids, choices, onCommit, none, children }: IdListProps) {
  const names = new Map(choices.map((choice) => [choice.id, choice.name]));
  const left = choices.filter((choice) => !ids.includes(choice.id));
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0 py-0.5">
      <legend className="p-0 text-ink2">{label}</legend>
      {ids.length > 0 && (
        <ul className="m-0 my-1 flex list-none flex-wrap gap-1 p-0">
          {ids.map((one) => (
            <li key={one} className="inline-flex max-w-full items-center rounded-md border border-line pl-2">
              <span className={classNames('min-w-0 truncate', !names.has(one) && 'text-bad')}>
                {names.get(one) ?? `${one}: not in the design`}
              </span>
              <IconButton
                label={`Take ${names.get(one) ?? one} out of “${label}”`}
                icon={X}
                onClick={() => onCommit(ids.filter((other) => other !== one))}
                className="size-6"
              />
            </li>
          ))}
        </ul>
      )}
      {ids.length === 0 && none && <p className="text-meta text-ink3">{none}</p>}
      <div className="flex flex-wrap items-center gap-1.5">
        <select
          aria-label={`Add to “${label}”`}
          data-settled
          value=""
          onChange={({ target }) => onCommit([...ids, target.value])}
          className={`${INPUT} w-[132px] pr-1 text-ink max-sm:w-[52%]`}
        >
          <option value="">Add…</option>
          {left.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
        {children}
      </div>
    </fieldset>
  );
}
