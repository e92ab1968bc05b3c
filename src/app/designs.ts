import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import type { Opened } from '../model/read';
import { err, ok, type Result } from '../result';
import type { OpenedLink } from '../share/open-link';
import { toEnvelope, useApp } from '../store';
import { browser } from './browser';
import { designsDatabase, type KeepError } from './database';
import { createDrawer } from './drawer';
import { type Around, createKeeper, type Place } from './keeper';
import { type KeptDesign, type KeptText, keptDesigns, type Origin } from './kept-designs';
import { hearOthers } from './newer';
import { otherTabs } from './other-tabs';
import { createQueue, untilOk } from './queue';
import { designOfText } from './reading';
import {
  keepWords,
  reportKeeping,
  reportLosses,
  reportNotOpened,
  reportOpened,
  reportTakenUp,
  reportWouldBeLost,
} from './reports';
import { sameDesign } from './same-design';
import { takeUp } from './take-up';

/** Opened at a person's wish: the design before needs no mention. */
const CHOSEN: readonly Origin[] = ['own', 'template'];

/**
 * The design on screen and those kept in this browser. Whatever is opened, what was open before stays kept.
 *
 * @param atStart what the page began with; whatever differs from it is an edit
 */
export function createDesigns(around: Around, atStart: Envelope = toEnvelope(useApp.getState())) {
  const { kept } = around;
  const keeper = createKeeper(around, atStart);
  const inTurn = createQueue();
  const ready = untilOk(async () => {
    const taken = await takeUp(around);
    reportTakenUp(taken);
    return taken.ok;
  });
  const drawer = createDrawer({ ...around, keeper, inTurn, ready, showKept, showExample });

  /** Keeps what is new on screen; a design that is not kept yet, from its first edit on. */
  async function save(): Promise<Result<void, KeepError>> {
    keeper.note();
    return inTurn(keeper.commit);
  }

  /** Does `then`, which shows another design, once what is on screen is safe, or the person says that it may go. */
  async function leave(then: () => void | Promise<void>): Promise<void> {
    keeper.note();
    const saved = await keeper.commit();
    if (saved.ok) return then();
    reportWouldBeLost(saved.error, () => void inTurn(async () => then()));
  }

  /**
   * Shows a design that came from outside: as the kept design that it already is, else as a new one; never over another.
   * @param then is told whether the browser keeps it now
   */
  const openNew = ({ envelope, ...losses }: OpenedLink, origin: Origin, then?: (kept: boolean) => void) =>
    inTurn(async () => {
      keeper.note();
      await keeper.commit();
      const found = await twinOf(envelope);
      await leave(async () => {
        const { id, rev } = keeper.open();
        // Edited while it was looked for, it is no longer the same.
        const twin = found?.id === id && found?.rev !== rev ? undefined : found;
        const before = rev === undefined ? undefined : { id, name: useApp.getState().document.name };
        keeper.show(envelope, twin ?? { origin });
        keeper.note(twin === undefined);
        reportLosses(losses, `The ${origin}`);
        const result = await keeper.commit();
        if (!result.ok) reportKeeping(result.error);
        else if (before?.id !== undefined && before.id !== keeper.open().id && !CHOSEN.includes(origin))
          reportOpened(origin, before.name, () => void openKept(before.id ?? ''));
        then?.(result.ok);
      });
    });

  /**
   * Shows a design from a link to be looked at: it is kept nowhere, and what was open before stays kept.
   * @param then once it shows, which may wait until the person says that what was open may go
   */
  const view = ({ envelope, ...losses }: OpenedLink, then?: () => void) =>
    inTurn(() =>
      leave(() => {
        const { id, rev } = keeper.open();
        const { name } = useApp.getState().document;
        keeper.show(envelope, { origin: 'link' }, keeper.remembered(), true);
        reportLosses(losses, 'The link');
        if (id !== undefined && rev !== undefined) reportOpened('link', name, () => void openKept(id));
        then?.();
      }),
    );

  async function twinOf(envelope: Envelope): Promise<Place | undefined> {
    const known = await kept.list();
    const { name } = envelope.document;
    for (const about of known.ok ? known.value : []) {
      const found = about.name === name ? await kept.read(about.id) : undefined;
      if (!found?.ok || !found.value) continue;
      const read = designOfText(found.value.text, 'It');
      if (read.ok && sameDesign(read.value.envelope, envelope)) return placeOf(found.value);
    }
    return undefined;
  }

  /** Shows a design of this browser. @param then once it shows, as for `view` */
  const openKept = (id: string, then?: () => void): Promise<void> => inTurn(() => showKept(id, then));

  async function showKept(id: string, then?: () => void): Promise<void> {
    if (id === keeper.open().id) return then?.();
    const found = await readKept(id);
    if (!found.ok) return reportNotOpened(found.error);
    const { opened, place } = found.value;
    await leave(() => {
      const { envelope, ...losses } = opened;
      const whole = losses.dropped.length === 0 && losses.newerVersion === undefined;
      // What was read in part goes on as a new design: keeping it must not write over what another version can read whole.
      keeper.show(envelope, whole ? place : { origin: place.origin }, id);
      reportLosses(losses, `“${place.name}”`);
      then?.();
    });
  }

  async function readKept(id: string): Promise<Result<{ opened: Opened; place: ReturnType<typeof placeOf> }, string>> {
    const found = await kept.read(id);
    if (!found.ok) return err(`The design could not be opened: ${keepWords(found.error)}`);
    if (!found.value) return err('The design could not be opened. It is no longer there.');
    const place = placeOf(found.value);
    const read = designOfText(found.value.text, 'It');
    return read.ok ? ok({ opened: read.value, place }) : err(`“${place.name}” could not be opened. ${read.error}`);
  }

  /** Shows the opening design, which is kept once something about it is edited. */
  const newFromExample = (): Promise<void> => inTurn(() => leave(showExample));

  function showExample(): void {
    keeper.show({ schemaVersion: SCHEMA_VERSION, document: examples.article }, { origin: 'own' });
  }

  /** Shows what this tab showed last, else the design that was changed last, else the opening design. */
  const openLast = (): Promise<void> =>
    inTurn(async () => {
      await ready();
      const known = await kept.list();
      if (!known.ok)
        return reportNotOpened(`The designs of this browser could not be opened: ${keepWords(known.error)}`);
      const last = keeper.remembered();
      const id = known.value.find((design) => design.id === last)?.id ?? known.value[0]?.id;
      if (last !== '' && id !== undefined) await showKept(id);
    });

  return {
    checkOthers: hearOthers({ ...around, keeper, inTurn }, drawer.changed),
    save,
    note: keeper.note,
    leave: keeper.leave,
    isSafe: keeper.isSafe,
    openNew,
    view,
    openKept,
    openLast,
    newFromExample,
    /** The same, where what is on screen is worth nothing. */
    showExample,
    ...drawer,
  };
}

/** What is to be known of a kept design to go on with it. */
const placeOf = ({ about, text }: KeptText): Place & Pick<KeptDesign, 'name'> => ({ ...about, text });

export type Designs = ReturnType<typeof createDesigns>;

const tab = browser.newId();

/** Those of this page. */
export const designs = createDesigns(
  { page: browser, tab, others: otherTabs(tab, browser.tab), kept: keptDesigns(designsDatabase()) },
  toEnvelope(useApp.getInitialState()),
);
