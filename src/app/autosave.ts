import { type AppState, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type Designs, designs } from './designs';
import { openFromAddress } from './link';
import { reportKeeping, reportNotOpened } from './reports';

/** Waited after a change, so that dragging and typing save once. */
const PAUSE_MS = 300;

/** What is part of a saved design. */
const SAVED = ['document', 'layout', 'drafts', 'selection', 'dock'] as const satisfies readonly (keyof AppState)[];

/** Saves the design on screen after each change. @returns what saves at once and tells whether the browser keeps it */
export function watchChanges(into: Designs): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  function flush(): boolean {
    clearTimeout(timer);
    const saved = into.save();
    // Said once; whoever dismissed it need not hear it after every keystroke.
    if (!saved.ok && !failed) reportKeeping(saved.error);
    failed = !saved.ok;
    return saved.ok;
  }
  useApp.subscribe((state, earlier) => {
    if (SAVED.every((part) => state[part] === earlier[part])) return;
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE_MS);
  });
  return flush;
}

/** Brings back what was open, then opens the link that the page was called with. */
export function openWhatWaits(page: Browser = browser, into: Designs = designs): void {
  orTheExample(into, 'Your design', () => into.openLast());
  orTheExample(into, 'The link', () => openFromAddress(page, into));
}

/** A bug in opening must not take the page along, every time anew. What could not be opened stays where it is. */
function orTheExample(into: Designs, what: string, open: () => void): void {
  try {
    open();
  } catch (error) {
    into.showExample();
    const why = error instanceof Error ? error.message : String(error);
    reportNotOpened(`${what} could not be opened: the app ran into a bug of its own (${why}). It is still there.`);
  }
}

/** From now on saves every change, the one before it too. @returns what saves at once, as of `watchChanges` */
export function startAutosave(): () => boolean {
  const flush = watchChanges(designs);
  flush();
  // A phone may end a hidden page without another word.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
  addEventListener('pagehide', flush);
  return flush;
}
