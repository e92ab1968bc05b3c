import type { Envelope } from '../model';
import { toEnvelope, useApp } from '../store';
import type { Around, Keeper, Place } from './keeper';
import type { InTurn } from './queue';
import { designOfText } from './reading';
import { offerNewer, reportGone, reportNewer } from './reports';
import { sameDesign } from './same-design';

interface Hearing extends Around {
  readonly keeper: Keeper;
  readonly inTurn: InTurn;
}

/**
 * Goes on with what another tab has made of the design that this one shows, as long as this one has no edits of its own; with edits
 * it goes on with a copy as soon as they are kept.
 *
 * @param onChange when another tab has kept any design, or taken one away
 * @returns what looks for itself, for a tab that could not hear
 */
export function hearOthers(around: Hearing, onChange: () => void): () => Promise<void> {
  const { others, keeper, inTurn } = around;
  const check = () => inTurn(() => goOnWithNewer(around));
  others.listen(({ id }) => {
    onChange();
    if (id === keeper.open().id) void check();
  });
  return check;
}

async function goOnWithNewer({ kept, keeper, page, inTurn }: Hearing): Promise<void> {
  const { id, rev, envelope } = keeper.open();
  if (id === undefined || rev === undefined) return;
  const found = await kept.read(id);
  keeper.note();
  if (!found.ok || keeper.hasEdits() || found.value?.about.rev === rev) return;
  if (!found.value) return reportGone();
  const { about, text } = found.value;
  const read = designOfText(text, 'It');
  // What this version reads in part only stays as it is there; an edit here makes a copy.
  if (!read.ok || read.value.dropped.length > 0) return;
  const newer = read.value.envelope;
  if (sameDesign(newer, envelope)) return keeper.adopt(about.rev);
  const place = { ...about, text };
  if (page.isTyping()) offerNewer(() => void inTurn(async () => goOn(keeper, newer, place)));
  else goOn(keeper, newer, place);
}

/** The document is the other tab's, what is looked at is this one's. */
function goOn(keeper: Keeper, newer: Envelope, place: Place): void {
  keeper.note();
  // Whoever has typed on meanwhile keeps that, in a copy.
  if (keeper.hasEdits()) return;
  const { selection, dock, step } = toEnvelope(useApp.getState()).view ?? {};
  const { drafts } = newer.view ?? {};
  keeper.show(
    {
      ...newer,
      view: {
        ...(selection && { selection }),
        ...(dock && { dock }),
        ...(drafts && { drafts }),
        ...(step && { step }),
      },
    },
    place,
  );
  reportNewer();
}
