import type { Shelf } from './browser';
import { DELETED_KEY, DESIGN_KEY, JOURNAL_KEY, KEPT_KEY } from './design-key';
import { type Entry, OUTSIDE } from './kept-designs';

/** What an ended tab, or an older version of the app, has left in the browser's storage. */
export interface Leftover {
  readonly key: string;
  readonly value: string;
  readonly entry: Entry;
}

/**
 * A tab's edits that the database does not hold yet, one entry a tab. Written at once, while the database answers later: what
 * is in it outlives a tab that is killed.
 */
export function journalOf(tab: string, shelf: () => Shelf | undefined) {
  const key = JOURNAL_KEY + tab;
  return {
    /** @returns whether the browser took it */
    write({ about, base, text }: Entry): boolean {
      return attempt(() => {
        const place = shelf();
        place?.setItem(key, `${JSON.stringify({ ...about, base })}\n${text}`);
        return place !== undefined;
      }, false);
    },
    clear: (): void => attempt(() => shelf()?.removeItem(key), undefined),
  };
}

/** What a tab that is left has still to delete: there is no time for the database then. */
export const deletions = (shelf: () => Shelf | undefined) => ({
  write: (id: string, rev: string): void => attempt(() => shelf()?.setItem(DELETED_KEY + id, rev), undefined),
  clear: (id: string): void => attempt(() => shelf()?.removeItem(DELETED_KEY + id), undefined),
  list: (): readonly { readonly id: string; readonly rev: string }[] =>
    keysOf(shelf())
      .filter((key) => key.startsWith(DELETED_KEY))
      .map((key) => ({ id: key.slice(DELETED_KEY.length), rev: attempt(() => shelf()?.getItem(key) ?? '', '') })),
});

const keysOf = (shelf: Shelf | undefined): string[] =>
  attempt(() => Array.from({ length: shelf?.length ?? 0 }, (_, n) => shelf?.key(n) ?? ''), []);

/** @param running tabs whose journals are their own; `undefined` where that is not known */
export function leftovers(shelf: Shelf | undefined, running: ReadonlySet<string> | undefined): Leftover[] {
  return keysOf(shelf).flatMap((key) => {
    const isOld = key.startsWith(DESIGN_KEY);
    const tab = key.startsWith(JOURNAL_KEY) ? key.slice(JOURNAL_KEY.length) : undefined;
    if (!isOld && (tab === undefined || running?.has(tab))) return [];
    const value = attempt(() => shelf?.getItem(key) ?? '', '');
    const entry = entryOf(value, isOld ? key.slice(DESIGN_KEY.length) : undefined);
    return entry ? [{ key, value, entry }] : [];
  });
}

/**
 * The entry of a line about the design and its text; `undefined` for what this app did not write.
 * @param oldId where an older version wrote it, which told revisions apart by their time
 */
function entryOf(value: string, oldId: string | undefined): Entry | undefined {
  const end = value.indexOf('\n');
  const head: unknown = attempt(() => JSON.parse(value.slice(0, Math.max(0, end))), undefined);
  if (typeof head !== 'object' || head === null) return undefined;
  const { id, name, changed, origin, rev, base } = head as Readonly<Record<string, unknown>>;
  const about = oldId === undefined ? { id, rev } : { id: oldId, rev: `old.${changed}` };
  if (typeof name !== 'string' || typeof changed !== 'number') return undefined;
  if (typeof about.id !== 'string' || typeof about.rev !== 'string') return undefined;
  return {
    about: { id: about.id, name, changed, origin: OUTSIDE.find((one) => one === origin) ?? 'own', rev: about.rev },
    base: typeof base === 'string' ? base : undefined,
    text: value.slice(end + 1),
  };
}

/** So that the next start asks the database. Where that cannot be written down, designs are not on screen at the next start, and still listed. */
export function markKept(shelf: Shelf | undefined): void {
  attempt(() => {
    if (shelf?.getItem(KEPT_KEY) === null) shelf.setItem(KEPT_KEY, 'yes');
  }, undefined);
}

/** Storage may refuse any access at all. */
function attempt<T>(access: () => T, otherwise: T): T {
  try {
    return access();
  } catch {
    return otherwise;
  }
}
