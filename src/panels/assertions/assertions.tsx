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
  const { rows, more } = useFirst(checks, 'assertions');
  const list = useFocusKept();
  if (checks.length === 0) return <Empty />;
  const results = checks.flatMap(({ result }) => result ?? []);
  return (
    <div className="p-3 pt-2 max-sm:text-[14px] max-sm:leading-5">
      <div className="mb-1.5 flex min-h-[26px] flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="text-label font-semibold">
          {standingSummary(results)}
        </p>
        <Working busy={stale} />
        <span className="ml-auto">
          <AddForServices />
        </span>
      </div>
      <ul
        ref={list}
        {...KEPT}
        tabIndex={-1}
        aria-label="Assertions"
        aria-busy={stale}
        className={classNames('m-0 list-none p-0 focus:outline-none', stale && 'opacity-60')}
      >
        {rows.map(({ assertion, result }) => (
          <AssertionRow key={assertion.id} assertion={assertion} result={result} />
        ))}
      </ul>
      {more}
    </div>
  );
}
