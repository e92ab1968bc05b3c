import { standingSummary } from '../../engine/assertions';
import { classNames } from '../../ui';
import { useFirst } from '../show-all';
import { Working } from '../working';
import { AddForServices, Empty } from './empty';
import { AssertionRow } from './row';
import { useChecks } from './use-checks';
import { KEPT, useFocusKept } from './use-focus-kept';

/** What the design's maker holds to be true of connections, and whether it is, checked anew with every edit. */
export function Assertions() {
  const { checks, stale } = useChecks();
  const section = useFocusKept();
  return (
    <section
      ref={section}
      {...KEPT}
      // Also of what deletes the last of them, or makes the first.
      tabIndex={-1}
      aria-label="Assertions of this design"
      className="focus:outline-none"
    >
      {checks.length === 0 ? <Empty /> : <Checks checks={checks} stale={stale} />}
    </section>
  );
}

function Checks({ checks, stale }: ReturnType<typeof useChecks>) {
  const { rows, more } = useFirst(checks, 'assertions');
  const results = checks.flatMap(({ result }) => result ?? []);
  const pale = stale && 'opacity-60';
  return (
    <div className="p-3 pt-2 max-sm:text-[14px] max-sm:leading-5">
      <div className="mb-1.5 flex min-h-[26px] flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" aria-busy={stale} className={classNames('text-label font-semibold', pale)}>
          {standingSummary(results)}
        </p>
        <Working busy={stale} />
        <span className="ml-auto">
          <AddForServices />
        </span>
      </div>
      <ul aria-label="Assertions" aria-busy={stale} className={classNames('m-0 list-none p-0', pale)}>
        {rows.map(({ assertion, result }) => (
          <AssertionRow key={assertion.id} assertion={assertion} result={result} />
        ))}
      </ul>
      {more}
    </div>
  );
}
