import { classNames } from './class-names';
import { Field, INPUT } from './field';
import { type Hue, hueText } from './hue';
import { useTypedText } from './use-typed-text';

export interface TextFieldProps {
  readonly label: string;
  readonly about?: React.ReactNode;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly onGiveUp?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly stacked?: boolean;
  /** Set for addresses, which are mono in the hue of their space. */
  readonly hue?: Hue | undefined;
  readonly description?: React.ReactNode;
  readonly error?: React.ReactNode;
}

/** One line of text. */
export function TextField({
  label,
  about,
  hue,
  placeholder,
  stacked = false,
  description,
  error,
  ...typing
}: TextFieldProps) {
  const { text, settled, setTyped, commit, onKeyDown } = useTypedText(typing);
  return (
    <Field
      label={label}
      about={about}
      stacked={stacked}
      description={description}
      error={error}
      input={(ids) => (
        <input
          {...ids}
          type="text"
          data-settled={settled || undefined}
          value={text}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
          className={classNames(
            INPUT,
            stacked ? 'w-full' : 'w-[132px] flex-none max-sm:w-[52%]',
            hue ? `font-mono ${hueText[hue]}` : 'text-ink',
          )}
        />
      )}
    />
  );
}
