import { useApp } from '../store';
import { browser } from './browser';
import { keeping, startKeeping } from './keeping';
import { pageOptions } from './page-options';
import { PhonePart } from './phone-part';
import { STAGE_KEY } from './presenting/stage-key';
import { startShortcuts } from './shortcuts';
import { startTheme } from './theme';

/** Screens lower than this, in px, start with the dock folded, so that the diagram keeps its place. */
const LOW_SCREEN = 820;

/**
 * Everything that runs beside the components: called once, before the first render, which waits until a design that is
 * to be opened is there. Never fails: a page with the example is better than none.
 */
export async function startApp(): Promise<void> {
  try {
    const { open, theme, present } = pageOptions();
    startTheme(theme);
    if (open === 'embed') return await openEmbedded();
    // The presenter's window has all it shows from the audience's, and keeps nothing.
    if (present) return useApp.setState({ follows: present });
    useApp.getState().setDock({ open: innerHeight >= LOW_SCREEN && innerWidth >= LOW_SCREEN });
    startShortcuts();
    setTimeout(startBeside);
    await startKeeping();
    startEditing();
    if (browser.tab?.getItem(STAGE_KEY)) void import('./presenting/present').then(({ resume }) => resume(), nothing);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    useApp.getState().notify({
      id: 'start',
      severity: 'error',
      says: `The app ran into a bug of its own while it started (${why}). Designs that this browser keeps are untouched.`,
    });
  }
}

/** A page in the page of somebody else: it shows its link, knows no design of this browser, keeps nothing, and opens nothing else. */
async function openEmbedded(): Promise<void> {
  const { openEmbedded } = await import('./sharing/embed/open');
  await openEmbedded(browser.fragment());
}

const nothing = () => undefined;

/** Until it is here, and where it cannot be had, drops and pastes are the browser’s own, and the tab is called after the app. */
const startBeside = () => import('./beside').then(({ startBeside }) => startBeside(), nothing);

/** Who opens the list of commands types on at once, and a window that is made narrow shows the design at once. */
const loadRest = () => Promise.all([import('./commands/command-palette'), PhonePart.preload()]);

/** What the first edit or flip needs, and what keeps it, is fetched while the first picture is looked at, so that it is there by then. */
function startEditing(): void {
  // Whoever edits asks for it again, and says so where it cannot be had.
  setTimeout(() => keeping().then(loadRest).catch(nothing));
}
