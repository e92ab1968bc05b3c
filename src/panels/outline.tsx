import { ListFilter, Search } from 'lucide-react';
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import type { Finding, Plan } from '../engine';
import {
  filtered,
  matching,
  type OutlineFilter,
  type OutlineItem,
  outline,
  outlineFilters,
  pathTo,
} from '../engine/outline';
import { selectPlan, selectProblems, useApp } from '../store';
import { classNames, hueText, icons, Mark, Tree } from '../ui';
import { spaceHue } from './address';
import { severityWords } from './finding-note';
import { kindWords } from './words';

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Everything in the design by name: the diagram for people who read, search or listen. It has a line for each part, so
 * after an edit it may come a moment later than the answers.
 */
export function Outline() {
  const plan = useDeferredValue(useApp(selectPlan));
  const findings = useDeferredValue(useApp(selectProblems));
  return <OutlineOf plan={plan} findings={findings} />;
}

interface OutlineOfProps {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

const OutlineOf = memo(function OutlineOf({ plan, findings }: OutlineOfProps) {
  const selection = useApp((state) => state.selection);
  const select = useApp((state) => state.select);
  const carry = useApp((state) => state.carry);
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState(NOTHING);
  const [chosen, setChosen] = useState<OutlineItem>();

  const all = useMemo(() => outline(plan, findings), [plan, findings]);
  const [filter, setFilter] = useState(outlineFilters[0]);
  const shown = useMemo(() => filtered(matching(plan, all, query), filter), [plan, all, query, filter]);
  const path = useMemo(() => (selection === undefined ? [] : pathTo(all, selection)), [all, selection]);
  // A thing may stand in several places; the one that was pressed is the one that shows as selected.
  const selected = chosen?.id === selection && !chosen?.partOf ? chosen?.key : path.at(-1)?.key;

  useEffect(() => {
    const above = new Set(path.slice(0, -1).map(({ key }) => key));
    setClosed((keys) =>
      [...keys].some((key) => above.has(key)) ? new Set([...keys].filter((k) => !above.has(k))) : keys,
    );
  }, [path]);

  const toggle = (key: string, close: boolean) =>
    setClosed((keys) => new Set(close ? [...keys, key] : [...keys].filter((other) => other !== key)));

  const choose = (item: OutlineItem) => {
    if (item.id === undefined) return toggle(item.key, !closed.has(item.key));
    setChosen(item);
    select(item.id);
  };

  return (
    <div className="@container flex min-h-0 flex-1 flex-col">
      <SearchBox query={query} onQuery={setQuery} found={shown.length > 0} filter={filter} onFilter={setFilter} />
      <div className="relative min-h-0 flex-1 overflow-y-auto px-1 pb-2 max-sm:px-0">
        <Tree
          label="Outline"
          items={shown}
          closed={query.trim() === '' ? closed : NOTHING}
          onToggle={toggle}
          selected={selected}
          onChoose={choose}
          describe={describe}
          face={(item, isSelected) => <Face item={item} selected={isSelected} />}
          canDrag={({ id, partOf }) => id !== undefined && !partOf}
          onDrag={({ id, name }, { dataTransfer }) => {
            dataTransfer.setData('text/plain', name);
            carry(id === undefined ? undefined : { id });
          }}
          onDragEnd={() => carry(undefined)}
        />
      </div>
    </div>
  );
});

interface SearchBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: boolean;
  readonly filter: OutlineFilter;
  readonly onFilter: (filter: OutlineFilter) => void;
}

function SearchBox({ query, onQuery, found, filter, onFilter }: SearchBoxProps) {
  const id = useId();
  return (
    <div className="flex-none p-2">
      <div className="flex h-[30px] items-center gap-1.5 rounded-lg border border-edge bg-sunk px-2 text-ink3 focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink max-sm:h-11">
        <Search aria-hidden size={14} className="flex-none" />
        <input
          type="search"
          data-outline-search
          aria-label="Search the outline by name or address"
          aria-describedby={`${id}-found`}
          aria-keyshortcuts="/"
          placeholder="Name or address"
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onQuery('');
            if (event.key === 'ArrowDown') toTree(event);
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-ink outline-none placeholder:text-ink3 max-sm:text-[16px]"
        />
        {query === '' && (
          <kbd
            aria-hidden
            className="rounded-sm border border-line2 bg-surface px-1 font-mono text-meta leading-4 max-sm:hidden"
          >
            /
          </kbd>
        )}
        <Filter filter={filter} onFilter={onFilter} />
      </div>
      <p id={`${id}-found`} aria-live="polite" className="px-1 pt-1 text-ink2 empty:hidden">
        {found ? '' : nothingFound(query, filter)}
      </p>
    </div>
  );
}

