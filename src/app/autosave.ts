import { type AppState, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type Designs, designs } from './designs';
import { openFromAddress } from './link';
import { reportKeeping, reportNotOpened } from './reports';
import { startNoting } from './teaching/noting';
import { startTakingSteps } from './teaching/take-step';

/** Waited after a change, so that dragging and typing save once. */
const PAUSE_MS = 300;

/** What is part of a saved design. */
const SAVED = [
  'document',
  'layout',
  'lessons',
  'drafts',
  'touring',
  'selection',
  'dock',
  'sent',
  'branch',
  'hop',
] as const satisfies readonly (keyof AppState)[];

/** What is lost with the tab unless it is taken down at once. */
const EDITED = ['document', 'layout', 'lessons', 'drafts'] as const satisfies readonly (keyof AppState)[];

/**
 * Keeps the design on screen: takes down each edit as it is made, and puts it into the database once the hands are still.
 * @returns what does both at once and tells whether the design outlives the tab
 */
export function watchChanges(into: Designs): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failed = false;
  async function save(): Promise<void> {
    clearTimeout(timer);
    const saved = await into.save();
    // Said once; whoever dismissed it need not hear it after every keystroke.
    if (!saved.ok && !failed) reportKeeping(saved.error);
    failed = !saved.ok;
  }
  useApp.subscribe((state, earlier) => {
    if (SAVED.every((part) => state[part] === earlier[part])) return;
    if (EDITED.some((part) => state[part] !== earlier[part])) into.note();
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MS);
  });
  return () => {
    into.note();
    void save();
    return into.isSafe();
  };
}

/** The first picture waits this long for the database, in ms. */
const PATIENCE_MS = 2000;

/** Brings back what was open, then opens the link that the page was called with. */
export async function openWhatWaits(page: Browser = browser, into: Designs = designs): Promise<void> {
  const opening = orTheExample(into, 'Your design', into.openLast).then(() =>
    orTheExample(into, 'The link', () => openFromAddress(page, into)),
  );
  await Promise.race([opening, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** A bug in opening must not take the page along, every time anew. What could not be opened stays where it is. */
async function orTheExample(into: Designs, what: string, open: () => Promise<void>): Promise<void> {
  try {
    await open();
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
  startNoting();
  startTakingSteps();
  // A phone may end a hidden page without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush();
    else void designs.checkOthers();
  });
  addEventListener('pagehide', () => {
    flush();
    designs.leave();
    designs.left();
  });
  return flush;
}
