/** What we need of the browser's storage; a test hands in a fake. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** What keeping designs needs of the browser; a test hands in its own. */
export interface Browser {
  /** Outlives the tab; `undefined` where the browser allows none. */
  readonly shelf: Shelf | undefined;
  /** Lives as long as the tab. */
  readonly tab: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly now: () => number;
  readonly newId: () => string;
  /** The part of the address behind `#`, with it; empty where there is none. */
  readonly fragment: () => string;
  readonly clearFragment: () => void;
  /** Text in a field waits to be put into force. */
  readonly isTyping: () => boolean;
}

/** Browsers throw on the mere mention of a storage that they forbid. */
function allowed<T>(storage: () => T): T | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}

export const browser: Browser = {
  get shelf() {
    return allowed(() => localStorage);
  },
  get tab() {
    return allowed(() => sessionStorage);
  },
  now: () => Date.now(),
  // randomUUID is missing on pages that were not served over https; this is not.
  newId: () =>
    Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  fragment: () => location.hash,
  clearFragment: () => history.replaceState(history.state, '', location.pathname + location.search),
  isTyping: () => document.activeElement?.matches('input:not([type=radio], [data-settled]), textarea') ?? false,
};
