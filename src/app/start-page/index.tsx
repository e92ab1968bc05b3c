import { ClipboardPaste, FilePlus2, FolderOpen, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useApp } from '../../store';
import { Button } from '../../ui/button';
import { FileButton } from '../file-button';
import { Notices } from '../notices';
import { leaveStart, type StartAim, useStart } from '../start-shown';
import { ThemeButton } from '../theme-button';
import { Learn } from './learn';
import { openEmpty } from './opening';
import { Recent } from './recent';
import { Templates } from './templates';

/** All designs of this browser, and what one can begin a new one with. Lies over the workspace; Escape leads back. */
export default function StartPage() {
  const page = useRef<HTMLElement>(null);
  useEscape();
  const aim = useStart() ?? 'all';
  // Begins at what was asked for.
  useEffect(() => goTo(page.current, aim), [aim]);
  return (
    <section
      ref={page}
      aria-label="Start page"
      className="flex min-h-0 grow flex-col"
      // The design underneath is not to be edited unseen.
      onKeyDown={(event) => (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key) && event.stopPropagation()}
    >
      <header className="flex min-h-12 flex-none flex-wrap items-center gap-x-2 border-b border-line bg-surface px-6 max-sm:px-3 max-sm:pt-1">
        <h1 className="text-title font-semibold max-sm:grow">Designs</h1>
        <nav aria-label="Parts of this page" className="mx-2 flex grow gap-1 max-sm:order-1 max-sm:mx-0 max-sm:w-full">
          {PARTS.map(({ aim, title }) => (
            <button
              key={aim}
              type="button"
              onClick={() => goTo(page.current, aim)}
              className="rounded-md px-2 py-1 text-ink2 hover:bg-sunk hover:text-ink max-sm:h-11 max-sm:grow"
            >
              {title}
            </button>
          ))}
        </nav>
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
          <Learn
            onLoaded={() => {
              if (aim === 'learn') goTo(page.current, aim);
            }}
          />
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

const PARTS: readonly { readonly aim: StartAim; readonly title: string }[] = [
  { aim: 'all', title: 'Recent' },
  { aim: 'new', title: 'New' },
  { aim: 'learn', title: 'Learn' },
];

const HEADINGS: Readonly<Record<StartAim, string>> = { all: '#start-recent', new: '#start-new', learn: '#start-learn' };

function goTo(page: HTMLElement | null, aim: StartAim): void {
  const heading = page?.querySelector<HTMLElement>(HEADINGS[aim]);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
