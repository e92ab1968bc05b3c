import { useApp } from '../store';
import { browser } from './browser';
import { DESIGN_KEY } from './design-key';

type Persistence = typeof import('./persistence');

let loaded: Promise<Persistence> | undefined;

/**
 * Keeping, sharing and opening designs. Readers of schemas and links weigh as much as the diagram, and a newcomer's
 * first picture needs none of them; they are loaded with the first edit, or at once where a design waits to be opened.
 */
export function keeping(): Promise<Persistence> {
  loaded ??= import('./persistence').then((persistence) => {
    persistence.startAutosave();
    return persistence;
  });
  // A chunk that could not be fetched is asked for again the next time.
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

/** Opens what waits to be opened, else waits for something to keep. */
export async function startKeeping(): Promise<void> {
  if (browser.fragment() !== '' || hasKeptDesigns()) {
    await keeping().then(({ openWhatWaits }) => openWhatWaits(), reportMissing);
    return;
  }
  const stop = useApp.subscribe((state, earlier) => {
    const edited =
      state.document !== earlier.document || state.layout !== earlier.layout || state.drafts !== earlier.drafts;
    if (edited) keeping().then(stop, reportMissing);
  });
  const openAddress = () => keeping().then(({ openFromAddress }) => openFromAddress(), reportMissing);
  addEventListener('hashchange', () => void openAddress(), { once: true });
}

function hasKeptDesigns(): boolean {
  try {
    return Object.keys(browser.shelf ?? {}).some((key) => key.startsWith(DESIGN_KEY));
  } catch {
    return false;
  }
}

function reportMissing(): void {
  useApp.getState().notify({
    id: 'keeping-missing',
    severity: 'error',
    says: 'A part of the app could not be loaded, so changes are not kept. Check the connection and reload the page.',
  });
}
