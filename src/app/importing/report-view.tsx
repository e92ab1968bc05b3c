import { counted } from '../../engine';
import type { Entry, Imported, Report } from '../../import';

import { kindWords } from '../../panels/words';
import { Mark, type Tone } from '../../ui/mark';

interface Sorted {
  readonly id: keyof Report;
  readonly title: string;
  readonly mark?: { readonly tone: Tone; readonly word: string };
}

interface ReportViewProps {
  readonly imported: Imported;
  /** Nothing has been pasted yet. */
  readonly waiting: boolean;
}

/** In the order in which a person should read them. */
const SECTIONS: readonly Sorted[] = [
  { id: 'problems', title: 'Does not add up', mark: { tone: 'bad', word: 'Problems:' } },
  { id: 'assumed', title: 'Assumed, since nothing tells it', mark: { tone: 'warn', word: 'Mind:' } },
  { id: 'understood', title: 'Understood', mark: { tone: 'good', word: 'Good:' } },
  { id: 'ignored', title: 'Left out' },
];

/** What became of each part of the paste, before anything is opened. */
export function ReportView({ imported, waiting }: ReportViewProps) {
  const { document, report } = imported;
  return (
    <section
      aria-label="Report"
      aria-live="polite"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 overflow-y-auto outline-offset-2 sm:pr-1"
    >
      {waiting ? (
        <p className="text-ink3">What is understood, assumed and left out will stand here before anything is opened.</p>
      ) : (
        <>
          <p className="mb-2 font-semibold">{sumOf(document)}</p>
          {SECTIONS.map((sorted) => (
            <Entries key={sorted.id} sorted={sorted} entries={report[sorted.id]} />
          ))}
        </>
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

interface EntriesProps {
  readonly sorted: Sorted;
  readonly entries: readonly Entry[];
}

const Entries = ({ sorted: { title, mark }, entries }: EntriesProps) =>
  entries.length > 0 && (
    <section aria-label={title} className="mb-3">
      <h3 className="flex items-center gap-1.5 font-semibold">
        {mark && <Mark {...mark} />}
        {title}
        <span className="font-normal text-ink3">{entries.length}</span>
      </h3>
      <ul className="mt-1 flex flex-col gap-1 pl-5">
        {entries.map((entry) => (
          <li key={`${entry.code} ${entry.id ?? ''} ${entry.text}`} className="[overflow-wrap:anywhere]">
            {entry.text}
            {entry.from && entry.from.length > 0 && <span className="text-ink3"> ({entry.from.join(', ')})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
