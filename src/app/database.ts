import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { err, ok, type Result } from '../result';
import type { KeptDesign } from './kept-designs';

interface Tables extends DBSchema {
  readonly about: { readonly key: string; readonly value: KeptDesign };
  readonly texts: { readonly key: string; readonly value: string };
}

export type Connection = IDBPDatabase<Tables>;

/** Why the browser keeps nothing, or shows nothing of what it keeps. */
export interface KeepError {
  /** No room; not allowed here at all; held by another tab; laid out by a newer version of the app; failing in itself. */
  readonly code: 'full' | 'forbidden' | 'busy' | 'newer' | 'failed';
}

const NAME = 'aksnet';
const VERSION = 1;

/** What the names of the browser's errors mean here. */
const CODES: Readonly<Record<string, KeepError['code']>> = {
  QuotaExceededError: 'full',
  NS_ERROR_DOM_QUOTA_REACHED: 'full',
  SecurityError: 'forbidden',
  // Some browsers say so in a private window.
  InvalidStateError: 'forbidden',
  NotAllowedError: 'forbidden',
  VersionError: 'newer',
};

class Blocked extends Error {}

/** The browser's database of designs. A connection that goes, as when site data is cleared, is made anew for the next question. */
export function designsDatabase(name = NAME, version = VERSION) {
  let connection: Promise<Connection> | undefined;
  const forget = (): void => {
    connection = undefined;
  };

  function connect(): Promise<Connection> {
    connection ??= opened(name, version, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  }

  /** Asks the database something. What the browser refuses comes back as a code. */
  return async function using<T>(ask: (connection: Connection) => Promise<T>): Promise<Result<T, KeepError>> {
    for (let tries = 2; ; tries--) {
      const known = connection;
      try {
        return ok(await ask(await connect()));
      } catch (error) {
        const gone = error instanceof Error && error.name === 'InvalidStateError' && known !== undefined;
        if (!gone || tries === 1) return err(refusal(error));
        forget();
      }
    }
  };
}

export type Using = ReturnType<typeof designsDatabase>;

/** @param onGone when the connection can be used no more */
function opened(name: string, version: number, onGone: () => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const opening = openDB<Tables>(name, version, {
      upgrade: (database) => {
        database.createObjectStore('about');
        database.createObjectStore('texts');
      },
      blocked: () => reject(new Blocked()),
      // Another tab wants to lay it out anew, or to delete it; whoever held on to it would stop the other.
      blocking: (_current, _wanted, event) => {
        onGone();
        (event.target as IDBDatabase).close();
      },
      terminated: onGone,
    });
    opening.then(resolve, reject);
  });
}

/** What the browser's refusal means; whatever else is thrown is a bug, and thrown on. */
function refusal(error: unknown): KeepError {
  if (error instanceof Blocked) return { code: 'busy' };
  if (error instanceof ReferenceError && !('indexedDB' in globalThis)) return { code: 'forbidden' };
  const isBrowsers = error instanceof DOMException || (error instanceof Error && error.name in CODES);
  if (!isBrowsers) throw error;
  return { code: CODES[error.name] ?? 'failed' };
}
