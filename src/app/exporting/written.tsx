import { useRef } from 'react';
import type { Exporter } from '../../export';
import type { Envelope } from '../../model';
import { Working } from '../../panels/working';
import { fileNameOf } from '../../share/file';
import { Mark } from '../../ui/mark';
import { counted } from '../../words';
import { useCopy } from '../use-copy';
import { kilobytes } from './kilobytes';
import type { LinkBack } from './link-back';
import { Notes } from './notes';
import { Preview } from './preview';
import { TakeAlong } from './take-along';
import { useExported } from './use-exported';

interface WrittenProps {
  readonly envelope: Envelope;
  readonly back: LinkBack;
  readonly format: Exporter;
}

/** A file as it will be, with what it does not say, and the ways to take it along. */
export function Written({ envelope, back, format }: WrittenProps) {
  const outcome = useExported(envelope, back.link, format.id);
  const file = outcome?.ok ? outcome.value : undefined;
  const name = fileNameOf(envelope.document.name, format.extension);
  const field = useRef<HTMLTextAreaElement>(null);
  const copying = useCopy(field, file?.text);
  return (
    <section aria-label={format.label} aria-busy={!outcome} className="flex min-h-0 min-w-0 grow flex-col">
      <div className="flex min-h-0 grow flex-col gap-2 px-4 py-3">
        <p className="text-ink2 sm:hidden">{format.says}</p>
        <p className="flex min-h-4 flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 font-semibold [overflow-wrap:anywhere]">{name}</span>
          <span className="text-meta text-ink3">{file && sizeWords(file.text)}</span>
          <Working busy={!outcome} />
        </p>
        {outcome?.ok === false && <NotWritten why={outcome.error} />}
        {outcome?.ok !== false && (
          <Preview name={name} text={file?.text ?? ''} whole={copying.state === 'by-hand'} field={field} />
        )}
        {file && <Notes notes={[...file.notes, ...back.notes]} />}
      </div>
      <TakeAlong name={name} format={format} text={file?.text} copying={copying} />
    </section>
  );
}

const NotWritten = ({ why }: { readonly why: string }) => (
  <div role="alert" className="flex grow flex-col gap-1">
    <p className="font-semibold">
      <Mark tone="bad" word="Problem:" /> This file could not be written: the simulator ran into a bug of its own.
    </p>
    <p className="text-ink2">Your design is as it was, and other formats may still work.</p>
    <p className="font-mono text-meta text-ink3 [overflow-wrap:anywhere]">{why}</p>
  </div>
);

/** `214 lines, 8.3 kB` */
function sizeWords(text: string): string {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return `${counted(lines, 'line')}, ${kilobytes(new Blob([text]).size)}`;
}
