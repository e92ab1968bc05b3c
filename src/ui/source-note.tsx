import { ExternalLink } from 'lucide-react';
import { classNames } from './class-names';
import { DOUBTFUL, isDoubtful } from './doubt';

interface Document {
  readonly title: string;
  readonly url: string;
  readonly date: string;
  readonly dated: 'published' | 'read';
}

/** A rule with the document it was taken from. */
export interface Sourced {
  readonly says: string;
  readonly source: Document;
  readonly confidence: 'documented' | 'derived' | 'observed' | 'disputed' | 'assumed';
  readonly note?: string;
  /** What others say instead. */
  readonly others?: readonly { readonly says: string; readonly source: Document }[];
}

/** A rule, who says it, since when, and how sure that is. */
export const SourceNote = ({ says, source, confidence, note, others = [] }: Sourced) => (
  <div className="flex flex-col gap-1">
    <p>{says}</p>
    {note !== undefined && <p className="text-ink2">{note}</p>}
    <p className="text-meta text-ink3">
      <DocumentLink {...source} />
      {' · '}
      <span className={classNames(isDoubtful({ confidence }) && `${DOUBTFUL} text-warn`)}>{confidence}</span>
    </p>
    {others.length > 0 && (
      <ul>
        {others.map((other) => (
          <li key={other.says} className="text-meta text-ink3">
            Or: <span className="text-ink2">{other.says}.</span> <DocumentLink {...other.source} />
          </li>
        ))}
      </ul>
    )}
  </div>
);

export const DocumentLink = ({ title, url, date, dated }: Document) => (
  <>
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className="text-ink underline underline-offset-2 hover:decoration-2"
    >
      {title}
      <ExternalLink aria-hidden size={10} className="ml-0.5 inline align-baseline" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
    , {dated}{' '}
    <time dateTime={date} className="whitespace-nowrap">
      {date}
    </time>
  </>
);
