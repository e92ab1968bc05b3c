import { type EndField, endOfThing, noEndWords } from '../engine/trace';
import { selectPlan } from './selectors';
import { useApp } from './store';

/**
 * Lets a person pick an end of a connection: the next thing that is selected, on the canvas, in the outline or wherever
 * else, becomes it; after From comes To.
 * @param done both are picked
 */
export function startPicking(field: EndField, done: () => void): void {
  useApp.getState().pick({ field, take: (thing) => take(field, thing, done) });
}

export const stopPicking = (): void => useApp.getState().pick(undefined);

function take(field: EndField, thing: string, done: () => void): void {
  const state = useApp.getState();
  const plan = selectPlan(state);
  const end = endOfThing(plan, field, thing);
  if (!end) {
    if (state.picking) state.pick({ ...state.picking, says: noEndWords(plan, field, thing) });
    return;
  }
  state.typeFlow({ [field]: end.text });
  if (field === 'from') startPicking('to', done);
  else {
    stopPicking();
    done();
  }
}
