import type { Envelope } from '../model';
import { ok, type Result } from '../result';
import { openEnvelope, toEnvelope, useApp } from '../store';
import type { Browser } from './browser';
import type { KeepError } from './database';
import { journalOf, markKept } from './journal';
import type { Entry, Kept, Origin } from './kept-designs';
import type { OtherTabs } from './other-tabs';
import { reportCopy, retractKeeping, retractReports } from './reports';
import { sameDesign } from './same-design';

/** Where a tab remembers its design; empty for the example, which is not kept. */
const OPEN = 'aksnet.open';

/** What keeping designs has around it; a test hands in its own. */
export interface Around {
  readonly page: Browser;
  /** This tab's name, until the page is left. */
  readonly tab: string;
  readonly others: OtherTabs;
  readonly kept: Kept;
}

/** The design that this tab shows, and its place among those that the browser keeps. */
export interface Open {
  /** Unset: nobody has edited it yet. */
  readonly id?: string | undefined;
  readonly origin: Origin;
  /** As it was last opened or kept here. */
  readonly envelope: Envelope;
  /** Its text as it was then, and the revision that this is; unset while it is kept nowhere. */
  readonly text?: string | undefined;
  readonly rev?: string | undefined;
  /** When it was last edited. */
  readonly changed?: number | undefined;
}

export type Place = Omit<Open, 'envelope'>;

interface Noted extends Entry {
  readonly envelope: Envelope;
}

/** Looking around is kept with the design, but is no revision of it. */
const looksOnly = ({ about, base }: Entry): boolean => about.rev === base;

/**
 * Keeps the design on screen: `note` takes down at once what is new, `commit` puts it into the database. Until that holds it, it
 * stands in the tab's journal.
 *
 * @param atStart what the page began with; whatever differs from it is an edit
 */
export function createKeeper({ page, tab, others, kept }: Around, atStart: Envelope) {
  const journal = journalOf(tab, () => page.shelf);
  const onScreen = (): Envelope => toEnvelope(useApp.getState());
  let open: Open = { origin: 'own', envelope: atStart };
  /** The newest of what the database does not hold yet. */
  let noted: Noted | undefined;
  let isJournaled = false;
  let edits = 0;
  let isOpening = false;

  /** Takes down what is new on screen. @param isNew whether the design is to be kept although nobody edited it */
  function note(isNew = false): void {
    if (isOpening) return;
    const envelope = onScreen();
    const edited = isNew || !sameDesign(envelope, (noted ?? open).envelope);
    const rev = edited ? newRev() : (noted?.about.rev ?? open.rev);
    if (rev === undefined) return;
    const text = JSON.stringify(envelope);
    if (!edited && text === (noted ?? open).text) return;
    if (open.id === undefined) open = { ...open, id: page.newId() };
    const { id = '', origin } = open;
    const changed = edited ? page.now() : (noted?.about.changed ?? open.changed ?? page.now());
    noted = { about: { id, name: envelope.document.name, changed, origin, rev }, base: open.rev, text, envelope };
    if (!edited) return;
    isJournaled = journal.write(noted);
    remember(id);
  }

  /** The page goes: what was only looked at since the last edit outlives it too, if the database is too slow for it. */
  function leave(): void {
    note();
    if (noted) isJournaled = journal.write(noted);
  }

  const newRev = (): string => `${tab}.${++edits}`;

  /** Puts what was noted into the database, and what is noted meanwhile. */
  async function commit(): Promise<Result<void, KeepError>> {
    while (noted) {
      const entry: Noted = noted;
      const result = await kept.keep(entry);
      if (!result.ok) return result;
      if (result.value !== 'conflict') isKept(entry);
      else if (!looksOnly(entry)) copy();
      else if (noted === entry) noted = undefined;
    }
    return ok(undefined);
  }

  function isKept(entry: Noted): void {
    const { id, changed, rev } = entry.about;
    const { text, envelope } = entry;
    open = { ...open, id, changed, rev, text, envelope };
    if (noted === entry) settle();
    markKept(page.shelf);
    retractKeeping();
    if (!looksOnly(entry)) others.tell({ id, rev });
  }

  function settle(): void {
    noted = undefined;
    journal.clear();
  }

  /** Another tab has put something else in the place of what this one began with: both are kept. */
  function copy(): void {
    const id = page.newId();
    open = { ...open, id, rev: undefined };
    if (!noted) return;
    noted = { ...noted, about: { ...noted.about, id }, base: undefined };
    isJournaled = journal.write(noted);
    remember(id);
    reportCopy();
  }

  function remember(id: string): void {
    try {
      page.tab?.setItem(OPEN, id);
    } catch {
      // Without it the tab comes back with the design that was changed last.
    }
  }

  /** Which design this tab showed last; empty for the example. */
  function remembered(): string | undefined {
    try {
      return page.tab?.getItem(OPEN) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Puts another design on the screen. What is noted must be kept by then, or be worth nothing. */
  function show(envelope: Envelope, place: Place, rememberAs = place.id ?? '', viewOnly = false): void {
    // Belongs to no kept design while it changes: should that fail halfway, keeping writes over none.
    settle();
    open = { origin: 'own', envelope: onScreen() };
    isOpening = true;
    try {
      openEnvelope(envelope, viewOnly);
    } finally {
      isOpening = false;
    }
    retractReports();
    open = { ...place, envelope: onScreen() };
    remember(rememberAs);
  }

  return {
    note,
    leave,
    commit,
    show,
    remembered,
    newRev,
    open: () => open,
    /** The revision on screen is this one by now, although another tab wrote it. */
    adopt: (rev: string): void => {
      open = { ...open, rev };
    },
    hasEdits: () => noted !== undefined && !looksOnly(noted),
    /** Whether an edit survives the end of the tab: the database holds it, or else the journal does. */
    isSafe: () => noted === undefined || looksOnly(noted) || isJournaled,
  };
}

export type Keeper = ReturnType<typeof createKeeper>;
