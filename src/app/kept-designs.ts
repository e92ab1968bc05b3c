import { err, ok, type Result } from '../result';
import { DESIGN_KEY } from './design-key';

/** What we need of the browser's storage; a test hands in a fake. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem'>;

/** A design kept in this browser. */
export interface KeptDesign {
  readonly id: string;
  readonly name: string;
  /** When it was last saved, in ms since 1970. */
  readonly changed: number;
  readonly origin: Origin;
}

/** How a design came here: made in this browser, or opened from a link or a file. */
export type Origin = 'own' | 'link' | 'file';

export interface KeepError {
  /** No room left, or storing is not allowed here at all. */
  readonly code: 'full' | 'forbidden';
}

/**
 * The designs on a shelf. Each is one entry: a line about it, then the design as its file holds it. There is no index beside them, so two
 * tabs that save at once cannot lose each other's designs. Nothing is ever taken off the shelf here.
 *
 * @param shelf gives `undefined` where the browser allows none
 */
export function keptDesigns(shelf: () => Shelf | undefined) {
  const entryOf = (id: string): string | undefined => attempt(() => shelf()?.getItem(DESIGN_KEY + id)) ?? undefined;
  return {
    /** All of them, the last changed first. */
    list(): KeptDesign[] {
      const keys = Array.from({ length: attempt(() => shelf()?.length) ?? 0 }, (_, n) =>
        attempt(() => shelf()?.key(n)),
      );
      const ids = keys.flatMap((key) => (key?.startsWith(DESIGN_KEY) ? key.slice(DESIGN_KEY.length) : []));
      const designs = ids.flatMap((id) => headOf(id, entryOf(id)) ?? []);
      return designs.toSorted((a, b) => b.changed - a.changed || a.id.localeCompare(b.id));
    },
    /** The whole entry; another tab has changed the design when it is no longer the one last seen. */
    entryOf,
    textOf: (id: string): string | undefined => entryOf(id)?.replace(/^[^\n]*\n/, ''),
    /** @returns the entry as it now stands on the shelf */
    keep({ id, ...about }: KeptDesign, text: string): Result<string, KeepError> {
      const place = shelf();
      if (!place) return err({ code: 'forbidden' });
      const entry = `${JSON.stringify(about)}\n${text}`;
      try {
        place.setItem(DESIGN_KEY + id, entry);
        return ok(entry);
      } catch (error) {
        const full = error instanceof Error && /quota/i.test(error.name);
        return err({ code: full ? 'full' : 'forbidden' });
      }
    },
  };
}

/** The first line of an entry; `undefined` for what this app did not write. */
function headOf(id: string, entry: string | undefined): KeptDesign | undefined {
  const head: unknown = attempt(() => JSON.parse(entry?.split('\n', 1)[0] ?? ''));
  if (typeof head !== 'object' || head === null) return undefined;
  const { name, changed, origin } = { name: undefined, changed: undefined, origin: undefined, ...head };
  if (typeof name !== 'string' || typeof changed !== 'number') return undefined;
  return { id, name, changed, origin: origin === 'link' || origin === 'file' ? origin : 'own' };
}

/** Storage may refuse any access at all; then there is nothing to see. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
