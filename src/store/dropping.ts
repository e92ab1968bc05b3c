// Apart from the store's face: nobody drags anything before the first picture.
import { BUILDABLE, canAdd, canConnect } from '../engine/building';
import { thingName } from '../model/thing-name';
import { add, connect } from './building';
import type { Carried } from './session-slice';
import { useApp } from './store';

/** What would come of dropping what is carried. */
export interface Landing {
  readonly ok: boolean;
  /** In a few words: what would be done, or why it cannot. */
  readonly says: string;
  /** The thing that it would come to stand in, where that is another than the one under the pointer. */
  readonly into?: string;
}

/** What would come of dropping what is carried on a thing; on the ground where none is given. */
export function landingOf(onto: string | undefined): Landing {
  const { carried, document } = useApp.getState();
  if (!carried) return { ok: false, says: '' };
  if ('id' in carried) return connectionOf(carried.id, onto);
  const can = canAdd(document, carried.kind, onto);
  const label = BUILDABLE.find(({ kind }) => kind === carried.kind)?.label ?? carried.kind;
  if (!can.ok) return { ok: false, says: can.error.says };
  const { into } = can.value;
  const where = into === undefined ? '' : ` to ${thingName(document, into)}`;
  return { ok: true, says: `Add ${label}${where}`, ...(into !== undefined && { into }) };
}

function connectionOf(id: string, onto: string | undefined): Landing {
  const { document } = useApp.getState();
  if (onto === undefined || onto === id)
    return { ok: false, says: `Drag ${thingName(document, id)} onto what it belongs to.` };
  const can = canConnect(document, id, onto);
  return can.ok ? { ok: true, says: can.value.step } : { ok: false, says: can.error.says };
}

/** Does what `landingOf` says; the hand is empty afterwards. */
export function dropped(carried: Carried, onto: string | undefined): void {
  useApp.getState().carry(undefined);
  if ('kind' in carried) add(carried.kind, onto);
  else if (onto !== undefined) connect(carried.id, onto);
}
