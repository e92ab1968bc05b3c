import { useDeferredValue, useId, useMemo } from 'react';
import { type EndField, type SuggestedEnd, suggestedEnds } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { Field, INPUT } from '../../ui';
import { kindWords } from '../words';
import { OUTCOME } from './outcome-id';
import { PickButton } from './pick-button';

interface EndInputProps {
  readonly field: EndField;
  readonly label: string;
  readonly invalid: boolean;
}

/** One end of a connection: a name from the browser's own list, or any text. */
export function EndInput({ field, label, invalid }: EndInputProps) {
  const list = useId();
  const plan = useDeferredValue(useApp(selectPlan));
  const text = useApp((state) => state.flow[field]);
  const typeFlow = useApp((state) => state.typeFlow);
  const ends = useMemo(() => suggestedEnds(plan, field), [plan, field]);
  return (
    <>
      <Field
        label={label}
        input={(ids) => (
          <span className="flex w-[166px] items-center gap-1 max-sm:w-[72%]">
            <input
              {...ids}
              name={field}
              type="text"
              list={list}
              value={text}
              placeholder="Name or address"
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              aria-invalid={invalid || undefined}
              aria-describedby={invalid ? OUTCOME : undefined}
              onChange={({ target }) => typeFlow({ [field]: target.value })}
              className={`${INPUT} grow text-ink`}
            />
            <PickButton field={field} label={label} />
          </span>
        )}
      />
      <datalist id={list}>
        {ends.map((end) => (
          <option key={end.id} value={end.text} label={`${end.text}: ${about(end)}`} />
        ))}
      </datalist>
    </>
  );
}

const about = ({ kind, address }: SuggestedEnd): string =>
  [kind === 'pod' ? 'Pod' : kindWords[kind], address].filter((part) => part !== undefined).join(', ');
