import type { Opened } from '../model/read';
import { useApp } from '../store';
import type { KeepError, Origin } from './kept-designs';
import { droppedWords } from './reading-words';
import { saveToFile } from './save-file';

/** What the app says about opening and keeping designs, each in a notice of its own. */
const REPORTS = { opened: 'opened', losses: 'losses', copy: 'copy', keeping: 'keeping', opening: 'opening' } as const;

function retract(...ids: readonly string[]): void {
  const { notices, dismiss } = useApp.getState();
  for (const { id } of notices) if (ids.includes(id)) dismiss(id);
}

/** Takes back what was said about the design that was on screen before. */
export const retractReports = (): void => retract(REPORTS.opened, REPORTS.losses, REPORTS.copy, REPORTS.opening);

/** Takes back that changes are not kept. */
export const retractKeeping = (): void => retract(REPORTS.keeping);

export function reportOpened(origin: Origin, before: string, back: () => void): void {
  useApp.getState().notify({
    id: REPORTS.opened,
    severity: 'info',
    says: `Opened from a ${origin}. Your own design “${before}” is kept.`,
    action: { label: `Back to ${before || 'it'}`, run: back },
  });
}

/** Says why nothing was opened; what was on screen is still there. */
export function reportNotOpened(says: string): void {
  useApp.getState().notify({ id: REPORTS.opened, severity: 'error', says });
}

export function reportLosses({ dropped, newerVersion }: Omit<Opened, 'envelope'>, what: string): void {
  if (dropped.length === 0 && newerVersion === undefined) return;
  const newer = `${what} was written by a newer version of the app (schema version ${newerVersion}).`;
  const partly = dropped.length > 0 ? 'Parts of it could not be read; the rest is open.' : 'All of it could be read.';
  useApp.getState().notify({
    id: REPORTS.losses,
    severity: 'warning',
    says: newerVersion === undefined ? `${what} is damaged. ${partly}` : `${newer} ${partly}`,
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

const keepWords = ({ code }: KeepError): string =>
  code === 'full'
    ? 'this browser has no room left to keep designs.'
    : 'this browser does not allow the app to keep designs.';

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
