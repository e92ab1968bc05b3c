import { type ReactNode, useRef } from 'react';
import { openFromFile } from './persistence';

interface FileButtonProps {
  /** The button that asks for the file. */
  readonly button: (ask: () => void) => ReactNode;
  /** When a file was chosen. */
  readonly onChosen: (field: HTMLInputElement) => void;
}

/** Asks for a design's file, and opens it. */
export function FileButton({ button, onChosen }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      {button(() => field.current?.click())}
      <input
        ref={field}
        type="file"
        accept=".json,.svg,.png,application/json,image/svg+xml,image/png"
        aria-label="Design file"
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          onChosen(target);
          if (chosen) void openFromFile(chosen);
        }}
      />
    </>
  );
}
