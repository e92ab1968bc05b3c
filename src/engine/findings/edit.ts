import { type FieldId, fieldOfKind, type TopologyDocument, withResource } from '../../model';
import { err, ok, type Result } from '../../result';
import { plan } from '../plan/plan';
import { fieldFinding } from './field-errors';
import { invalidValues } from './judge';
import type { Finding, Mend } from './types';

type Edit = Mend['edits'][number];

/**
 * The document with texts put into fields, all in one step.
 *
 * Refused, with the finding for the field, when a text says nothing usable or a value that Azure or AKS takes
 * nowhere; then the document is to stay as it is. Several texts are judged together, so that a mend may pass
 * through a state that would be refused by itself. A mend that would be refused in its turn is not offered.
 */
export function applyEdits(document: TopologyDocument, edits: readonly Edit[]): Result<TopologyDocument, Finding> {
  const edited = attempt(document, edits);
  if (edited.ok || !edited.error.mend || attempt(document, edited.error.mend.edits).ok) return edited;
  const { mend: _, ...withoutMend } = edited.error;
  return err(withoutMend);
}

function attempt(document: TopologyDocument, edits: readonly Edit[]): Result<TopologyDocument, Finding> {
  const edited = writeEdits(document, edits);
  if (!edited.ok || edited.value === document) return edited;
  const refused = refusalOf(document, edited.value, edits);
  return refused ? err(refused) : edited;
}

/** The document with texts put into fields, as far as each by itself says something usable. @throws for an unknown id */
export function writeEdits(document: TopologyDocument, edits: readonly Edit[]): Result<TopologyDocument, Finding> {
  let edited = document;
  for (const { id, field: fieldId, text } of edits) {
    const resource = edited.resources[id];
    if (!resource) throw new Error(`No resource ${id} to edit`);
    const field = fieldOfKind(resource.kind, fieldId);
    const written = field.write(resource, text, edited);
    if (!written.ok) return err(fieldFinding(id, field, text.trim(), written.error, field.read(resource)));
    if (JSON.stringify(written.value) !== JSON.stringify(resource)) edited = withResource(edited, written.value);
  }
  return ok(edited);
}

/**
 * What forbids an edit: an invalid value in a field that was edited, or one that was not invalid before, wherever
 * it is. Of several the one that is about the edited field itself.
 */
function refusalOf(before: TopologyDocument, after: TopologyDocument, edits: readonly Edit[]): Finding | undefined {
  const invalid = invalidValues(plan(after), new Set(edits.map(({ id }) => id)));
  if (invalid.length === 0) return undefined;
  const known = new Set(invalidValues(plan(before)).map(keyOf));
  const about = (subject: Finding['subjects'][number]) => edits.some((edit) => isAt(subject, edit));
  return (
    invalid.find(({ subjects }) => about(subjects[0])) ??
    invalid.find(({ subjects }) => subjects.some(about)) ??
    invalid.find((finding) => !known.has(keyOf(finding)))
  );
}

const keyOf = ({ code, subjects }: Finding): string =>
  [code, ...subjects.map(({ id, field = '' }) => `${id}.${field}`).toSorted()].join(' ');

const isAt = (subject: { readonly id: string; readonly field?: FieldId }, edit: Edit): boolean =>
  subject.id === edit.id && subject.field === edit.field;

/** What one text in one field would come to. */
export const checkText = (document: TopologyDocument, edit: Edit): Result<TopologyDocument, Finding> =>
  applyEdits(document, [edit]);
