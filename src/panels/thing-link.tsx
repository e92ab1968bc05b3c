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
      className="min-h-6 min-w-0 rounded text-left break-words text-ink underline decoration-line2 underline-offset-2 hover:decoration-ink max-sm:min-h-11"
    >
      {name ?? own ?? id}
    </button>
  );
}
