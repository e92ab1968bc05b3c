import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import type { Opened } from '../model/read';
import { ok, type Result } from '../result';
import { openEnvelope, toEnvelope, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type KeepError, keptDesigns, type Origin } from './kept-designs';
import { designOfText } from './reading';
import {
  reportCopy,
  reportKeeping,
  reportLosses,
  reportNotOpened,
  reportOpened,
  reportWouldBeLost,
  retractKeeping,
  retractReports,
} from './reports';
import { sameDesign } from './same-design';

/** Where a tab remembers its design; empty for the example, which is not kept. */
const OPEN = 'aksnet.open';

/** The design that this tab shows, and its place among those that the browser keeps. */
interface Open {
  /** Unset: kept nowhere yet. */
  readonly id?: string;
  readonly origin: Origin;
  /** As it was last opened or saved here. */
  readonly envelope: Envelope;
  /** Its entry as it was then. */
  readonly entry?: string;
}

/**
 * The design on screen and those kept in this browser. Whatever is opened, what was open before stays kept.
 *
 * @param atStart what the page began with; whatever differs from it is an edit
 */
export function createDesigns(page: Browser, atStart: Envelope = toEnvelope(useApp.getState())) {
  const kept = keptDesigns(() => page.shelf);
  const app = useApp.getState;
  const onScreen = (): Envelope => toEnvelope(app());
  let open: Open = { origin: 'own', envelope: atStart };

  /** Keeps the design on screen, where there is anything new about it; one that is not kept yet, from its first edit on. */
  function save(): Result<void, KeepError> {
    const envelope = onScreen();
    const edited = !sameDesign(envelope, open.envelope);
    if (open.id === undefined) return edited ? keep(page.newId()) : ok(undefined);
    if (open.entry?.endsWith(`\n${JSON.stringify(envelope)}`)) return ok(undefined);
    if (!changedElsewhere(open.id)) return keep(open.id);
    if (!edited) return ok(undefined);
    const copied = keep(page.newId());
    if (copied.ok) reportCopy();
    return copied;
  }

  function keep(id: string): Result<void, KeepError> {
    const envelope = onScreen();
    const about = { id, name: envelope.document.name, changed: page.now(), origin: open.origin };
    const result = kept.keep(about, JSON.stringify(envelope));
    if (!result.ok) return result;
    open = { id, origin: open.origin, envelope, entry: result.value };
    remember(id);
    retractKeeping();
    return ok(undefined);
  }

  /** Whether another tab has put something else in the place of what this one opened or saved. Looking around does not count. */
  function changedElsewhere(id: string): boolean {
    const entry = kept.entryOf(id);
    if (entry === undefined || entry === open.entry) return false;
    const read = readKept(id);
    return !read.ok || !sameDesign(read.value.envelope, open.envelope);
  }

  function remember(id: string): void {
    try {
      page.tab?.setItem(OPEN, id);
    } catch {
      // Without it the tab comes back with the design that was changed last.
    }
  }

  function show(envelope: Envelope, place: Omit<Open, 'envelope'>, remembered = place.id ?? ''): void {
    // Belongs to no kept design while it changes: should that fail halfway, saving writes over none.
    open = { origin: 'own', envelope: onScreen() };
    openEnvelope(envelope);
    retractReports();
    open = { ...place, envelope: onScreen() };
    remember(remembered);
  }

  /** Does `then`, which shows another design, once what is on screen is safe, or the person says that it may go. */
  function leave(then: () => void): void {
    const saved = save();
    if (saved.ok) {
      then();
      return;
    }
    reportWouldBeLost(saved.error, then);
  }

  /**
   * Shows a design that came from outside: as the kept design that it already is, else as a new one; never over another.
   * @param then is told whether the browser keeps it now
   */
  function openNew({ envelope, ...losses }: Opened, origin: Origin, then: (kept: boolean) => void = () => {}): void {
    leave(() => {
      const before = open.id === undefined ? undefined : { id: open.id, name: app().document.name };
      const twin = twinOf(envelope);
      show(envelope, twin ?? { origin });
      const result = keep(twin?.id ?? page.newId());
      if (!result.ok) reportKeeping(result.error);
      else if (before && before.id !== open.id) reportOpened(origin, before.name, () => openKept(before.id));
      reportLosses(losses, `The ${origin}`);
      then(result.ok);
    });
  }

  function twinOf(envelope: Envelope): { id: string; origin: Origin } | undefined {
    return kept.list().find(({ id, name }) => {
      const read = name === envelope.document.name ? readKept(id) : undefined;
      return read?.ok && sameDesign(read.value.envelope, envelope);
    });
  }

  /** Shows a design of this browser. */
  function openKept(id: string): void {
    if (id === open.id) return;
    leave(() => {
      const about = kept.list().find((design) => design.id === id);
      const name = about?.name ?? id;
      const entry = kept.entryOf(id);
      const read = readKept(id);
      if (!read.ok || !about || entry === undefined) {
        const why = read.ok ? 'It is no longer there.' : read.error;
        reportNotOpened(`“${name}” could not be opened. ${why}`);
        return;
      }
      const { envelope, ...losses } = read.value;
      const whole = losses.dropped.length === 0 && losses.newerVersion === undefined;
      // What was read in part goes on as a new design: saving must not write over what another version can read whole.
      show(envelope, whole ? { id, origin: about.origin, entry } : { origin: about.origin }, id);
      reportLosses(losses, `“${name}”`);
    });
  }

  const readKept = (id: string): Result<Opened, string> => designOfText(kept.textOf(id) ?? '', 'It');

  /** Shows the opening design, which is kept once something about it is edited. */
  const newFromExample = (): void => leave(showExample);

  function showExample(): void {
    show({ schemaVersion: SCHEMA_VERSION, document: examples.article }, { origin: 'own' });
  }

  /** Shows what this tab showed last, else the design that was changed last, else the opening design. */
  function openLast(): void {
    const known = kept.list();
    const last = lastOfTab();
    const id = known.find((design) => design.id === last)?.id ?? known[0]?.id;
    if (last !== '' && id !== undefined) openKept(id);
  }

  function lastOfTab(): string | undefined {
    try {
      return page.tab?.getItem(OPEN) ?? undefined;
    } catch {
      return undefined;
    }
  }

  return {
    save,
    openNew,
    openKept,
    openLast,
    newFromExample,
    /** The same, where what is on screen is worth nothing. */
    showExample,
    /** The designs of this browser, the last changed first; `open` is the one on screen. */
    list: () => kept.list().map((design) => ({ ...design, open: design.id === open.id })),
  };
}

export type Designs = ReturnType<typeof createDesigns>;

/** Those of this page. */
export const designs = createDesigns(browser, toEnvelope(useApp.getInitialState()));
