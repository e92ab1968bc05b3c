import { ArrowRight, Redo2, Undo2 } from 'lucide-react';
import { type Change, thingOf } from '../engine';
import { type AppState, redo, selectChanges, selectPlan, undo, useApp, useWayBack } from '../store';
import { Badge, Button, classNames, Mark } from '../ui';
import { Value } from './address';
import { Sources } from './sources';
import { ThingLink } from './thing-link';

const AREAS = [
  { id: 'addresses', title: 'Addresses' },
  { id: 'routes', title: 'Routes and reach' },
  { id: 'capacity', title: 'Capacity' },
] as const satisfies readonly { readonly id: Change['area']; readonly title: string }[];

export const countChanges = (state: Pick<AppState, 'document' | 'before'>): number => selectChanges(state).length;

/** What the last change of the design did, each difference in a sentence with its reason. */
export default function ChangesList() {
  const changes = useApp(selectChanges);
  const undone = useWayBack() === 'redo';
  if (changes.length === 0) {
    return (
      <div className="flex flex-col items-start gap-2 p-4 text-ink2">
        <p>{undone ? 'Taking back the last edit' : 'The last edit'} changed no address, route or limit.</p>
        <GoBack />
      </div>
    );
  }
  const assumptions = changes.filter(({ area }) => area === 'assumptions');
  return (
    <div className="@container h-full max-sm:text-[14px] max-sm:leading-5">
      <div
        className={classNames(
          'grid min-h-full grid-cols-1 @min-[720px]:grid-cols-[180px_1fr_1fr_1fr]',
          assumptions.length > 0 && '@min-[720px]:grid-rows-[auto_1fr]',
        )}
      >
        {assumptions.length > 0 && (
          <section className="border-b border-line p-3 @min-[720px]:col-span-4">
            <h2 className="mb-1 text-label font-semibold">Assumption</h2>
            <Differences changes={assumptions} />
          </section>
        )}
        <div className="flex flex-col items-start gap-2 border-line p-3 @max-[720px]:border-b">
          <p className="text-ink2">
            {changes.length === 1 ? 'One difference' : `${changes.length} differences`} from the design before{' '}
            {undone ? 'the last change was taken back.' : 'the last change.'}
          </p>
          <GoBack />
        </div>
        {AREAS.map(({ id, title }) => (
          <Column key={id} title={title} changes={changes.filter(({ area }) => area === id)} />
        ))}
      </div>
    </div>
  );
}

const WAYS_BACK = {
  undo: { label: 'Go back', icon: Undo2, go: undo },
  redo: { label: 'Do it again', icon: Redo2, go: redo },
} as const;

/** Takes back the change that is shown, and never another one. */
function GoBack() {
  const way = useWayBack();
  if (!way) return null;
  const { label, icon, go } = WAYS_BACK[way];
  return (
    <Button icon={icon} onClick={go}>
      {label}
    </Button>
  );
}

function Column({ title, changes }: { readonly title: string; readonly changes: readonly Change[] }) {
  const bad = changes.some(({ verdict }) => verdict === 'bad');
  return (
    <section className="min-w-0 border-line p-3 @max-[720px]:border-b @min-[720px]:border-l">
      <h2 className="mb-1 flex items-center gap-1.5 text-label font-semibold">
        {title} <Badge count={changes.length} tone={bad ? 'bad' : 'plain'} />
      </h2>
      {changes.length === 0 ? <p className="text-ink3">No difference.</p> : <Differences changes={changes} />}
    </section>
  );
}

const Differences = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul>
    {changes.map((change) => (
      <Difference key={change.id} change={change} />
    ))}
  </ul>
);

const VERDICTS = { good: 'Better', bad: 'Worse' } as const;

function Difference({ change }: { readonly change: Change }) {
  const { says, values, because, facts, verdict, subject } = change;
  const still = useApp((state) => thingOf(selectPlan(state), subject) !== undefined);
  return (
    <li className="border-t border-line py-2 first:border-0">
      <div className="flex items-start gap-1.5">
        {verdict && <Mark tone={verdict} word={VERDICTS[verdict]} showWord />}
        <p className="min-w-0 flex-1 font-medium break-words">{says}</p>
        {facts.length > 0 && (
          <span className="-my-1">
            <Sources about={says} facts={facts} />
          </span>
        )}
      </div>
      {values.length > 0 && (
        <ul className="mt-0.5 flex flex-wrap gap-x-3 gap-y-0.5">
          {values.map(({ name, from, to }) => (
            <li key={`${name} ${from} ${to}`} className="flex flex-wrap items-center gap-1">
              {name !== undefined && <span className="text-ink2">{name}</span>}
              {from !== undefined && <Old>{from}</Old>}
              {from !== undefined && to !== undefined && (
                <ArrowRight aria-label="is now" size={11} className="text-ink3" />
              )}
              {to !== undefined && (
                <strong className="[overflow-wrap:anywhere] rounded-t-[3px] border-b-2 border-ink2 bg-sunk px-1 leading-[14px] font-semibold">
                  <Value>{to}</Value>
                </strong>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-0.5 text-ink2">
        {because} {still && <ThingLink id={subject} />}
      </p>
    </li>
  );
}

const Old = ({ children }: { readonly children: string }) => (
  <>
    <span className="sr-only">was </span>
    <Value was>{children}</Value>
  </>
);
