import { startDrops } from './drops';
import { startPastes } from './pastes';

/** Designs, and what other tools print, are taken in by drag and drop and by paste from now on. */
export function startTakingIn(): void {
  startDrops();
  startPastes();
}
