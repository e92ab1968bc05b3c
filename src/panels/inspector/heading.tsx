import type { Thing } from '../../engine';
import { selectPlan, useApp } from '../../store';
import { icons } from '../../ui';
import ThingActions from '../building/thing-actions';
import { ThingLink } from '../thing-link';
import { kindWords } from '../words';
import { parentOf } from './parents';

/** What is selected, what kind of thing it is, and what it stands in. */
export function Heading({ thing }: { readonly thing: Thing }) {
  const parent = useApp((state) => parentOf(selectPlan(state), thing.id));
  const stored = useApp((state) => state.document.resources[thing.id] !== undefined);
  const Icon = icons[thing.kind];
  return (
    <header className="mb-2">
      <div className="flex items-start gap-2">
        <h2 className="flex min-w-0 grow items-start gap-2 text-title font-semibold">
          <Icon aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 flex-none text-ink2" />
          <span className="min-w-0 [overflow-wrap:anywhere]">{thing.name}</span>
        </h2>
        {stored && <ThingActions id={thing.id} />}
      </div>
      <p className="mt-0.5 pl-6 text-ink3">
        {kindWords[thing.kind]}
        {parent !== undefined && (
          <>
            {' of '}
            <ThingLink id={parent} />
          </>
        )}
        {thing.derived && ', made by AKS'}
      </p>
    </header>
  );
}
