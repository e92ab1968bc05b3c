import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { type Opened, readEnvelope } from '../model/read';
import { err, ok, type Result } from '../result';
import { readFile } from '../share/file';
import { type AppState, openEnvelope, toEnvelope, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type KeepError, type KeptDesign, keptDesigns, type Origin } from './kept-designs';
import { droppedWords, fileWords, readWords } from './reading-words';
import { sameDesign } from './same-design';
import { saveToFile } from './save-file';

/** Where a tab remembers its design; empty for the example, which is not kept. */
const OPEN = 'aksnet.open';

/** The design that this tab shows, and its place among those that the browser keeps. */
interface Open {
  /** Unset: kept nowhere yet. */
  readonly id?: string;
  readonly origin: Origin;
  /** Its entry as this tab last saw it. */
  readonly entry?: string;
  /** What was opened; a design that is not kept yet becomes so with its first edit. */
  readonly opened: Pick<AppState, 'document' | 'layout' | 'drafts'>;
}

/** The design on screen and those kept in this browser. Whatever is opened, what was open before stays kept. */
export function createDesigns({ shelf, tab, now, newId }: Browser) {
  const kept = keptDesigns(shelf);
  const app = useApp.getState;
  let open: Open = { origin: 'own', opened: app() };

  /** Puts the design on screen on the shelf, if there is anything new about it. */
  function save(): Result<void, KeepError> {
    const { opened } = open;
    const { document, layout, drafts } = app();
    const edited = document !== opened.document || layout !== opened.layout || drafts !== opened.drafts;
    const text = JSON.stringify(toEnvelope(app()));
    if (open.id === undefined ? !edited : open.entry?.endsWith(`\n${text}`)) return ok(undefined);
    const id = isOurs() ? (open.id ?? newId()) : newId();
    const result = kept.keep({ id, name: document.name, changed: now(), origin: open.origin }, text);
    if (!result.ok) return result;
    if (open.id !== undefined && open.id !== id) {
      app().notify({
        id: 'copy',
        severity: 'info',
        says: `“${document.name}” was also changed in another tab. Both are kept: this tab goes on with a copy.`,
      });
    }
    open = { ...open, id, entry: result.value };
    remember(id);
    return ok(undefined);
  }

  /** Whether no other tab has written to our entry since we last saw it. */
  function isOurs(): boolean {
    const entry = open.id === undefined ? undefined : kept.entryOf(open.id);
    return entry === undefined || entry === open.entry;
  }

  function remember(id: string): void {
    try {
      tab?.setItem(OPEN, id);
    } catch {
      // Without it the tab comes back with the design that was changed last.
    }
  }

  function show(envelope: Envelope, place: Omit<Open, 'opened'>): void {
    openEnvelope(envelope);
    for (const id of ['opened', 'not-read', 'copy']) app().dismiss(id);
    open = { ...place, opened: app() };
    remember(place.id ?? '');
  }

  /** Does `then`, which shows another design, once what is on screen is safe, or the person says that it may go. */
  function leave(then: () => void): void {
    const saved = save();
    if (saved.ok) return then();
    app().notify({
      id: 'opening',
      severity: 'error',
      says: `“${app().document.name}” would be lost: ${keepWords(saved.error)} Save it to a file first.`,
      action: { label: 'Open and lose it', run: then },
    });
  }

  /** Shows a design that came from outside: as the kept design that it already is, or as a new one. Never over another. */
  function openNew({ envelope, ...losses }: Opened, origin: Origin, then: (kept: boolean) => void): void {
    leave(() => {
      const before = open.id === undefined ? undefined : { id: open.id, name: app().document.name };
      const twin = kept.list().find(({ id }) => sameDesign(readKept(id), envelope));
      const entry = twin && kept.entryOf(twin.id);
      show(envelope, twin && entry !== undefined ? { id: twin.id, origin: twin.origin, entry } : { origin });
      const result = twin ? save() : keepNew();
      if (!result.ok) reportKeeping(result.error);
      const id = open.id;
      if (result.ok && before && before.id !== id) {
        app().notify({
          id: 'opened',
          severity: 'info',
          says: `Opened from a ${origin}. Your own design “${before.name}” is kept.`,
          action: { label: `Back to ${before.name || 'it'}`, run: () => openKept(before.id) },
        });
      }
      reportLosses(losses, `The ${origin}`);
      then(result.ok);
    });
  }

  /** Keeps the design on screen before anything was edited. */
  function keepNew(): Result<void, KeepError> {
    const { opened } = open;
    open = { ...open, opened: { ...opened, document: { ...opened.document } } };
    const result = save();
    if (!result.ok) open = { ...open, opened };
    return result;
  }

  function readKept(id: string): Envelope | undefined {
    const read = readText(kept.textOf(id) ?? '');
    return read.ok ? read.value.envelope : undefined;
  }

  /** Shows a design of this browser. */
  function openKept(id: string): void {
    leave(() => {
      const entry = kept.entryOf(id);
      const about = kept.list().find((design) => design.id === id);
      const read = readText(kept.textOf(id) ?? '');
      const name = about?.name ?? 'The design';
      if (!read.ok || !about || entry === undefined) {
        const why = read.ok ? '' : ` ${read.error}`;
        app().notify({ id: 'opened', severity: 'error', says: `“${name}” could not be opened.${why}` });
        return;
      }
      const { envelope, ...losses } = read.value;
      const whole = losses.dropped.length === 0 && losses.newerVersion === undefined;
      // What was read in part goes on as a new design, so that saving does not write over what another version can read.
      show(envelope, whole ? { id, origin: about.origin, entry } : { origin: about.origin });
      reportLosses(losses, `“${name}”`);
    });
  }

  /** Shows the opening design. It is kept once something about it is edited. */
  function newFromExample(): void {
    leave(() => show({ schemaVersion: SCHEMA_VERSION, document: examples.article }, { origin: 'own' }));
  }

  /** Shows what this tab showed last, else the design that was changed last, else the example. */
  function openLast(): void {
    const designs = kept.list();
    const last = lastOfTab();
    if (last === '') return;
    const id = designs.find((design) => design.id === last)?.id ?? designs[0]?.id;
    if (id !== undefined) openKept(id);
  }

  function lastOfTab(): string | undefined {
    try {
      return tab?.getItem(OPEN) ?? undefined;
    } catch {
      return undefined;
    }
  }

  return {
    save,
    openNew,
    openKept,
    newFromExample,
    openLast,
    /** The designs of this browser, the last changed first; `open` is the one on screen. */
    list: () => kept.list().map((design) => ({ ...design, open: design.id === open.id })),
  };
}

