import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import { counted, type Finding, thingOf } from '../../engine';
import { selectHeldBack, selectPlan, selectProblems, selectStale, useApp } from '../../store';
import { Badge, Button, classNames } from '../../ui';
import HeldBack from '../held-back';
import { ThingLink } from '../thing-link';
import { keptState } from '../use-kept';
import { Working } from '../working';
import { FindingEntry } from './entry';
import { Filter } from './filter';
import { EVERYTHING, type Group, type Section, sectionsOf, type View } from './groups';
import { Quiet } from './quiet';

const useView = keptState(EVERYTHING);

/** All that is wrong with the design, from the gravest on, to be filtered, mended, and followed to where it is. */
export function FindingsTab() {
  const [view, setView] = useView();
  const findings = useApp(selectProblems);
  const stale = useApp(selectStale);
  const isHeldBack = useApp(selectHeldBack);
  return (
    <section
      // Also of what mends the last of them.
      data-focus-home
      tabIndex={-1}
      aria-label="Findings of this design"
      className="flex min-h-full flex-col focus:outline-none max-sm:text-[14px] max-sm:leading-5"
    >
      {/* That nothing is wrong may be told only of the design as it is now, and not late. */}
      {findings.length === 0 && !isHeldBack && (stale ? <StillJudged /> : <Quiet />)}
      {isHeldBack && (
        <div className="p-3">
          <HeldBack />
        </div>
      )}
      {findings.length > 0 && (
        <>
          <Filter findings={findings} view={view} onView={setView}>
            <Working busy={stale} />
          </Filter>
          <Shown findings={findings} view={view} stale={stale} onAll={() => setView({ ...EVERYTHING, by: view.by })} />
        </>
      )}
    </section>
  );
}

const StillJudged = () => (
  <p aria-busy className="p-3">
    <Working busy />
  </p>
);

interface ShownProps {
  readonly findings: readonly Finding[];
  readonly view: View;
  readonly stale: boolean;
  readonly onAll: () => void;
}

/** There may be one for each of a hundred pools, so the list may come a moment later than what is typed. */
function Shown({ findings, view, stale, onAll }: ShownProps) {
  const plan = useApp(selectPlan);
  const nameOf = useCallback((id: string) => thingOf(plan, id)?.name ?? id, [plan]);
  const sections = useMemo(() => sectionsOf(findings, view, nameOf), [findings, view, nameOf]);
  const shown = useDeferredValue(sections);
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  return (
    <div aria-busy={stale || shown !== sections} className={stale ? 'p-3 pt-2 opacity-60' : 'p-3 pt-2'}>
      <p role="status" className="sr-only">
        {counted(count, 'finding')} shown
      </p>
      {count === 0 ? (
        <div className="flex flex-wrap items-center gap-2 text-ink2">
          None of the {counted(findings.length, 'finding')} matches. <Button onClick={onAll}>Show all</Button>
        </div>
      ) : (
        <Sections sections={shown} by={view.by} />
      )}
    </div>
  );
}

const TITLES = { errors: 'Errors', warnings: 'Warnings' } as const;
const BADGES = { errors: 'bad', warnings: 'warn' } as const;

interface SectionsProps {
  readonly sections: readonly Section[];
  readonly by: View['by'];
}

const Sections = memo(function Sections({ sections, by }: SectionsProps) {
  return sections.map(({ severity, groups, count }) => (
    <section key={severity} aria-label={TITLES[severity]} className="mb-3">
      <h2 className="mb-1 flex items-center gap-1.5 text-label font-semibold">
        {TITLES[severity]} <Badge count={count} tone={BADGES[severity]} />
      </h2>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(340px,100%),1fr))] gap-x-3">
        {groups.map((group) => (
          <GroupOf key={group.of} group={group} by={by} />
        ))}
      </div>
    </section>
  ));
});

/** Findings of a group that stands beside others; one of more has the whole width. */
const BESIDE = 2;

const GroupOf = ({ group: { of, findings }, by }: { readonly group: Group; readonly by: View['by'] }) => (
  <div className={classNames('mb-2 min-w-0', findings.length > BESIDE && 'col-span-full')}>
    <h3 className="mb-1 font-semibold">
      {by === 'code' ? <code className="font-mono [overflow-wrap:anywhere]">{of}</code> : <ThingLink id={of} />}
    </h3>
    <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(min(340px,100%),1fr))] items-start gap-x-3 gap-y-2 p-0">
      {findings.map((finding) => (
        <FindingEntry key={keyOf(finding)} finding={finding} named={by === 'code'} />
      ))}
    </ul>
  </div>
);

/** Two things may have the same wrong with them, in the same words. */
const keyOf = ({ code, says, subjects }: Finding): string => [code, says, ...subjects.map(({ id }) => id)].join(' ');
