import { ClipboardPaste, FilePlus2, FolderOpen, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useApp } from '../../store';
import { Button } from '../../ui/button';
import { FileButton } from '../file-button';
import { Notices } from '../notices';
import { leaveStart, useStart } from '../start-shown';
import { ThemeButton } from '../theme-button';
import { openEmpty } from './opening';
import { Recent } from './recent';
import { Templates } from './templates';

/** All designs of this browser, and what one can begin a new one with. Lies over the workspace; Escape leads back. */
export default function StartPage() {
  const page = useRef<HTMLElement>(null);
  useEscape();
  useStartHeading(page);
  return (
    <section
      ref={page}
      aria-label="Start page"
      className="flex min-h-0 grow flex-col"
      // The design underneath is not to be edited unseen.
      onKeyDown={(event) => (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key) && event.stopPropagation()}
    >
      <header className="flex min-h-12 flex-none items-center gap-2 border-b border-line bg-surface px-6 max-sm:px-3">
        <h1 className="grow text-title font-semibold">Designs</h1>
        <ThemeButton />
        <Button icon={X} onClick={leaveStart}>
          Back to the design
        </Button>
      </header>
      <Notices />
      <div className="min-h-0 grow overflow-y-auto">
        <div className="mx-auto flex max-w-[1120px] flex-col gap-6 px-6 py-6 max-sm:px-3 max-sm:py-4">
          <Recent />
          <section aria-labelledby="start-new">
            <div className="mb-3 flex flex-wrap items-center gap-2">
              <h2
                id="start-new"
                tabIndex={-1}
                className="mr-auto scroll-mt-6 text-title font-semibold max-sm:scroll-mt-4"
              >
                New design
              </h2>
              <Button icon={FilePlus2} primary onClick={openEmpty}>
                Empty design
              </Button>
              <Button icon={ClipboardPaste} onClick={() => useApp.getState().setImporting([])}>
                Paste from Azure…
              </Button>
              <FileButton
                onChosen={() => {}}
                button={(ask) => (
                  <Button icon={FolderOpen} onClick={ask}>
                    Open a file…
                  </Button>
                )}
              />
            </div>
            <Templates />
          </section>
        </div>
      </div>
    </section>
  );
}

/** A field that has a use for Escape keeps it to itself. */
function useEscape(): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && leaveStart();
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, []);
}

/** Begins at what was asked for. */
function useStartHeading(page: React.RefObject<HTMLElement | null>): void {
  const aim = useStart();
  useEffect(() => {
    const heading = page.current?.querySelector<HTMLElement>(aim === 'new' ? '#start-new' : '#start-recent');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  }, [aim, page]);
}
