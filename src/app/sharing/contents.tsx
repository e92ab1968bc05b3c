import { useMemo } from 'react';
import type { Envelope } from '../../model';
import { stillReal } from '../../share/anonymised';
import type { LinkParts } from '../../share/parts';
import { CheckField, Mark } from '../../ui';
import { counted, listed, number } from '../../words';
import type { Choice } from './choice';
import { viewWords } from './view-words';

interface Part {
  readonly part: keyof LinkParts;
  readonly label: string;
  readonly says?: string;
}

/** What there is to choose from: parts that a design has nothing of are not spoken of. */
function partsOf(envelope: Envelope, choice: Choice): readonly Part[] {
  const { document, layout = {}, view, tour, lab, labStart: _, schemaVersion: __, ...others } = envelope;
  const places = Object.keys(layout).length;
  const drafts = Object.keys(view?.drafts ?? {}).length;
  const assertions = Object.values(document.resources).filter(({ kind }) => kind === 'assertion').length;
  const unknown = Object.keys(others).length;
  const { kind, anonymous, parts } = choice;
  // Where the tour does not go along, no step of it shows.
  const looks = viewWords(tour && !anonymous && parts.lesson ? envelope : withoutTour(envelope), kind === 'embed');
  return [
    ...(looks === undefined ? [] : [{ part: 'view', label: 'What is on screen now', says: looks } as const]),
    ...(places > 0 ? [{ part: 'layout', label: `Where you put things (${counted(places, 'thing')})` } as const] : []),
    ...(assertions > 0 ? [{ part: 'assertions', label: counted(assertions, 'assertion') } as const] : []),
    ...(drafts > 0 && !anonymous
      ? [
          {
            part: 'drafts',
            label: `${counted(drafts, 'text')} half typed`,
            says: 'Not in force yet, kept in the field.',
          } as const,
        ]
      : []),
    ...((tour || lab) && !anonymous
      ? [{ part: 'lesson', label: [tour && 'The tour', lab && 'The lab'].filter(Boolean).join(' and ') } as const]
      : []),
    ...(unknown > 0 && !anonymous
      ? [
          {
            part: 'others',
            label: `${counted(unknown, 'part')} of a newer version`,
            says: 'Kept for readers that know it.',
          } as const,
        ]
      : []),
  ];
}

const withoutTour = ({ tour: _, ...envelope }: Envelope): Envelope => envelope;

interface ContentsProps {
  readonly envelope: Envelope;
  readonly choice: Choice;
  readonly onChange: (changed: Partial<Choice>) => void;
}

/** What goes into the link besides the resources, and under which names. */
export function Contents({ envelope, choice, onChange }: ContentsProps) {
  const { kind, parts, anonymous } = choice;
  const offered = useMemo(() => partsOf(envelope, choice), [envelope, choice]);
  return (
    <section aria-labelledby="share-contents">
      <h3 id="share-contents" className="text-label font-semibold">
        What goes in
      </h3>
      {offered.map(({ part, label, says }) => (
        <CheckField
          key={part}
          label={label}
          checked={parts[part]}
          onCommit={(checked) => onChange({ parts: { ...parts, [part]: checked } })}
          description={says !== undefined && <span className="block pl-5">{says}</span>}
        />
      ))}
      <CheckField
        label="Anonymise"
        checked={anonymous}
        onCommit={(checked) => onChange({ anonymous: checked })}
        description={
          <span className="block pl-5">
            Names become numbers, and addresses become others of the same structure
            {kind === 'embed' ? '; the title of the frame too' : ''}. What is half typed or unknown stays out.
            {anonymous && <StillReal envelope={envelope} />}
          </span>
        }
      />
    </section>
  );
}

/** Named at most, before they are counted. */
const NAMED = 3;

/** Documents have few public addresses of their own, so that not all of a design's have room there. */
function StillReal({ envelope }: { readonly envelope: Envelope }) {
  const ranges = useMemo(() => stillReal(envelope), [envelope]);
  if (ranges.length === 0) return null;
  const more = ranges.length - NAMED;
  const named = [...ranges.slice(0, NAMED), ...(more > 0 ? [`${number(more)} more`] : [])];
  return (
    <span className="mt-0.5 block text-ink">
      <Mark tone="warn" word="Mind" /> Still the real ones, as documents have no room for them: {listed(named)}.
    </span>
  );
}
