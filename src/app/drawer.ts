import { ok, type Result } from '../result';
import { type DesignFile, fileNameOf } from '../share/file';
import { useApp } from '../store';
import type { KeepError } from './database';
import { deletions } from './journal';
import type { Around, Keeper } from './keeper';
import type { KeptDesign, KeptText } from './kept-designs';
import type { InTurn } from './queue';
import { deletedNotice, reportDeleted } from './reports';

interface DrawerParts extends Around {
  readonly keeper: Keeper;
  readonly inTurn: InTurn;
  /** What was left behind is in the database. */
  readonly ready: () => Promise<boolean>;
  readonly showKept: (id: string) => Promise<void>;
  readonly showExample: () => void;
}

export interface ListedDesign extends KeptDesign {
  /** On screen in this tab. */
  readonly open: boolean;
}

/** What one does with kept designs without opening them. */
export function createDrawer(parts: DrawerParts) {
  const { page, others, kept, keeper, inTurn, ready, showKept, showExample } = parts;
  const listeners = new Set<() => void>();
  /** Deleted, and still there until nobody can take that back: by id, with the revision that was deleted. */
  const aside = new Map<string, string>();
  const deleted = deletions(() => page.shelf);

  const changed = (): void => {
    for (const hear of listeners) hear();
  };

  /** The designs of this browser, the last changed first. */
  const list = (): Promise<Result<readonly ListedDesign[], KeepError>> =>
    inTurn(async () => {
      await ready();
      keeper.note();
      await keeper.commit();
      const found = await kept.list();
      if (!found.ok) return found;
      const shown = found.value.filter(({ id }) => !aside.has(id));
      return ok(shown.map((design) => ({ ...design, open: design.id === keeper.open().id })));
    });

  /** Changes a design that is not on screen. Another tab may be at it too: then what that one made of it is changed. */
  async function change(id: string, to: (found: KeptText) => KeptText): Promise<Result<void, KeepError>> {
    for (;;) {
      const found = await kept.read(id);
      if (!found.ok) return found;
      if (!found.value) return ok(undefined);
      const { about, text } = to(found.value);
      const rev = keeper.newRev();
      const result = await kept.keep({ about: { ...about, rev }, base: found.value.about.rev, text });
      if (!result.ok) return result;
      if (result.value !== 'kept') continue;
      others.tell({ id, rev });
      return ok(undefined);
    }
  }

  const rename = (id: string, name: string): Promise<Result<void, KeepError>> =>
    inTurn(async () => {
      if (id !== keeper.open().id) {
        return change(id, ({ about, text }) => ({ about: { ...about, name }, text: renamed(text, name) }));
      }
      useApp.getState().renameDesign(name);
      keeper.note();
      return keeper.commit();
    }).finally(changed);

  /** @param name of the copy */
  const duplicate = (id: string, name: string): Promise<Result<void, KeepError>> =>
    inTurn(async () => {
      keeper.note();
      await keeper.commit();
      const found = await kept.read(id);
      if (!found.ok || !found.value) return found.ok ? ok(undefined) : found;
      const { about, text } = found.value;
      const copy = { ...about, id: page.newId(), name, changed: page.now(), rev: keeper.newRev() };
      const result = await kept.keep({ about: copy, base: undefined, text: renamed(text, name) });
      return result.ok ? ok(undefined) : result;
    }).finally(changed);

  /** Puts a design aside. It is gone for good once its notice is, or the page: only then can nobody take it back. */
  const remove = (id: string): Promise<void> =>
    inTurn(async () => {
      const isOpen = keeper.open().id === id;
      keeper.note();
      await keeper.commit();
      const found = await kept.read(id);
      if (!found.ok || !found.value) return;
      const { name, rev } = found.value.about;
      reportDeleted(id, name, () => {
        aside.delete(id);
        deleted.clear(id);
        if (isOpen) void inTurn(() => showKept(id));
        changed();
      });
      aside.set(id, rev);
      if (isOpen) await showAnother();
    }).finally(changed);

  /** In the place of a design that goes: the last changed of the others, else the opening design. */
  async function showAnother(): Promise<void> {
    const known = await kept.list();
    const other = known.ok ? known.value.find(({ id }) => !aside.has(id)) : undefined;
    if (other) await showKept(other.id);
    if (aside.has(keeper.open().id ?? '')) showExample();
  }

  /** Takes away for good what was put aside; not what shows again, nor what another tab has changed since. */
  async function purge(id: string): Promise<void> {
    const rev = aside.get(id);
    if (rev === undefined) return;
    const removed = id === keeper.open().id ? undefined : await kept.remove(id, rev);
    aside.delete(id);
    if (removed?.ok && removed.value) others.tell({ id });
    changed();
  }

  useApp.subscribe(({ notices }, earlier) => {
    if (notices === earlier.notices || aside.size === 0) return;
    const told = new Set(notices.map(({ id }) => id));
    const gone = [...aside.keys()].filter((id) => !told.has(deletedNotice(id)));
    // A notice goes before what its button does: after that it is known whether the design was taken back.
    queueMicrotask(() => gone.forEach((id) => void purge(id)));
  });

  /** A kept design as a file, word for word as it is kept. */
  async function fileOf(id: string): Promise<Result<DesignFile | undefined, KeepError>> {
    const found = await kept.read(id);
    if (!found.ok || !found.value) return found.ok ? ok(undefined) : found;
    const { about, text } = found.value;
    return ok({ name: fileNameOf(about.name), text, mediaType: 'application/json' });
  }

  return {
    list,
    rename,
    duplicate,
    remove,
    fileOf,
    textOf: (id: string) => kept.read(id).then((found) => (found.ok ? found.value?.text : undefined)),
    /** The page is left: what was put aside goes with the next start. */
    left: (): void => {
      for (const [id, rev] of aside) deleted.write(id, rev);
    },
    changed,
    /** Hears of every change of the list. @returns what ends that */
    subscribe: (hear: () => void): (() => void) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}

/** Only the name changes, and nothing is lost that only another version of the app can read. */
function renamed(text: string, name: string): string {
  try {
    const envelope: { document: object } = JSON.parse(text);
    return JSON.stringify({ ...envelope, document: { ...envelope.document, name } });
  } catch {
    return text;
  }
}
