import { examples } from '../examples';
import { readEnvelope } from './read';
import { SCHEMA_VERSION } from './version';

/** A file with the opening design. */
export const opening = { schemaVersion: SCHEMA_VERSION, document: examples.article };

/** The opening design with other resources put in or over its own. */
export const withResources = (changed: Record<string, unknown>) => ({
  ...opening,
  document: { ...opening.document, resources: { ...opening.document.resources, ...changed } },
});

/** What is opened of a file. */
export function opened(value: unknown) {
  const read = readEnvelope(value);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
