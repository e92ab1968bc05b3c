import { err, ok, type Result } from '../result';
import type { Shelf } from './browser';
import type { KeepError } from './database';
import { deletions, type Leftover, leftovers, markKept } from './journal';
import type { Around } from './keeper';
import type { Kept } from './kept-designs';

/**
 * Puts what ended tabs and older versions of the app have left behind into the database. What it holds by then is taken off the storage, never
 * before; interrupted anywhere, the next start finds what is missing and does the rest. What was deleted as its tab was left goes now.
 *
 * @returns the names of designs that now stand beside what another tab made of them
 */
export async function takeUp({ page, others, kept }: Around): Promise<Result<readonly string[], KeepError>> {
  const copies: string[] = [];
  let failure: KeepError | undefined;
  for (const left of leftovers(page.shelf, await others.running())) {
    const result = await keepOrCopy(kept, left);
    if (!result.ok) {
      failure = result.error;
      continue;
    }
    if (result.value === 'copied') copies.push(left.entry.about.name);
    markKept(page.shelf);
    clear(page.shelf, left);
  }
  const deleted = deletions(() => page.shelf);
  for (const { id, rev } of deleted.list()) {
    const result = await kept.remove(id, rev);
    if (result.ok) deleted.clear(id);
  }
  return failure ? err(failure) : ok(copies);
}

/** A copy's id follows from what it copies, so that a second start makes no second one. */
async function keepOrCopy(kept: Kept, { entry }: Leftover): Promise<Result<'kept' | 'copied', KeepError>> {
  const result = await kept.keep(entry);
  if (!result.ok) return result;
  // Of what another tab has changed since, nobody needs to know what was looked at before.
  if (result.value !== 'conflict' || entry.about.rev === entry.base) return ok('kept');
  const { id, rev } = entry.about;
  const copied = await kept.keep({ ...entry, base: undefined, about: { ...entry.about, id: `${id}-${rev}` } });
  return copied.ok ? ok('copied') : copied;
}

/** A tab that was taken for ended may have written on meanwhile. */
function clear(shelf: Shelf | undefined, { key, value }: Leftover): void {
  try {
    if (shelf?.getItem(key) === value) shelf.removeItem(key);
  } catch {
    // Then the next start takes it up again, which changes nothing.
  }
}
