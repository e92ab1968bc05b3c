import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { downloadBlob } from '../save-file';
import type { Drawn } from './use-drawn';

interface TakePictureProps {
  /** Of the file. */
  readonly name: string;
  /** None while it is drawn, or where it cannot be. */
  readonly file: Blob | undefined;
  readonly png: Drawn;
}

const SAYS = {
  copied: 'Copied. A clipboard keeps the picture alone; the file has the design too.',
  forbidden: 'This browser lets no page put a picture on the clipboard. Download the PNG instead.',
  'too-large': 'This browser cannot draw so large a picture. Choose a smaller size.',
} as const;

/** The ways to take a picture along. */
export function TakePicture({ name, file, png }: TakePictureProps) {
  const [copying, setCopying] = useState<{ readonly is: keyof typeof SAYS; readonly of: Drawn }>();
  // What was said of one picture is not true of the next.
  const now = copying?.of === png ? copying?.is : undefined;
  const say = (is: keyof typeof SAYS) => setCopying({ is, of: png });
  const copy = async () => {
    if (!(png instanceof Blob)) return say('too-large');
    setCopying(undefined);
    try {
      // Missing on pages not served over https, so even asking for it may throw.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
      say('copied');
    } catch {
      say('forbidden');
    }
  };
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">
      <p role="status" className="mr-auto min-w-0 basis-60 text-ink2 sm:grow">
        {now && SAYS[now]}
      </p>
      <Button icon={now === 'copied' ? Check : Copy} disabled={png === undefined} onClick={() => void copy()}>
        Copy as PNG
      </Button>
      <Button primary icon={Download} disabled={!file} onClick={() => file && downloadBlob(name, file)}>
        Download
      </Button>
    </footer>
  );
}
