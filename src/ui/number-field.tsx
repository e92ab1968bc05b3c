import { type ChangeEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { classNames } from './class-names';
import { Field, INPUT } from './field';
import { createStepping } from './stepping';
import { useTypedText } from './use-typed-text';

interface NumberFieldProps {
  readonly label: string;
  readonly about?: ReactNode;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly onGiveUp?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Where stepping starts while the field is empty. */
  readonly stepFrom?: number | undefined;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
}

/** A whole number. Steps with the arrows are put into force as one when they end, typed digits on Enter or on leaving. */
export function NumberField({ label, about, placeholder, stepFrom, description, error, ...typing }: NumberFieldProps) {
  const { text, settled, setTyped, commit, commitText, onKeyDown } = useTypedText(typing);
  const [stepping] = useState(createStepping);
  useEffect(() => stepping.drop, [stepping]);

  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.target;
    if (!isStep(event.nativeEvent)) {
      stepping.drop();
      return setTyped(value);
    }
    // The browser steps an empty field from 0.
    const reached = text === '' && stepFrom !== undefined ? String(stepFrom + Number(value)) : value;
    setTyped(reached);
    stepping.step(() => commitText(reached));
  };

  return (
    <Field
      label={label}
      about={about}
      description={description}
      error={error}
      input={(ids) => (
        <input
          {...ids}
          type="number"
          data-settled={settled || undefined}
          inputMode="numeric"
          step={1}
          value={text}
          placeholder={placeholder}
          onChange={onChange}
          onPointerDown={() => {
            stepping.hold();
            // The mouse may have left the field by the time its button is let go.
            for (const end of ['pointerup', 'pointercancel']) addEventListener(end, stepping.release, { once: true });
          }}
          onBlur={() => {
            stepping.drop();
            commit();
          }}
          onKeyDown={(event) => {
            if (isArrow(event)) stepping.hold();
            else if (event.key === 'Enter' || event.key === 'Escape') stepping.drop();
            onKeyDown(event);
          }}
          onKeyUp={(event) => isArrow(event) && stepping.release()}
          className={classNames(INPUT, 'w-[84px] flex-none pr-1 font-mono text-ink max-sm:w-[110px]')}
        />
      )}
    />
  );
}

const isArrow = ({ key }: KeyboardEvent): boolean => key === 'ArrowUp' || key === 'ArrowDown';

/** Arrow keys and the two small buttons; typing comes as an InputEvent that says what was typed. */
const isStep = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType === '' || event.inputType === 'insertReplacementText';
