import { useApp } from '../store';
import { startDrops } from './drops';
import { startKeeping } from './keeping';
import { startShortcuts } from './shortcuts';
import { startTheme } from './theme';

/** Screens lower than this, in px, start with the dock folded, so that the diagram keeps its place. */
const LOW_SCREEN = 820;

/** Everything that runs beside the components: called once, before the first render, which waits
 * until a design that is to be opened is there. */
export async function startApp(): Promise<void> {
  startTheme();
  useApp.getState().setDock({ open: innerHeight >= LOW_SCREEN && innerWidth >= LOW_SCREEN });
  startShortcuts();
  startDrops();
  await startKeeping();
}
