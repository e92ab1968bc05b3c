import type { Finding, Mend } from '../engine';
import { selectStale, useApp } from '../store';
import { classNames, Mark } from '../ui';
import { MendButton } from './mend-button';
import { Sources } from './sources';
import { ThingLink } from './thing-link';

export const severityWords: Readonly<Record<Finding['severity'], string>> = {
  invalid: 'Invalid',
  error: 'Error',
  warning: 'Warning',
};

interface FindingNoteProps {
  readonly finding: Finding;
  /** Names what it is about, for lists apart from the thing itself. */
  readonly named?: boolean;
  /** It is about text that waits in a field, and was found here and now. */
  readonly drafted?: boolean;
}

/** What is wrong, the rule behind it, and the change that puts it right. */
export function FindingNote({ finding, named = false, drafted = false }: FindingNoteProps) {
  const { severity, says, facts, mend, subjects } = finding;
  const bad = severity !== 'warning';
  return (
    <div
      className={classNames(
        'flex flex-col gap-1.5 rounded-lg border px-2.5 py-2 text-body text-ink max-sm:text-[14px] max-sm:leading-5',
        bad ? 'border-bad-l bg-bad-t' : 'border-warn-l bg-warn-t',
      )}
    >
      <div className="flex items-start gap-1.5">
        <Mark tone={bad ? 'bad' : 'warn'} word={severityWords[severity]} />
        <div className="min-w-0 flex-1 break-words">
          {named && (
            <>
              <ThingLink id={subjects[0].id} />{' '}
            </>
          )}
          <p>{says}</p>
        </div>
      </div>
      {(mend !== undefined || facts.length > 0) && (
        <div className="flex flex-wrap items-center justify-between gap-2 pl-5">
          {mend && (drafted ? <MendButton mend={mend} stale={false} /> : <FoundMend mend={mend} />)}
          {facts.length > 0 && (
            <span className="-my-1 -mr-1 ml-auto">
              <Sources about={says} facts={facts} />
            </span>
          )}
        </div>
      )}
      {mend?.caution !== undefined && <p className="pl-5 text-meta text-ink2">{mend.caution}</p>}
    </div>
  );
}

/** Apart from the note, so that only the button is drawn anew when the design is judged anew. */
const FoundMend = ({ mend }: { readonly mend: Mend }) => <MendButton mend={mend} stale={useApp(selectStale)} />;
