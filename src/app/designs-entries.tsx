import { Download, FilePlus2, FolderOpen, LayoutGrid } from 'lucide-react';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useApp } from '../store';
import type { Origin } from './kept-designs';
import { designs, openFromFile } from './persistence';
import { saveToFile } from './save-file';

/** An entry closes the note that it stands in, then does its work. */
const closing = (work: () => void) => (event: MouseEvent<HTMLElement>) => {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  work();
};

/** What tells designs of one name apart. */
const whenAndWhence = (changed: number, origin: Origin): string =>
  [
    new Date(changed).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' }),
    ...(origin === 'own' ? [] : [`from a ${origin}`]),
  ].join(', ');

/** What one does with designs as a whole, and those that this browser keeps. */
export default function DesignsEntries() {
  const file = useRef<HTMLInputElement>(null);
  const resetLayout = useApp((state) => state.resetLayout);
  const kept = designs.list();
  return (
    <div className="flex flex-col gap-0.5">
      <Entry icon={FilePlus2} onClick={closing(designs.newFromExample)}>
        New from the example
      </Entry>
      <Entry icon={FolderOpen} onClick={() => file.current?.click()}>
        Open a file…
      </Entry>
      <Entry icon={Download} onClick={closing(saveToFile)}>
        Save to file
      </Entry>
      <Entry icon={LayoutGrid} onClick={closing(resetLayout)}>
        Tidy the diagram
      </Entry>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label="Design file"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.closest<HTMLElement>('[popover]')?.hidePopover();
          if (chosen) void openFromFile(chosen);
        }}
      />
      {kept.length > 0 && <h2 className="mt-2 px-2 pb-1 text-meta font-medium text-ink3">Kept in this browser</h2>}
      {kept.map(({ id, name, changed, origin, open }) => (
        <button
          key={id}
          type="button"
          aria-current={open || undefined}
          onClick={closing(() => designs.openKept(id))}
          className="flex min-h-8 items-center justify-between gap-3 rounded-md px-2 text-left hover:bg-sunk aria-[current]:font-semibold max-sm:min-h-11"
        >
          <span className="min-w-0 truncate">{name || 'Untitled design'}</span>
          <time dateTime={new Date(changed).toISOString()} className="shrink-0 text-meta font-normal text-ink3">
            {open ? 'open' : whenAndWhence(changed, origin)}
          </time>
        </button>
      ))}
    </div>
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
