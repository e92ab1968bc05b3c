import { counted } from '../../engine';
import type { Entry, Imported, Report } from '../../import';
import { useFirst } from '../../panels/show-all';
import { kindWords } from '../../panels/words';
import { Working } from '../../panels/working';
import { classNames } from '../../ui/class-names';
import { Mark, type Tone } from '../../ui/mark';

interface Sorted {
  readonly id: keyof Report;
  readonly title: string;
  readonly mark?: { readonly tone: Tone; readonly word: string };
}

/** Lines of a list that are in the page before somebody asks for the rest. */
const FIRST = 100;

interface ReportViewProps {
  /** Of what was pasted last; none until it was first read. */
  readonly imported: Imported | undefined;
  /** The report is that of an earlier paste, and the new one is being read. */
  readonly stale: boolean;
}

/** In the order in which a person should read them. */
const SECTIONS: readonly Sorted[] = [
  { id: 'problems', title: 'Does not add up', mark: { tone: 'bad', word: 'Problems:' } },
  { id: 'assumed', title: 'Assumed, since nothing tells it', mark: { tone: 'warn', word: 'Mind:' } },
  { id: 'understood', title: 'Understood', mark: { tone: 'good', word: 'Good:' } },
  { id: 'ignored', title: 'Left out' },
];

/** What became of each part of the paste, before anything is opened. */
export function ReportView({ imported, stale }: ReportViewProps) {
  return (
    <section
      aria-label="Report"
      aria-live="polite"
      aria-busy={stale}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="outline-offset-2 sm:min-h-0 sm:overflow-y-auto sm:pr-1"
    >
      <div className="pointer-events-none sticky top-0 z-10 flex h-0 justify-end">
        <Working busy={stale} />
      </div>
      {imported && (
        <div className={classNames(stale && 'opacity-60')}>
          <p className="mb-2 pr-16 font-semibold">{sumOf(imported.document)}</p>
          {SECTIONS.map((sorted) => (
            <Entries key={sorted.id} sorted={sorted} entries={imported.report[sorted.id]} />
          ))}
        </div>
      )}
    </section>
  );
}

/** `2 virtual networks, 5 subnets, 1 node pool` */
function sumOf({ order, resources }: Imported['document']): string {
  const kinds = order.flatMap((id) => resources[id]?.kind ?? []);
  if (kinds.length === 0) return 'Nothing here makes a network design.';
  const counts = [...new Set(kinds)].map((kind) =>
    counted(kinds.filter((one) => one === kind).length, kindWords[kind].toLowerCase()),
  );
  return `The design has ${counts.join(', ')}.`;
}

/** Which pastes it was read from, where the sentence does not name them itself. */
function Whence({ entry: { text, from = [] } }: { readonly entry: Entry }) {
  const unnamed = from.filter((name) => !text.includes(name));
  return unnamed.length > 0 && <span className="text-ink3"> ({unnamed.join(', ')})</span>;
}

interface EntriesProps {
  readonly sorted: Sorted;
  readonly entries: readonly Entry[];
}

function Entries({ sorted: { title, mark }, entries }: EntriesProps) {
  const { rows, more } = useFirst(entries, 'lines', FIRST);
  if (entries.length === 0) return null;
  return (
    <section aria-label={title} className="mb-3">
      <h3 className="flex items-center gap-1.5 font-semibold">
        {mark && <Mark {...mark} />}
        {title}
        <span className="font-normal text-ink3">{entries.length}</span>
      </h3>
      <ul className="mt-1 mb-1 flex flex-col gap-1 pl-5">
        {rows.map((entry) => (
          <li key={`${entry.code} ${entry.id ?? ''} ${entry.text}`} className="[overflow-wrap:anywhere]">
            {entry.text}
            <Whence entry={entry} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
