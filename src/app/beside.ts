import { startDrops } from './drops';
import { startOffline } from './offline';
import { startPastes } from './pastes';
import { startTitle } from './title';

/** What runs beside the components and may begin once the first picture is there. */
export function startBeside(): void {
  startTitle();
  startDrops();
  startPastes();
  void startOffline();
}
