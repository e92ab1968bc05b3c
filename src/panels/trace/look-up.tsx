import type { Resolution } from '../../engine';
import { answerWords, queryWords } from '../../engine/dns';
import { cited } from '../../model';
import { Sentence } from '../explain';
import { Sources } from '../sources';
import { Notes } from './notes';
import { useTracedPlan } from './traced-plan';

/** How a name was looked up before anything was sent to it. */
export function LookUp({ resolution }: { readonly resolution: Resolution }) {
  const plan = useTracedPlan();
  return (
    <section aria-label="Looking up the name" className="rounded-lg border border-line px-2.5 py-1.5">
      <h3 className="font-semibold">
        <Sentence>{answerWords(resolution)}</Sentence>
      </h3>
      <ol aria-label="Who asks whom" className="m-0 list-none p-0 text-ink2">
        {resolution.asked.map((query) => (
          <li key={`${query.from} ${query.to}`} className="flex items-center gap-1">
            <span className="min-w-0">
              <Sentence>{queryWords(plan, query)}</Sentence>
            </span>
            <Sources about={queryWords(plan, query)} facts={[cited(plan.document, query.rule)]} />
          </li>
        ))}
      </ol>
      <Notes surprises={resolution.surprises} assumed={resolution.assumed} />
    </section>
  );
}
