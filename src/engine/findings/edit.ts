import { type FieldId, fieldOfKind, type TopologyDocument, withResource } from '../../model';
import { err, ok, type Result } from '../../result';
import { plan } from '../plan/plan';
import { fieldFinding } from './field-errors';
import { findings } from './findings';
import type { Finding, Mend } from './types';

type Edit = Mend['edits'][number];

/**
 * The document with texts put into fields, all in one step.
 *
 * Refused, with the finding for the field, when a text says nothing usable or a value that Azure or AKS takes
 * nowhere; then the document is to stay as it is. Several texts are judged together, so that a mend may pass
 * through a state that would be refused by itself.
 */
export function applyEdits(document: TopologyDocument, edits: readonly Edit[]): Result<TopologyDocument, Finding> {
  let edited = document;
  for (const { id, field: fieldId, text } of edits) {
    const resource = edited.resources[id];
    if (!resource) throw new Error(`No resource ${id} to edit`);
    const field = fieldOfKind(resource.kind, fieldId);
    const written = field.write(resource, text, edited);
    if (!written.ok) return err(fieldFinding(id, field, text.trim(), written.error, field.read(resource)));
    if (JSON.stringify(written.value) !== JSON.stringify(resource)) edited = withResource(edited, written.value);
  }
  if (edited === document) return ok(document);
  const refused = findings(plan(edited), new Set(edits.map(({ id }) => id))).find(
    ({ severity, subjects }) =>
      severity === 'invalid' && subjects.some((subject) => edits.some((edit) => isAt(subject, edit))),
  );
  return refused ? err(refused) : ok(edited);
}

const isAt = (subject: { readonly id: string; readonly field?: FieldId }, edit: Edit): boolean =>
  subject.id === edit.id && subject.field === edit.field;

/** What one text in one field would come to. */
export const checkText = (document: TopologyDocument, edit: Edit): Result<TopologyDocument, Finding> =>
  applyEdits(document, [edit]);
