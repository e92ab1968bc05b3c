import { useApp } from '../store';
import { startAutosave } from './autosave';
import { startDrops } from './drops';
import { startShortcuts } from './shortcuts';
import { startTheme } from './theme';

/** Screens lower than this, in px, start with the dock folded, so that the diagram keeps its place. */
const LOW_SCREEN = 820;

/** Everything that runs beside the components: called once, before the first render. */
export function startApp(): void {
  startTheme();
  useApp.getState().setDock({ open: innerHeight >= LOW_SCREEN && innerWidth >= LOW_SCREEN });
  startAutosave();
  startShortcuts();
  startDrops();
}