function readText(text: string): Result<Opened, string> {
  const file = readFile(text);
  if (!file.ok) return err(fileWords(file.error));
  const read = readEnvelope(file.value);
  return read.ok ? read : err(readWords(read.error, 'It'));
}

function reportLosses({ dropped, newerVersion }: Omit<Opened, 'envelope'>, what: string): void {
  if (dropped.length === 0 && newerVersion === undefined) return;
  const newer =
    newerVersion === undefined
      ? `${what} was damaged and opened in part.`
      : `${what} was written by a newer version of the app (schema version ${newerVersion}). `;
  useApp.getState().notify({
    id: 'not-read',
    severity: 'warning',
    says: newer,
    details: droppedWords(dropped),
  });
}

const keepWords = ({ code }: KeepError): string =>
  code === 'full' ? 'this browser has no room left to keep designs.' : 'this browser does not allow the app to keep designs.';

/** Says that designs are not kept, with the way out. */
export function reportKeeping(error: KeepError): void {
  const { document, notify } = useApp.getState();
  notify({
    id: 'keeping',
    severity: 'error',
    says: `“${document.name}” is not kept: ${keepWords(error)} It is gone when this tab is closed.`,
    action: { label: 'Save to file', run: saveToFile },
  });
}

/** Those of this page. */
export const designs = createDesigns(browser);
