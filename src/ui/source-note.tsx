import { ExternalLink } from 'lucide-react';
import { classNames } from './class-names';
import { DOUBTFUL, isDoubtful } from './doubt';

/** A rule with the document it was taken from. */
export interface Sourced {
  readonly says: string;
  readonly source: {
    readonly title: string;
    readonly url: string;
    readonly date: string;
    readonly dated: 'published' | 'read';
  };
  readonly confidence: 'documented' | 'derived' | 'observed' | 'disputed' | 'assumed';
  readonly note?: string;
}

/** A rule, who says it, since when, and how sure that is. */
export const SourceNote = ({ says, source, confidence, note }: Sourced) => (
  <div className="flex flex-col gap-1">
    <p>{says}</p>
    {note !== undefined && <p className="text-ink2">{note}</p>}
    <p className="text-meta text-ink3">
      <a
        href={source.url}
        target="_blank"
        rel="noreferrer noopener"
        className="text-ink underline underline-offset-2 hover:decoration-2"
      >
        {source.title}
        <ExternalLink aria-hidden size={10} className="ml-0.5 inline align-baseline" />
        <span className="sr-only"> (opens in a new tab)</span>
      </a>
      , {source.dated}{' '}
      <time dateTime={source.date} className="whitespace-nowrap">
        {source.date}
      </time>
      {' · '}
      <span className={classNames(isDoubtful({ confidence }) && `${DOUBTFUL} text-warn`)}>{confidence}</span>
    </p>
  </div>
);
