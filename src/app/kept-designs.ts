import { ok, type Result } from '../result';
import type { KeepError, Using } from './database';

/** How a design came here: made in this browser, or from outside. */
export type Origin = 'own' | (typeof OUTSIDE)[number];

export const OUTSIDE = ['link', 'file', 'template', 'import'] as const;

/** What is known of a design that this browser keeps without reading it. */
export interface KeptDesign {
  readonly id: string;
  readonly name: string;
  /** When it was last edited, in ms since 1970. */
  readonly changed: number;
  readonly origin: Origin;
  /** `<tab>.<number>`: the tab that wrote it, and which of its edits it is. Looking around makes no new one. */
  readonly rev: string;
}

/** A design as it is to be kept. */
export interface Entry {
  readonly about: KeptDesign;
  /** The revision it was made from; unset for a new design. */
  readonly base: string | undefined;
  /** The envelope as JSON. */
  readonly text: string;
}

export interface KeptText {
  readonly about: KeptDesign;
  readonly text: string;
}

/**
 * What keeping an entry does where a design of its id is there already: `superseded` when the same tab wrote a later one,
 * `conflict` when the entry was made from another revision than the one that is there.
 */
export type Standing = 'kept' | 'superseded' | 'conflict';

/**
 * Says the same for one entry however often it is asked, so that an entry may be kept twice: by its tab, and by the tab that finds it left
 * over. A tab's revisions each follow from the one before, so its later one may take the place of its earlier ones.
 */
export function standingOf(current: KeptDesign | undefined, { about, base }: Entry): Standing {
  if (!current || current.rev === base || current.rev === about.rev) return 'kept';
  const [there, new_] = [writing(current.rev), writing(about.rev)];
  if (there.tab !== new_.tab) return 'conflict';
  return there.number < new_.number ? 'kept' : 'superseded';
}

function writing(rev: string): { readonly tab: string; readonly number: number } {
  const dot = rev.lastIndexOf('.');
  return { tab: rev.slice(0, dot), number: Number(rev.slice(dot + 1)) };
}

/** The designs of this browser. Texts lie apart, so that a list of all reads none of them. */
export function keptDesigns(using: Using) {
  return {
    /** All of them, the last changed first. */
    async list(): Promise<Result<readonly KeptDesign[], KeepError>> {
      const found = await using((database) => database.getAll('about'));
      if (!found.ok) return found;
      return ok(found.value.toSorted((a, b) => b.changed - a.changed || a.id.localeCompare(b.id)));
    },
    read: (id: string): Promise<Result<KeptText | undefined, KeepError>> =>
      using(async (database) => {
        const both = database.transaction(['about', 'texts']);
        const [about, text] = await Promise.all([
          both.objectStore('about').get(id),
          both.objectStore('texts').get(id),
          both.done,
        ]);
        return about && text !== undefined ? { about, text } : undefined;
      }),
    /** Both or none is kept, and on the disk by the time of the answer. */
    keep: (entry: Entry): Promise<Result<Standing, KeepError>> =>
      using(async (database) => {
        const both = database.transaction(['about', 'texts'], 'readwrite', { durability: 'strict' });
        const { id } = entry.about;
        const standing = standingOf(await both.objectStore('about').get(id), entry);
        const puts =
          standing === 'kept'
            ? [both.objectStore('about').put(entry.about, id), both.objectStore('texts').put(entry.text, id)]
            : [];
        await Promise.all([...puts, both.done]);
        return standing;
      }),
    /** Takes a design away for good, if it is still of this revision. @returns whether it is gone */
    remove: (id: string, rev: string): Promise<Result<boolean, KeepError>> =>
      using(async (database) => {
        const both = database.transaction(['about', 'texts'], 'readwrite');
        const current = await both.objectStore('about').get(id);
        const goes = current?.rev === rev;
        const deletes = goes ? [both.objectStore('about').delete(id), both.objectStore('texts').delete(id)] : [];
        await Promise.all([...deletes, both.done]);
        return goes;
      }),
  };
}

export type Kept = ReturnType<typeof keptDesigns>;
