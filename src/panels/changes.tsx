import { ArrowRight, Undo2 } from 'lucide-react';
import type { Change } from '../engine';
import { selectChanges, undo, useApp } from '../store';
import { Badge, Button, Mark } from '../ui';
import { Address } from './address';
import { Sources } from './sources';
import { ThingLink } from './thing-link';

const AREAS = [
  { id: 'addresses', title: 'Addresses' },
  { id: 'routes', title: 'Routes and reach' },
  { id: 'capacity', title: 'Capacity' },
] as const satisfies readonly { readonly id: Change['area']; readonly title: string }[];

/** What the last change of the design did, each difference in a sentence with its reason. */
export function Changes() {
  const changes = useApp(selectChanges);
  const changed = useApp((state) => state.before !== undefined);
  if (changes.length === 0) {
    return (
      <p className="p-4 text-ink2">
        {changed
          ? 'The last edit changed no address, route or limit.'
          : 'Nothing has changed since the design was opened. Flip the mode or edit a value.'}
      </p>
    );
  }
  return (
    <div className="@container h-full">
      <div className="grid min-h-full grid-cols-1 @min-[720px]:grid-cols-[180px_1fr_1fr_1fr]">
        <div className="flex flex-col items-start gap-2 border-line p-3 @max-[720px]:border-b">
          <p className="text-ink2">
            {changes.length === 1 ? 'One difference' : `${changes.length} differences`} to the design before the last
            change.
          </p>
          <Button icon={Undo2} onClick={undo}>
            Go back
          </Button>
        </div>
        {AREAS.map(({ id, title }) => (
          <Column key={id} title={title} changes={changes.filter(({ area }) => area === id)} />
        ))}
      </div>
    </div>
  );
}

function Column({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) {
  const bad = changes.some(({ verdict }) => verdict === 'bad');
  return (
    <section className="min-w-0 border-line p-3 @max-[720px]:border-b @min-[720px]:border-l">
      <h3 className="mb-1 flex items-center gap-1.5 text-label font-semibold">
        {title} <Badge count={changes.length} tone={bad ? 'bad' : 'plain'} />
      </h3>
      {changes.length === 0 ? (
        <p className="text-ink3">No difference.</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <Difference key={change.id} change={change} />
          ))}
        </ul>
      )}
    </section>
  );
}

const VERDICTS = { good: 'Better', bad: 'Worse' } as const;

function Difference({ change }: { readonly change: Change }) {
  const { says, values, because, facts, verdict, subject } = change;
  return (
    <li className="border-t border-line py-2 first:border-0">
      <div className="flex items-start gap-1.5">
        {verdict && <Mark tone={verdict} word={VERDICTS[verdict]} showWord />}
        <p className="min-w-0 flex-1 break-words">{says}</p>
        {facts.length > 0 && <Sources about={says} facts={facts} />}
      </div>
      {values.length > 0 && (
        <ul className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5">
          {values.map(({ name, from, to }) => (
            <li key={`${name} ${from} ${to}`} className="flex flex-wrap items-center gap-1">
              {name !== undefined && <span className="text-ink2">{name}</span>}
              {from !== undefined && <Old>{from}</Old>}
              {from !== undefined && to !== undefined && <ArrowRight aria-label="is now" size={11} className="text-ink3" />}
              {to !== undefined && (
                <strong className="rounded-t-[3px] border-b-2 border-ink2 bg-sunk px-1 leading-[14px] font-semibold">
                  <Address>{to}</Address>
                </strong>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-0.5 text-ink2">{because}</p>
      <div className="sr-only focus-within:not-sr-only">
        <ThingLink id={subject} />
      </div>
    </li>
  );
}

const Old = ({ children }: { readonly children: string }) => (
  <>
    <span className="sr-only">was </span>
    <Address was>{children}</Address>
  </>
);
