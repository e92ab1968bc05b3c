import { fieldsOf, type ResourceKind, tablesOf } from '../model';

/** A part of a resource that is edited as one, as a person knows it. */
export interface Part {
  /** The portal's word. */
  readonly label: string;
  /** The table that it is edited in, by its id; none for a field. */
  readonly table?: string;
}

const MODE: Part = { label: 'Network mode' };

/** What is chosen with the network mode, and has no field of its own. */
const OF_MODE: ReadonlySet<string> = new Set(['networkProfile.networkPlugin', 'networkProfile.networkPluginMode']);

/** What a property of a kind, from the resource's top, is edited by: a field, a table, several fields of one object. */
export function partsOf(kind: ResourceKind, path: string): readonly Part[] {
  if (OF_MODE.has(path)) return [MODE];
  const name = path.slice(path.lastIndexOf('.') + 1);
  const table = tablesOf(kind).find(({ id }) => id === name);
  if (table) return [{ label: table.title, table: table.id }];
  const own = fieldsOf(kind).find(({ id }) => id === name);
  if (own) return [{ label: own.label }];
  const kept = fieldsOf(kind).filter(({ about }) => `${about.property}.`.includes(`.${path}.`));
  return kept.length > 0 ? kept.map(({ label }) => ({ label })) : [{ label: path }];
}

/** Each part that some properties of a kind are edited by, once. */
export function partsOfAll(kind: ResourceKind, paths: readonly string[]): readonly Part[] {
  const parts = paths.flatMap((path) => partsOf(kind, path));
  return [...new Map(parts.map((part) => [part.label, part])).values()];
}
