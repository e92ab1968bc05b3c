import { useMemo } from 'react';
import { applyEdits, checkText, type Finding } from '../../engine';
import type { Field } from '../../model';
import { draftKey, useApp, useEditable } from '../../store';
import { Button } from '../../ui';
import { Address } from '../address';
import { FindingNote } from '../finding-note';
import { Sources } from '../sources';
import type { FieldDefault } from './defaults';

interface DraftNoteProps {
  readonly id: string;
  readonly field: Field;
  /** Text that is not in force. */
  readonly draft: string;
  /** The last valid value, which all else is computed with. */
  readonly stored: string;
  readonly inForce: FieldDefault | undefined;
}

/** Why a text is not in force, how to mend it, and what holds in its place. */
export function DraftNote({ id, field, draft, stored, inForce }: DraftNoteProps) {
  const document = useApp((state) => state.document);
  const editable = useEditable();
  const setField = useApp((state) => state.setField);
  const discardDraft = useApp((state) => state.discardDraft);
  const checked = useMemo(
    () => checkText(document, { id, field: field.id, text: draft }),
    [document, id, field.id, draft],
  );
  const lessons = useApp((state) => state.lessons);
  const touring = useApp((state) => state.touring);
  const editing = useApp((state) => state.editing);
  const refused = useMemo(() => {
    const edited = applyEdits(document, [{ id, field: field.id, text: draft }]);
    return edited.ok ? editing?.refusedByLab({ document, lessons, touring }, edited.value) : undefined;
  }, [document, lessons, touring, editing, id, field.id, draft]);
  return (
    <div className="mt-1 flex flex-col gap-1.5">
      {!checked.ok && <FindingNote finding={checked.error} drafted />}
      {refused && <p className="text-warn">{refused.says}</p>}
      <div className="flex flex-wrap items-center justify-between gap-1">
        <p className="text-meta text-ink2">
          Computed with{' '}
          {stored === '' ? `the default, ${inForce?.placeholder ?? 'none'}` : <Address wrap>{stored}</Address>}
        </p>
        {/* What was refused once may have become possible by another edit. */}
        {editable && checked.ok && !refused && (
          <Button onClick={() => setField(id, field.id, draft)}>Put {draft} in force</Button>
        )}
        {editable && (
          <Button aria-label={`Discard ${field.label} ${draft}`} onClick={() => discardDraft(draftKey(id, field.id))}>
            Discard
          </Button>
        )}
      </div>
    </div>
  );
}

interface ValueNotesProps {
  readonly field: Field;
  /** What holds while the field is empty. */
  readonly inForce: FieldDefault | undefined;
  readonly idle: string | undefined;
  readonly findings: readonly Finding[];
}

/** What there is to say about a value in force. */
export const ValueNotes = ({ field, inForce, idle, findings }: ValueNotesProps) => (
  <div className="mt-1 flex flex-col gap-1.5">
    {inForce?.says !== undefined && (
      <div className="flex items-center justify-end gap-1">
        {inForce.says}
        {inForce.facts.length > 0 && (
          <span className="-my-1 -mr-1">
            <Sources about={`default of ${field.label}`} facts={inForce.facts} />
          </span>
        )}
      </div>
    )}
    {idle !== undefined && <p>{idle}</p>}
    {findings.map((finding) => (
      <FindingNote key={finding.code + finding.says} finding={finding} />
    ))}
  </div>
);
