import type { MouseEvent } from 'react';
import type { Finding } from '../engine';
import { useApp } from '../store';
import { Button, classNames, Mark } from '../ui';
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
}

/** What is wrong, the rule behind it, and the change that puts it right. */
export function FindingNote({ finding, named = false }: FindingNoteProps) {
  const { severity, says, facts, mend, subjects } = finding;
  const applyMend = useApp((state) => state.applyMend);
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
          {mend && (
            <Button
              className="max-w-full"
              onClick={(event) => {
                toSafeFocus(event);
                applyMend(mend);
              }}
            >
              {mend.label}
            </Button>
          )}
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

/** The button goes away with what it mended, so the focus moves on before: to the field, else to the panel. */
function toSafeFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  const field = currentTarget.closest('[data-field]')?.querySelector<HTMLElement>('input, select');
  const panel = currentTarget.closest<HTMLElement>('[data-focus-home]');
  (field ?? panel)?.focus();
}
