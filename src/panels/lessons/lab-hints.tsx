import { Lightbulb } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Plan } from '../../engine';
import { useApp } from '../../store';
import { showHint } from '../../store/lab';
import { Button } from '../../ui';
import { Passage } from './passage';

/** Hints one by one, from a nudge to nearly the answer. */
export function LabHints({ plan, hints }: { readonly plan: Plan; readonly hints: readonly string[] }) {
  const shown = useApp(({ attempt }) => attempt.hints);
  const section = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useLayoutEffect(() => {
    // What is asked for is in view, with the way to the next one.
    if (shown > before.current) section.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    before.current = shown;
  }, [shown]);
  if (hints.length === 0) return null;
  const show = () => {
    showHint();
    // The button goes with the last of them.
    if (shown + 1 === hints.length) section.current?.focus({ preventScroll: true });
  };
  return (
    <section ref={section} tabIndex={-1} aria-label="Hints" className="focus:outline-none">
      <div className="flex items-baseline justify-between gap-2">
        <h3 className="font-semibold">Hints</h3>
        <p className="text-meta text-ink2">
          {Math.min(shown, hints.length)} of {hints.length} shown
        </p>
      </div>
      <div role="log" aria-label="Hints that were shown">
        <ol className="flex flex-col gap-2">
          {hints.slice(0, shown).map((hint) => (
            <li key={hint} className="rounded-lg bg-sunk px-3 py-2 first:mt-1">
              <Passage plan={plan} texts={[hint]} />
            </li>
          ))}
        </ol>
      </div>
      {shown < hints.length && (
        <Button icon={Lightbulb} className="mt-2 text-body" onClick={show}>
          {shown === 0 ? 'Show a hint' : 'Show another hint'}
        </Button>
      )}
    </section>
  );
}
