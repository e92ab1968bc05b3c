import { thingOf } from '../engine';
import { selectPlan, useApp } from '../store';

/** The name of a thing; a press selects it. */
export function ThingLink({ id, name }: { readonly id: string; readonly name?: string }) {
  const own = useApp((state) => thingOf(selectPlan(state), id)?.name);
  const select = useApp((state) => state.select);
  return (
    <button
      type="button"
      onClick={() => select(id)}
      className="inline rounded-sm [text-align:inherit] [overflow-wrap:anywhere] text-ink underline decoration-edge underline-offset-2 hover:decoration-ink max-sm:-my-3 max-sm:py-3"
    >
      {name ?? own ?? id}
    </button>
  );
}
