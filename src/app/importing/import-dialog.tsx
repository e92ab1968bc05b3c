import { ClipboardPaste, FileUp, X } from 'lucide-react';
import { type ChangeEvent, type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { SCHEMA_VERSION } from '../../model';
import { type ForeignText, useApp } from '../../store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { designs } from '../designs';
import { leaveStart } from '../start-shown';
import { CommandList, Commands } from './commands';
import { ReportView } from './report-view';
import { useImported } from './use-imported';

/** Makes a design of what az, kubectl and the portal print. Nothing leaves the page. */
export default function ImportDialog() {
  const first = useApp((state) => state.importing);
  return first && <Open first={first} />;
}

/** What was typed or pasted into the field, among the files. */
const PASTED = 'Pasted text';
/** A longer paste stands beside the files: a field with megabytes in it answers slowly, and nobody reads them there. */
const LONG = 100_000;

const isForField = ({ name, text }: ForeignText): boolean => name === PASTED && text.length <= LONG;

/** A name that no other file has. */
const pasteName = (files: readonly ForeignText[], n = 1): string => {
  const name = n === 1 ? 'Long paste' : `Long paste ${n}`;
  return files.some((file) => file.name === name) ? pasteName(files, n + 1) : name;
};

function Open({ first }: { readonly first: readonly ForeignText[] }) {
  const setImporting = useApp((state) => state.setImporting);
  const [files, setFiles] = useState(first.filter((one) => !isForField(one)));
  const [pasted, setPasted] = useState(first.find(isForField)?.text ?? '');
  const texts = useMemo(() => textsOf(files, pasted), [files, pasted]);
  const { imported, stale } = useImported(texts);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  const add = async (chosen: readonly File[]) => {
    const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })));
    setFiles((known) => [...known.filter(({ name }) => !read.some((one) => one.name === name)), ...read]);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= LONG) return;
    event.preventDefault();
    setFiles((known) => [...known, { name: pasteName(known), text }]);
  };
  const open = () => {
    if (!imported) return;
    dialog.current?.close();
    leaveStart();
    const envelope = { schemaVersion: SCHEMA_VERSION, document: imported.document } as const;
    void designs.openNew({ envelope, dropped: [] }, 'import');
  };
  const canOpen = texts.length > 0 && !stale && imported !== undefined && imported.document.order.length > 0;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="import-title"
      onClose={() => setImporting(undefined)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void add([...event.dataTransfer.files]);
      }}
      className="m-auto h-[min(720px,calc(100dvh-24px))] w-[min(960px,calc(100vw-24px))] overflow-hidden rounded-2xl border border-line2 bg-surface p-0 text-body text-ink shadow-raised backdrop:bg-canvas/60"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-start gap-3 border-b border-line px-4 py-3">
          <div className="min-w-0 grow">
            <h2 id="import-title" className="text-title font-semibold">
              Import from Azure and Kubernetes
            </h2>
            <p className="text-ink2">
              Paste or drop what az, kubectl or the portal print, in any order. It stays in this page; ids of
              subscriptions and secrets are dropped.
            </p>
          </div>
          <IconButton label="Close" icon={X} onClick={() => dialog.current?.close()} />
        </header>
        <div className="grid min-h-0 grow content-start gap-4 overflow-y-auto p-4 sm:grid-cols-2 sm:grid-rows-[minmax(0,1fr)]">
          {/* The padding has room for the outline of what has the focus. */}
          <div className="-m-1 flex flex-col gap-2 p-1 sm:min-h-0 sm:overflow-y-auto">
            <textarea
              ref={field}
              aria-label="What the tools printed"
              value={pasted}
              onChange={({ target }) => setPasted(target.value)}
              onPaste={onPaste}
              spellCheck={false}
              placeholder="Paste the output of one command or of many"
              className="min-h-40 w-full grow resize-none rounded-lg border border-edge bg-sunk p-2 font-mono text-meta text-ink outline-offset-2 focus-visible:outline-2 focus-visible:outline-ink max-sm:text-[16px]"
            />
            <Files
              files={files}
              onRemove={(name) => setFiles(files.filter((file) => file.name !== name))}
              onAdd={add}
            />
            {texts.length > 0 && <Commands />}
          </div>
          {texts.length === 0 ? <CommandList /> : <ReportView imported={imported} stale={stale} />}
        </div>
        <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-3">
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
          <Button primary icon={ClipboardPaste} disabled={!canOpen} onClick={open}>
            Open as a new design
          </Button>
        </footer>
      </div>
    </dialog>
  );
}

const textsOf = (files: readonly ForeignText[], pasted: string): readonly ForeignText[] =>
  pasted.trim() === '' ? files : [...files, { name: PASTED, text: pasted }];

interface FilesProps {
  readonly files: readonly ForeignText[];
  readonly onRemove: (name: string) => void;
  readonly onAdd: (files: readonly File[]) => Promise<void>;
}

function Files({ files, onRemove, onAdd }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    // The same file can be chosen again.
    target.value = '';
    void onAdd(chosen);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Button icon={FileUp} onClick={() => input.current?.click()}>
        Choose files…
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".json,.txt,.log,application/json,text/plain"
        aria-label="Files of the tools"
        tabIndex={-1}
        className="sr-only"
        onChange={choose}
      />
      {files.map(({ name, text }) => (
        <span key={name} className="inline-flex items-center gap-1 rounded-lg border border-line2 pl-2">
          <span className="max-w-40 truncate" title={name}>
            {name}
          </span>
          <span className="text-meta text-ink3">{Math.ceil(text.length / 1000)} kB</span>
          <IconButton label={`Leave out ${name}`} icon={X} onClick={() => onRemove(name)} className="-my-px" />
        </span>
      ))}
    </div>
  );
}
