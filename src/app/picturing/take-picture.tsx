import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import type { Envelope } from '../../model';
import { fileNameOf } from '../../share/file';
import { Button } from '../../ui/button';
import { downloadBlob } from '../save-file';
import { pngOf } from './png';

interface TakePictureProps {
  readonly svg: string;
  readonly envelope: Envelope;
  readonly format: 'svg' | 'png';
  /** Of a PNG. */
  readonly scale: number;
}

const SAYS = {
  working: 'Drawing…',
  copied: 'Copied. Programs that it is pasted into leave the design out; the file has it.',
  downloaded: '',
  forbidden: 'This browser lets no page put a picture on the clipboard, so it was saved as a file.',
  'too-large': 'This browser cannot draw so large a picture. Choose a smaller size, or SVG.',
} as const;

/** The ways to take a picture along. */
export function TakePicture({ svg, envelope, format, scale }: TakePictureProps) {
  const [state, setState] = useState<{ readonly is: keyof typeof SAYS; readonly of: string }>();
  // What was said of one picture is not true of the next.
  const of = `${format} ${scale} ${svg.length}`;
  const now = state?.of === of ? state.is : undefined;
  const say = (is: keyof typeof SAYS) => setState({ is, of });
  const name = fileNameOf(envelope.document.name, format);
  const png = () => pngOf(svg, scale, envelope);

  const download = async () => {
    if (format === 'svg') return downloadBlob(name, new Blob([svg], { type: 'image/svg+xml' }));
    say('working');
    try {
      downloadBlob(name, await png());
      say('downloaded');
    } catch {
      say('too-large');
    }
  };

  const copy = async () => {
    say('working');
    let drawn: Promise<Blob> | undefined;
    try {
      // Browsers want the picture promised while the press still counts, and drawn later. On pages not served over
      // https there is no such clipboard, so even asking for it may throw.
      drawn = png();
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })]);
      say('copied');
    } catch {
      const blob = await drawn?.catch(() => undefined);
      if (!blob) return say('too-large');
      downloadBlob(fileNameOf(envelope.document.name, 'png'), blob);
      say('forbidden');
    }
  };

  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">
      <p role="status" className="mr-auto text-ink2">
        {now && SAYS[now]}
      </p>
      <Button icon={now === 'copied' ? Check : Copy} disabled={now === 'working'} onClick={() => void copy()}>
        Copy as PNG
      </Button>
      <Button primary icon={Download} disabled={now === 'working'} onClick={() => void download()}>
        Download
      </Button>
    </footer>
  );
}
