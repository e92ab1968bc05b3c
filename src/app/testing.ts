import 'fake-indexeddb/auto';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { openEnvelope, useApp } from '../store';
import type { Browser } from './browser';
import { designsDatabase } from './database';
import type { Designs } from './designs';
import type { ListedDesign } from './drawer';
import type { Around } from './keeper';
import { keptDesigns } from './kept-designs';
import type { OtherTabs, Told } from './other-tabs';

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
    removeItem: (key: string) => allowed(() => void entries.delete(key)),
  };
}

let browsers = 0;

/** What the tabs of one browser share. `refuse` makes its database fail with an error of that name. */
export function fakeBrowser() {
  const using = designsDatabase(`browser ${++browsers}`);
  const running = new Set<string>();
  let refusal: string | undefined;
  let made = 0;
  let clock = 0;
  const kept = keptDesigns((ask) =>
    using((connection) => {
      if (refusal !== undefined) throw new DOMException(refusal, refusal);
      return ask(connection);
    }),
  );
  return {
    shelf: fakeStorage(),
    kept,
    running,
    /** What tabs told each other. All tabs of a test show one store, so that none of them may act on it by itself. */
    told: [] as Told[],
    refuse: (errorName: string | undefined) => {
      refusal = errorName;
    },
    newId: () => `d${++made}`,
    now: () => ++clock,
  };
}

/** A tab of a browser. */
export function fakeTab(inside = fakeBrowser(), fragment = '') {
  const { shelf, kept, now, newId, running, told } = inside;
  const address = { fragment };
  const page = {
    shelf,
    tab: fakeStorage(),
    now,
    newId,
    fragment: () => address.fragment,
    clearFragment: () => {
      address.fragment = '';
    },
    isTyping: () => false,
  } satisfies Browser;
  const others: OtherTabs = {
    tell: (one) => void told.push(one),
    listen: () => {},
    running: async () => new Set(running),
  };
  const loaded = (): Around => {
    const tab = `tab${++tabs}`;
    running.add(tab);
    return { page, tab, others, kept };
  };
  const around = loaded();
  /** The page is loaded anew, in the same tab; what it had in mind is gone. */
  function reload(): Around {
    running.clear();
    return loaded();
  }
  return { inside, address, page, around, reload, kept, shelf };
}

let tabs = 0;

/** The designs as the list shows them. */
export async function listed(designs: Designs): Promise<readonly ListedDesign[]> {
  const list = await designs.list();
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
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
