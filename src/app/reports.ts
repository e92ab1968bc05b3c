import { SCHEMA_VERSION } from '../model';
import type { Result } from '../result';
import type { OpenedLink } from '../share/open-link';
import { lostWords } from '../share/words';
import { type Notice, useApp } from '../store';
import type { KeepError } from './database';
import { whenceWords } from './design-words';
import type { Origin } from './kept-designs';
import { droppedWords } from './reading-words';
import { saveToFile } from './save-file';

/** What the app says about opening and keeping designs, each in a notice of its own. */
const REPORTS = {
  opened: 'opened',
  losses: 'losses',
  copy: 'copy',
  newer: 'newer',
  keeping: 'keeping',
  opening: 'opening',
  leftover: 'leftover',
} as const;

function retract(...ids: readonly string[]): void {
  const { notices, dismiss } = useApp.getState();
  for (const { id } of notices) if (ids.includes(id)) dismiss(id);
}

/** Takes back what was said about the design that was on screen before. */
export const retractReports = (): void =>
  retract(REPORTS.opened, REPORTS.losses, REPORTS.copy, REPORTS.newer, REPORTS.opening);

/** Takes back that changes are not kept. */
export const retractKeeping = (): void => retract(REPORTS.keeping);

export function reportOpened(origin: Origin, before: string, back: () => void): void {
  useApp.getState().notify({
    id: REPORTS.opened,
    severity: 'info',
    says: `Opened${origin === 'own' ? '' : ` ${whenceWords[origin]}`}. Your own design “${before}” is kept.`,
    action: { label: `Back to ${before || 'it'}`, run: back },
  });
}

/** Says that what was only looked at can be edited now. */
export function reportOwnCopy(): void {
  useApp.getState().notify({
    id: REPORTS.opened,
    severity: 'info',
    says: 'This is a copy of your own now. Edit it as you like: it is kept in this browser.',
  });
}

/** Says why nothing was opened; what was on screen is still there. @param action the way to something else */
export function reportNotOpened(says: string, action?: Notice['action']): void {
  useApp.getState().notify({ id: REPORTS.opened, severity: 'error', says, ...(action && { action }) });
}

/** Tours change with the app, and links to their steps stay about. */
export function reportStepGone(step: string): void {
  useApp.getState().notify({
    id: REPORTS.losses,
    severity: 'info',
    says: `This tour has no step “${step}” any more, so it begins with its first.`,
  });
}

export function reportLosses({ dropped, newerVersion, lost }: Omit<OpenedLink, 'envelope'>, what: string): void {
  if (dropped.length === 0 && newerVersion === undefined && !lost) return;
  const newer = `${what} was written by a newer version of the app and needs one that reads schema version ${newerVersion}; this one reads up to ${SCHEMA_VERSION}. Reload the page to get the newest.`;
  const unread = dropped.length > 0 ? 'Parts of it could not be read; the rest is open.' : 'All of it could be read.';
  const partly = lost ? lostWords(lost) : unread;
  useApp.getState().notify({
    id: REPORTS.losses,
    severity: 'warning',
    says: newerVersion !== undefined ? `${newer} ${partly}` : lost ? partly : `${what} is damaged. ${partly}`,
    ...(dropped.length > 0 && { details: droppedWords(dropped) }),
  });
}

export function reportCopy(): void {
  const { document, notify } = useApp.getState();
  notify({
    id: REPORTS.copy,
    severity: 'info',
    says: `“${document.name}” was also changed in another tab. Both are kept: this tab goes on with a copy.`,
  });
}

/** Says that this tab shows what another one made of its design. */
export function reportNewer(): void {
  const { document, notify } = useApp.getState();
  notify({
    id: REPORTS.newer,
    severity: 'info',
    says: `“${document.name}” was changed in another tab and shows as it is now. Undo starts anew from here.`,
  });
}

export function offerNewer(show: () => void): void {
  const { document, notify } = useApp.getState();
  notify({
    id: REPORTS.newer,
    severity: 'info',
    says: `“${document.name}” was changed in another tab. Whatever you edit here before you show that goes on as a copy.`,
    action: { label: 'Show the newer', run: show },
  });
}

/** Says that another tab has deleted the design that this one shows. */
export function reportGone(): void {
  const { document, notify } = useApp.getState();
  notify({
    id: REPORTS.newer,
    severity: 'warning',
    says: `“${document.name}” was deleted in another tab. It is still here, and kept again with your next edit.`,
  });
}

/** What came of the edits of tabs that ended early and of the designs of older versions. */
export function reportTakenUp(taken: Result<readonly string[], KeepError>): void {
  const { notify } = useApp.getState();
  const about = { id: REPORTS.leftover, severity: taken.ok ? 'info' : 'warning' } as const;
  if (!taken.ok) {
    notify({ ...about, says: `Some designs wait to be listed: ${keepWords(taken.error)} Nothing of them is lost.` });
  } else if (taken.value.length > 0) {
    const names = taken.value.map((name) => `“${name}”`).join(', ');
    notify({
      ...about,
      says: `Edits of a tab that ended early stand beside what another tab kept, as a copy: ${names}.`,
    });
  }
}

export const deletedNotice = (id: string): string => `deleted ${id}`;

export function reportDeleted(id: string, name: string, undo: () => void): void {
  useApp.getState().notify({
    id: deletedNotice(id),
    severity: 'info',
    says: `“${name || 'Untitled design'}” is deleted.`,
    action: { label: 'Undo', run: undo },
  });
}

/** Says that the browser refused what was to be done with a kept design. */
export function reportNotDone(what: string, error: KeepError): void {
  useApp
    .getState()
    .notify({ id: 'not-done', severity: 'error', says: `The design was not ${what}: ${keepWords(error)}` });
}

const KEEP_WORDS: Readonly<Record<KeepError['code'], string>> = {
  full: 'this browser has no room left to keep designs.',
  forbidden: 'this browser does not allow the app to keep designs.',
  busy: 'another tab with another version of the app holds the designs. Close it or reload it.',
  newer: 'a newer version of the app has kept designs here. Reload this page to get it.',
  failed: 'the storage of this browser fails.',
};

/** Ends a sentence. */
export const keepWords = ({ code }: KeepError): string => KEEP_WORDS[code];

/** Says that the design is not kept, with the way out. */
export function reportKeeping(error: KeepError): void {
  const { document, notify } = useApp.getState();
  notify({
    id: REPORTS.keeping,
    severity: 'error',
    says: `Changes to “${document.name}” are not kept: ${keepWords(error)} They are gone when this tab is closed.`,
    action: { label: 'Save to file', run: saveToFile },
  });
}

/** Asks before a design goes that the browser would not keep. */
export function reportWouldBeLost(error: KeepError, openAnyway: () => void): void {
  const { document, notify } = useApp.getState();
  notify({
    id: REPORTS.opening,
    severity: 'error',
    says: `Nothing was opened, because “${document.name}” would be lost: ${keepWords(error)} Save it to a file first.`,
    action: { label: 'Open and lose it', run: openAnyway },
  });
}