/** From the search to what it found. */
function toTree(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault();
  event.currentTarget
    .closest('nav, [role="tabpanel"]')
    ?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')
    ?.focus();
}

const nothingFound = (query: string, filter: OutlineFilter): string => {
  const among = filter === outlineFilters[0] ? 'here' : `under “${filter.title}”`;
  return query.trim() === ''
    ? `There is nothing ${among}.`
    : `Nothing ${among} is called “${query.trim()}” or has that address.`;
};

/** Which lines show: the browser's own list behind an icon, which fills once it leaves something out. */
const Filter = ({ filter, onFilter }: Pick<SearchBoxProps, 'filter' | 'onFilter'>) => (
  <span
    title={`Show: ${filter.title}`}
    data-on={filter !== outlineFilters[0] || undefined}
    className="relative grid size-6 flex-none place-items-center rounded-md focus-within:outline-2 focus-within:outline-ink hover:text-ink data-[on]:bg-ink data-[on]:text-on-ink max-sm:size-9"
  >
    <ListFilter aria-hidden size={14} />
    <select
      aria-label="Show in the outline"
      value={filter.id}
      onChange={({ target }) => onFilter(outlineFilters.find(({ id }) => id === target.value) ?? outlineFilters[0])}
      className="absolute inset-0 cursor-pointer opacity-0"
    >
      {outlineFilters.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </span>
);

const describe = ({ kind, detail, problem }: OutlineItem): string =>
  [kind === 'group' ? undefined : kindWords[kind], detail, problem && severityWords[problem]]
    .filter((part) => part !== undefined)
    .join(', ');

function Face({ item, selected }: { readonly item: OutlineItem; readonly selected: boolean }) {
  const { kind, name, shortName, space, problem } = item;
  const Icon = icons[kind];
  return (
    <>
      <Icon aria-hidden size={13} strokeWidth={1.75} className={classNames('flex-none', !selected && 'text-ink3')} />
      <span className="flex min-w-0 flex-1 items-center gap-1.5" title={name}>
        <span
          className={classNames(
            'truncate max-sm:text-[14px]',
            // A name gives way to words beside it, an address gives way to a name.
            space === undefined ? 'min-w-0 shrink' : 'max-w-[72%] flex-none',
            selected && 'font-semibold',
          )}
        >
          {shortName === undefined ? (
            name
          ) : (
            <>
              <span className="sr-only">{name}</span>
              <span aria-hidden>{shortName}</span>
            </>
          )}
        </span>
        {/* Said by the description of the item, so hidden here from those who hear it. */}
        <span
          aria-hidden
          className={classNames('ml-auto flex min-w-0 items-center gap-1', space === undefined && 'flex-none')}
        >
          {problem && <Mark tone={problem === 'warning' ? 'warn' : 'bad'} word="" />}
          <Detail item={item} selected={selected} />
        </span>
      </span>
    </>
  );
}

function Detail({ item, selected }: { readonly item: OutlineItem; readonly selected: boolean }) {
  const { detail, shortDetail, space } = item;
  if (detail === undefined) return null;
  if (space === undefined) {
    return (
      <span className={classNames('truncate text-meta max-sm:text-label', selected ? 'text-blue' : 'text-ink3')}>
        {detail}
      </span>
    );
  }
  // The last octets tell addresses apart, so where room is short the front goes.
  return (
    <span
      dir="rtl"
      className={classNames(
        'truncate font-mono text-[10px] max-sm:text-label',
        selected ? 'text-blue' : hueText[spaceHue[space]],
      )}
    >
      <bdi dir="ltr" className={shortDetail === undefined ? undefined : '@max-[280px]:hidden'}>
        {detail}
      </bdi>
      {shortDetail !== undefined && (
        <bdi dir="ltr" className="@min-[280px]:hidden">
          {shortDetail}
        </bdi>
      )}
    </span>
  );
}
