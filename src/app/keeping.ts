import { useApp } from '../store';
import { browser } from './browser';
import { ANY_DESIGN_KEY } from './design-key';
import { saveToFile } from './save-file';

type Persistence = typeof import('./persistence');

const NOT_KEPT = 'keeping-missing';

/** What makes a design one that is kept. */
const EDITED = ['document', 'layout', 'lessons', 'drafts'] as const;

/** Keeping, sharing and opening designs, whose parts are loaded when there is something to do for them. */
export function createKeeping(load: () => Promise<Persistence>) {
  let loaded: Promise<Persistence> | undefined;
  let keepNow: (() => boolean) | undefined;

  /** A part that could not be fetched is asked for again the next time. */
  function keeping(): Promise<Persistence> {
    loaded ??= load()
      .then((persistence) => {
        keepNow = persistence.startAutosave();
        useApp.getState().dismiss(NOT_KEPT);
        return persistence;
      })
      .catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
    return loaded;
  }

  /** Saves what is on screen. @returns whether the browser keeps it now */
  function keptNow(): boolean {
    try {
      return keepNow?.() ?? false;
    } catch {
      return false;
    }
  }

  /** Does what needs these parts. @param failing what comes of it where they cannot be loaded; ends a sentence */
  async function withKeeping(failing: string, work: (persistence: Persistence) => void | Promise<void>): Promise<void> {
    const { notify, dismiss } = useApp.getState();
    const id = `missing: ${failing}`;
    const persistence = await keeping().catch(() => undefined);
    if (persistence) {
      dismiss(id);
      return work(persistence);
    }
    notify({
      id,
      severity: 'error',
      says: `A part of the app could not be loaded, so ${failing}. Check the connection and try again.`,
      action: { label: 'Try again', run: () => void withKeeping(failing, work) },
    });
  }

  /** Opens what waits to be opened; keeps every edit and opens every link from then on. */
  async function startKeeping(): Promise<void> {
    const waiting = browser.fragment() !== '' || hasKeptDesigns();
    let said = false;
    const stop = useApp.subscribe((state, earlier) => {
      if (EDITED.every((part) => state[part] === earlier[part])) return;
      keeping().then(stop, () => {
        // Said once; whoever dismissed it need not hear it after every edit.
        if (!said) reportNotKept();
        said = true;
      });
    });
    addEventListener('hashchange', () => {
      void withKeeping('the link was not opened', ({ openFromAddress }) => openFromAddress());
    });
    if (!waiting) return;
    await withKeeping('your designs and links could not be opened; nothing of them is lost', ({ openWhatWaits }) =>
      openWhatWaits(),
    );
  }

  return { keeping, keptNow, startKeeping, withKeeping };
}

/**
 * Those of this page. Readers of schemas and links weigh as much as the diagram, and a newcomer's first picture needs
 * none of them; they are loaded while that is looked at, or at once where a design waits to be opened.
 */
export const { keeping, keptNow, startKeeping, withKeeping } = createKeeping(() =>
  // The first picture of a design that was opened says what is wrong with it.
  Promise.all([import('./persistence'), useApp.getState().loadEditing()]).then(([persistence]) => persistence),
);

function hasKeptDesigns(): boolean {
  try {
    return Object.keys(browser.shelf ?? {}).some((key) => key.startsWith(ANY_DESIGN_KEY));
  } catch {
    return false;
  }
}

const reportNotKept = (): void =>
  useApp.getState().notify({
    id: NOT_KEPT,
    severity: 'error',
    says: 'A part of the app could not be loaded, so changes are not kept. The next edit tries again. Save the design to a file before you reload the page.',
    action: { label: 'Save to file', run: saveToFile },
  });
