import type { ChangeEvent, ReactNode } from 'react';
import { classNames } from './class-names';
import { Field, INPUT } from './field';
import { useTypedText } from './use-typed-text';

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly onGiveUp?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Where stepping starts while the field is empty. */
  readonly stepFrom?: number | undefined;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

/** A whole number. Every step with the arrows is put into force at once, typed digits on Enter or on leaving. */
export function NumberField({ label, placeholder, stepFrom, description, error, ...typing }: NumberFieldProps) {
  const { text, setTyped, commit, onKeyDown } = useTypedText(typing);

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    if (!isStep(event.nativeEvent)) return setTyped(value);
    setTyped(undefined);
    // The browser steps an empty field from 0.
    typing.onCommit(text === '' && stepFrom !== undefined ? String(stepFrom + Number(value)) : value);
  };

  return (
    <Field
      label={label}
      description={description}
      error={error}
      input={(ids) => (
        <input
          {...ids}
          type="number"
          inputMode="numeric"
          step={1}
          value={text}
          placeholder={placeholder}
          onChange={onChange}
          onBlur={commit}
          onKeyDown={onKeyDown}
          className={classNames(INPUT, 'w-[84px] flex-none pr-1 font-mono text-ink max-sm:w-[110px]')}
        />
      )}
    />
  );
}

/** Arrow keys and the two small buttons; typing comes as an InputEvent that says what was typed. */
const isStep = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType === '' || event.inputType === 'insertReplacementText';
