import { Check, Copy, Download } from 'lucide-react';
import type { Exporter } from '../../export';
import { Button } from '../../ui/button';
import { download } from '../save-file';
import type { Copying } from '../use-copy';

interface TakeAlongProps {
  /** Of the file. */
  readonly name: string;
  readonly format: Exporter;
  /** None while there is no file. */
  readonly text: string | undefined;
  readonly copying: Copying;
}

const SAYS = {
  copied: 'Copied.',
  'by-hand': 'This browser lets no page write to the clipboard. The text is selected: copy it by hand.',
} as const;

/** The ways to take a file along. */
export const TakeAlong = ({ name, format: { mediaType }, text, copying: { copy, state } }: TakeAlongProps) => (
  <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">
    <p role="status" className="mr-auto text-ink2">
      {state && SAYS[state]}
    </p>
    <Button
      icon={state === 'copied' ? Check : Copy}
      disabled={text === undefined}
      onClick={() => text !== undefined && void copy(text)}
    >
      Copy
    </Button>
    <Button
      primary
      icon={Download}
      disabled={text === undefined}
      onClick={() => text !== undefined && download({ name, text, mediaType })}
    >
      Download
    </Button>
  </footer>
);
