import { Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { nameWords } from '../design-words';
import type { ListedDesign } from '../drawer';
import { keepWords } from '../reports';
import { useKeptDesigns } from '../use-kept-designs';
import { Cards } from './card';
import { DesignCard } from './design-card';

/** From so many designs on they are searched rather than looked through. */
const MANY = 8;

/** The designs that this browser keeps, the last changed first. */
export function Recent() {
  const listed = useKeptDesigns();
  const [query, setQuery] = useState('');
  const all = listed?.ok ? listed.value : [];
  const shown = useDeferredValue(matching(all, all.length > MANY ? query : ''));
  return (
    <section aria-labelledby="start-recent">
      <div className="mb-3 flex min-h-[26px] flex-wrap items-center gap-2">
        <h2 id="start-recent" tabIndex={-1} className="mr-auto scroll-mt-6 text-title font-semibold max-sm:scroll-mt-4">
          Recent designs
        </h2>
        {all.length > MANY && <SearchField query={query} onQuery={setQuery} />}
      </div>
      {listed && !listed.ok && (
        <p role="alert" className="rounded-lg border border-bad-l bg-bad-t p-3 text-bad">
          Designs are not kept here: {keepWords(listed.error)} Save the design to a file instead, and open it from
          there.
        </p>
      )}
      {listed?.ok && all.length === 0 && (
        <p className="text-ink2">Nothing is kept yet. A design is kept in this browser from its first edit on.</p>
      )}
      {all.length > 0 && shown.length === 0 && <p className="text-ink2">No design has “{query}” in its name.</p>}
      <Cards>
        {shown.map((design) => (
          <DesignCard key={design.id} design={design} names={all.map(({ name }) => name)} />
        ))}
      </Cards>
    </section>
  );
}

const matching = (all: readonly ListedDesign[], query: string): readonly ListedDesign[] =>
  all.filter(({ name }) => nameWords(name).toLowerCase().includes(query.trim().toLowerCase()));

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

const SearchField = ({ query, onQuery }: SearchFieldProps) => (
  <div className="flex h-[30px] w-64 items-center gap-1.5 rounded-md border border-edge bg-surface px-2 has-focus-visible:outline-2 has-focus-visible:outline-ink max-sm:h-11 max-sm:w-full">
    <Search aria-hidden size={14} className="text-ink3" />
    <input
      type="search"
      aria-label="Search the designs by name"
      placeholder="Search by name"
      value={query}
      onChange={(event) => onQuery(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || query === '') return;
        event.stopPropagation();
        onQuery('');
      }}
      className="min-w-0 grow bg-transparent outline-none placeholder:text-ink3"
    />
  </div>
);
