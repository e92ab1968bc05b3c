import { useTypedText } from '../../ui/use-typed-text';

interface NameFieldProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** When it is no longer typed in. */
  readonly onDone: () => void;
}

/** A design's name while it is changed: Enter takes it, Escape leaves it as it was. */
export function NameField({ name, onName, onDone }: NameFieldProps) {
  const typing = useTypedText({ value: name, onCommit: (text) => text.trim() !== '' && onName(text.trim()) });
  return (
    <input
      aria-label="Name of the design"
      value={typing.text}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => typing.setTyped(event.target.value)}
      onBlur={typing.commit}
      onKeyDown={(event) => {
        typing.onKeyDown(event);
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
      className="relative h-[26px] w-full min-w-0 rounded-md border border-edge bg-surface px-1.5 text-label max-sm:h-11"
    />
  );
}
