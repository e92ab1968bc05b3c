import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { openEnvelope, useApp } from '../store';
import type { Browser } from './browser';

/** Storage that can be told to refuse, as a browser's does: by the name of the error it throws. */
export function fakeStorage() {
  const entries = new Map<string, string>();
  let refusal: string | undefined;
  const allowed = <T>(use: () => T): T => {
    if (refusal !== undefined) throw Object.assign(new Error(refusal), { name: refusal });
    return use();
  };
  return {
    entries,
    refuse(errorName: string | undefined): void {
      refusal = errorName;
    },
    get length() {
      return entries.size;
    },
    key: (n: number) => [...entries.keys()][n] ?? null,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => allowed(() => void entries.set(key, value)),
  };
}

/** A tab of a browser; tabs of one browser share a shelf. */
export function fakeTab(shelf = fakeStorage(), fragment = '') {
  const address = { fragment };
  let clock = 0;
  const page = {
    shelf,
    tab: fakeStorage(),
    now: () => ++clock,
    newId: () => `d${shelf.entries.size + 1}`,
    fragment: () => address.fragment,
    clearFragment: () => {
      address.fragment = '';
    },
  } satisfies Browser;
  return { ...page, address, page };
}

/** The app as it is when its page has just loaded. */
export function freshApp(): void {
  openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });
  useApp.setState({ notices: [] });
}

/** A design that is not the opening one. */
export const designNamed = (name: string): Envelope => ({
  schemaVersion: SCHEMA_VERSION,
  document: { ...examples.article, name },
});

/** What the app is saying, by notice. */
export const notice = (id: string) => useApp.getState().notices.find((one) => one.id === id);
export const shownName = (): string => useApp.getState().document.name;
