import {
  Download,
  FileOutput,
  FilePlus2,
  FolderOpen,
  GraduationCap,
  LayoutGrid,
  LibraryBig,
  Presentation,
  Printer,
} from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import { useApp, useEditable } from '../store';
import { nameWords, whenAndWhence } from './design-words';
import { FileButton } from './file-button';
import { designs } from './persistence';
import { present } from './presenting/present';
import { printDesign } from './printable';
import { keepWords } from './reports';
import { saveToFile } from './save-file';
import { showStart } from './start-shown';
import { useKeptDesigns } from './use-kept-designs';

/** So many of the kept designs stand in the menu; the start page lists all. */
const MOST = 6;

/** The note that it stands in closes, then its work is done. */
const close = (element: Element): void => element.closest<HTMLElement>('[popover]')?.hidePopover();
const closing = (work: () => void) => (event: MouseEvent<HTMLElement>) => {
  close(event.currentTarget);
  work();
};

/** What one does with designs as a whole, and those that this browser kept last. */
export default function DesignsEntries() {
  const resetLayout = useApp((state) => state.resetLayout);
  const editable = useEditable();
  return (
    <div className="flex flex-col gap-0.5">
      <Entry icon={FilePlus2} onClick={closing(() => showStart('new'))}>
        New…
      </Entry>
      <Entry icon={LibraryBig} onClick={closing(() => showStart('all'))}>
        All designs…
      </Entry>
      <Entry icon={GraduationCap} onClick={closing(() => showStart('learn'))}>
        Learn…
      </Entry>
      <FileButton
        onChosen={close}
        button={(ask) => (
          <Entry icon={FolderOpen} onClick={ask}>
            Open a file…
          </Entry>
        )}
      />
      <Entry icon={Download} onClick={closing(saveToFile)}>
        Save to file
      </Entry>
      <Entry icon={FileOutput} onClick={closing(() => useApp.getState().setExporting(''))}>
        Export…
      </Entry>
      <Entry icon={Presentation} onClick={closing(present)}>
        Present
      </Entry>
      <Entry icon={Printer} onClick={closing(() => void printDesign())}>
        Print…
      </Entry>
      {editable && (
        <Entry icon={LayoutGrid} onClick={closing(resetLayout)}>
          Tidy the diagram
        </Entry>
      )}
      <Kept />
    </div>
  );
}

function Kept() {
  const listed = useKeptDesigns();
  if (listed && !listed.ok) return <p className="mt-2 px-2 text-bad">Nothing is kept: {keepWords(listed.error)}</p>;
  if (!listed || listed.value.length === 0) return null;
  return (
    <>
      <h2 className="mt-2 px-2 pb-1 text-meta font-medium text-ink3">Kept in this browser</h2>
      {listed.value.slice(0, MOST).map(({ id, name, changed, origin, open }) => (
        <button
          key={id}
          type="button"
          aria-current={open || undefined}
          onClick={closing(() => void designs.openKept(id))}
          className="flex min-h-8 items-center justify-between gap-3 rounded-md px-2 text-left hover:bg-sunk aria-[current]:font-semibold max-sm:min-h-11"
        >
          <span className="min-w-0 truncate">{nameWords(name)}</span>
          <time dateTime={new Date(changed).toISOString()} className="shrink-0 text-meta font-normal text-ink3">
            {open ? 'open' : whenAndWhence(changed, origin)}
          </time>
        </button>
      ))}
    </>
  );
}

interface EntryProps {
  readonly icon: typeof Download;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

const Entry = ({ icon: Icon, onClick, children }: EntryProps) => (
  <button
    type="button"
    onClick={onClick}
    className="flex min-h-8 items-center gap-2 rounded-md px-2 text-left hover:bg-sunk max-sm:min-h-11"
  >
    <Icon aria-hidden size={14} className="text-ink2" />
    {children}
  </button>
);
