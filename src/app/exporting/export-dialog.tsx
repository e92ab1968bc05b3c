import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type Exporter, exporters } from '../../export';
import { toEnvelope, useApp } from '../../store';
import { IconButton } from '../../ui/icon-button';
import { lazyPart } from '../../ui/lazy-part';
import { FormatList } from './format-list';
import { linkBack } from './link-back';
import { Written } from './written';

/** There is more to choose of a picture than of a text. */
const PICTURE = 'svg';
const PictureForm = lazyPart(() => import('../picturing/picture-form'));

/** The design as a file of another tool, shown before it is taken along. Nothing leaves the page. */
export default function ExportDialog() {
  const first = useApp((state) => state.exporting);
  return first !== undefined && <Open first={first} />;
}

function Open({ first }: { readonly first: string }) {
  const setExporting = useApp((state) => state.setExporting);
  const [envelope] = useState(() => toEnvelope(useApp.getState()));
  const [back] = useState(() => linkBack(envelope));
  const [id, setId] = useState(first);
  const format: Exporter | undefined = exporters.find((one) => one.id === id) ?? exporters[0];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="export-title"
      onClose={() => setExporting(undefined)}
      className="m-auto h-[min(720px,calc(100dvh-24px))] w-[min(1040px,calc(100vw-24px))] overflow-hidden rounded-2xl border border-line2 bg-surface p-0 text-body text-ink shadow-raised backdrop:bg-canvas/60"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-start gap-3 border-b border-line px-4 py-3">
          <div className="min-w-0 grow">
            <h2 id="export-title" className="text-title font-semibold">
              Export
            </h2>
            <p className="text-ink2">
              Files for other tools, written in this page. To go on with the design elsewhere, send its link or save it
              to a file.
            </p>
          </div>
          <IconButton label="Close" icon={X} onClick={() => dialog.current?.close()} />
        </header>
        <div className="flex min-h-0 grow flex-col sm:grid sm:grid-cols-[264px_minmax(0,1fr)]">
          <FormatList formats={exporters} chosen={format?.id} onChoose={setId} />
          {format?.id === PICTURE && <PictureForm envelope={envelope} link={back.link} />}
          {format && format.id !== PICTURE && (
            <Written key={format.id} envelope={envelope} back={back} format={format} />
          )}
        </div>
      </div>
    </dialog>
  );
}
