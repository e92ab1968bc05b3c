import { useDeferredValue, useMemo } from 'react';
import { endOfThing } from '../../engine/trace';
import { selectPlan, useApp } from '../../store';
import { Button } from '../../ui';

const FIELDS = [
  ['from', 'Use as From'],
  ['to', 'Use as To'],
] as const;

/** What is selected on the canvas or in the outline, as an end. An edit changes little of it, so it may come a moment later. */
export function UseSelection() {
  const plan = useDeferredValue(useApp(selectPlan));
  const selection = useApp((state) => state.selection);
  const typeFlow = useApp((state) => state.typeFlow);
  const offers = useMemo(
    () =>
      FIELDS.flatMap(([field, label]) => {
        const end = selection === undefined ? undefined : endOfThing(plan, field, selection);
        return end ? [{ field, label, text: end.text }] : [];
      }),
    [plan, selection],
  );
  const [first] = offers;
  if (!first)
    return <p className="py-1 text-meta text-ink3">Or pick it on the canvas, or select something and use it here.</p>;
  return (
    <div className="flex flex-wrap items-center justify-end gap-1 py-0.5">
      <span className="min-w-0 grow truncate text-meta text-ink2" title={first.text}>
        {first.text}
      </span>
      {offers.map(({ field, label, text }) => (
        <Button key={field} className="h-6 px-1.5 text-meta" onClick={() => typeFlow({ [field]: text })}>
          {label}
        </Button>
      ))}
    </div>
  );
}
