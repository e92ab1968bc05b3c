import type { Field, FieldError } from '../../model';
import { type FieldWords, wordsOf } from './field-words';
import type { Finding, Mend } from './types';

/**
 * Text that a field cannot use, in words and with a mend where there is an obvious one.
 *
 * @param current the value in force, as text
 */
export function fieldFinding(id: string, field: Field, text: string, error: FieldError, current: string): Finding {
  const words = wordsOf(field, text, error, current);
  const mend = words.use === undefined ? undefined : mendText(id, field, text, words.use);
  return {
    code: words.code,
    severity: 'invalid',
    subjects: [{ id, field: field.id }],
    says: words.says,
    facts: words.facts ?? [],
    ...(mend && { mend }),
  };
}

/** In a list only the part at fault is replaced. */
function mendText(id: string, field: Field, text: string, use: NonNullable<FieldWords['use']>): Mend {
  const mended = field.list ? text.replace(use.part, use.by) : use.by;
  return { label: `Use ${use.shown ?? use.by}`, edits: [{ id, field: field.id, text: mended }] };
}
