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

/**
 * Those of this browser. A browser without a part of it only hears less: what another tab kept is found out with the next
 * save then.
 *
 * @param tab this one's name
 */
export function otherTabs(tab: string): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
  // Pages that were not served over https have no locks. The browser lets go of this one however the tab ends.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  void locks?.request(LOCK + tab, () => new Promise(() => {}))?.catch(() => undefined);
  return {
    tell: (told) => channel?.postMessage(told),
    listen: (hear) => channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data as Told)),
    running: async () => {
      const all = await locks?.query().catch(() => undefined);
      const names = all?.held?.flatMap(({ name }) => (name?.startsWith(LOCK) ? name.slice(LOCK.length) : []));
      return names && new Set([...names, tab]);
    },
  };
}
