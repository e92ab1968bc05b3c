/** What a tab tells the others: this design is now kept as this revision; unset: it is kept no more. */
export interface Told {
  readonly id: string;
  readonly rev?: string;
}

/** The other tabs of this browser that show the app. */
export interface OtherTabs {
  readonly tell: (told: Told) => void;
  readonly listen: (hear: (told: Told) => void) => void;
  /** The tabs that run, this one too; `undefined` where the browser does not say. */
  readonly running: () => Promise<ReadonlySet<string> | undefined>;
}

const CHANNEL = 'aksnet.designs';
const LOCK = 'aksnet.tab.';
/** Where a tab remembers the page that it showed last. */
const LAST = 'aksnet.page';
/** The browser takes a moment to let go of a page that is reloaded; where it takes longer, the page lives in another tab. */
const LETS_GO_WITHIN_MS = 1000;

/**
 * Those of this browser. A browser without a part of it only hears less: what another tab kept is found out with the next
 * save then.
 *
 * @param tab this one's name
 * @param own storage that lives as long as the tab, in which a reload finds its name of before
 */
export function otherTabs(tab: string, own: Pick<Storage, 'getItem' | 'setItem'> | undefined): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  // Pages that were not served over https have no locks. The browser lets go of this one however the tab ends.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  void locks?.request(LOCK + tab, () => new Promise(() => {}))?.catch(() => undefined);
  const before = successor(own, tab);
  return {
    tell: (told) => channel?.postMessage(told),
    listen: (hear) => channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data as Told)),
    running: async () => {
      if (before !== undefined)
        await locks
          ?.request(LOCK + before, { signal: AbortSignal.timeout(LETS_GO_WITHIN_MS) }, () => {})
          .catch(() => {});
      const all = await locks?.query().catch(() => undefined);
      const names = all?.held?.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : []));
      return names && new Set([...names, tab]);
    },
  };
}

/** The name of the page that this one took the place of, if any. */
function successor(own: Pick<Storage, 'getItem' | 'setItem'> | undefined, tab: string): string | undefined {
  try {
    const before = own?.getItem(LAST) ?? undefined;
    own?.setItem(LAST, tab);
    return before;
  } catch {
    // Without it a reload in the middle of an edit may show the design as it was; the next start takes the edit up.
    return undefined;
  }
}
