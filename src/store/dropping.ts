// Apart from the store's face: nobody drags anything before the first picture.
import { BUILDABLE, canAdd, canConnect } from '../engine/building';
import { add, connect } from './building';
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
  const where = into === undefined ? '' : ` to ${nameOf(into)}`;
  return { ok: true, says: `Add ${label}${where}`, ...(into !== undefined && { into }) };
}

function connectionOf(id: string, onto: string | undefined): Landing {
  if (onto === undefined || onto === id) return { ok: false, says: `Drag ${nameOf(id)} onto what it belongs to.` };
  const can = canConnect(useApp.getState().document, id, onto);
  return can.ok ? { ok: true, says: can.value.step } : { ok: false, says: can.error.says };
}

function nameOf(id: string): string {
  const { resources } = useApp.getState().document;
  return (resources[id] ?? resources[id.split('/')[0] ?? ''])?.name || id;
}

/** Does what `landingOf` says; the hand is empty afterwards. */
export function dropped(onto: string | undefined): void {
  const { carried, carry } = useApp.getState();
  carry(undefined);
  if (!carried) return;
  if ('kind' in carried) add(carried.kind, onto);
  else if (onto !== undefined) connect(carried.id, onto);
}
