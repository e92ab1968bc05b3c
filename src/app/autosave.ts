import { type AppState, useApp } from '../store';
import { browser } from './browser';
import { type Designs, designs } from './designs';
import { openFromAddress } from './link';
import { reportKeeping } from './reports';

/** Waited after a change, so that dragging and typing save once. */
const PAUSE_MS = 300;

/** What is part of a saved design. */
const SAVED = ['document', 'layout', 'drafts', 'selection', 'dock'] as const satisfies readonly (keyof AppState)[];

/** Saves the design on screen after each change. @returns what saves at once */
export function watchChanges(into: Designs): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  function flush(): void {
    clearTimeout(timer);
    const saved = into.save();
    // Said once; whoever dismissed it need not hear it after every keystroke.
    if (!saved.ok && !failed) reportKeeping(saved.error);
    failed = !saved.ok;
  }
  useApp.subscribe((state, earlier) => {
    if (SAVED.every((part) => state[part] === earlier[part])) return;
    clearTimeout(timer);
    timer = setTimeout(flush, PAUSE_MS);
  });
  return flush;
}

/** Brings back what was open, then opens the link that the page was called with. */
export function openWhatWaits(): void {
  designs.openLast();
  openFromAddress();
}

/** From now on saves every change, the one before it too, and opens links that are put into the address. */
export function startAutosave(): void {
  const flush = watchChanges(designs);
  flush();
  // A phone may end a hidden page without another word.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
  addEventListener('pagehide', flush);
  addEventListener('hashchange', () => openFromAddress(browser, designs));
}
